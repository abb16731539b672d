package org.edaran.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.edaran.examples.Se17Days.PersonDate;
import org.edaran.examples.Se17Days.Row;
import org.edaran.examples.Se17People.Person;

/** The cases worth looking at in the SE 17/2023 example, one method for each clause they try. */
final class Se17Cases {

    private final List<Person> people;
    private final Map<PersonDate, List<Row>> entries;

    private Se17Cases(List<Person> people, Map<PersonDate, List<Row>> entries) {
        this.people = people;
        this.entries = entries;
    }

    static void layOver(List<Person> people, Map<PersonDate, List<Row>> entries) {
        Se17Cases cases = new Se17Cases(people, entries);
        cases.thirdPlaces();
        cases.halfDays();
        cases.directServiceAtHome();
        cases.homesElsewhere();
        cases.unclassifiedServices();
        cases.unknownModes();
        cases.lentToAnotherUnit();
        cases.outOfScope();
        cases.noRows();
    }

    /** A4: nobody works from a third place. */
    private void thirdPlaces() {
        set("kp-humas", 3, "08-29", new Row("wfa", "", "32.73", ""));
        set("bn-perencanaan", 8, "09-06", new Row("wfa", "", "", ""));
        set("kk-analisis", 6, "09-01", new Row("wfo", "am", "", ""), new Row("wfa", "pm", "31.74", ""));
    }

    /** A5: whoever is at home for half a day is at home; 31 August is over the limit only because of that. */
    private void halfDays() {
        int made = 0;
        for (int i = 0; i < people.size() && made < 4; i++) {
            Person person = people.get(i);
            PersonDate key = new PersonDate(i, date("08-31"));
            boolean office = entries.getOrDefault(key, List.of()).equals(List.of(Row.of("wfo")));
            if (person.unit().id().equals("kp-pemantauan") && office) {
                String home = person.domicile();
                entries.put(key, List.of(new Row("wfh", "am", home, ""), new Row("wfo", "pm", "", "")));
                made++;
            }
        }
        set("kp-sekretariat", 4, "08-30", new Row("wfo", "am", "", ""), new Row("leave", "pm", "", ""));
        set("kk-sekretariat", 2, "09-05", new Row("wfo", "1/2", "", ""));
    }

    /** A8: direct services are at the office, also on the Saturday of a unit that works then. */
    private void directServiceAtHome() {
        home("rs-rawat-jalan", 3, "08-30");
        home("rs-rawat-jalan", 11, "09-02");
        home("rs-gawat-darurat", 5, "09-06");
        home("bn-operasi", 17, "09-04");
        home("bn-gudang", 2, "08-31");
        home("bn-keamanan", 1, "09-07");
        Person half = people.get(index("bn-operasi", 20));
        set("bn-operasi", 20, "09-05", new Row("wfo", "am", "", ""), new Row("wfh", "pm", half.domicile(), ""));
    }

    /** A9: home is where the register of that day says; the first of these moved on 1 September, registered on the 4th. */
    private void homesElsewhere() {
        set("kp-kebijakan", 7, "08-31", new Row("wfh", "", "31.74", ""));
        set("kp-kebijakan", 7, "09-01", new Row("wfh", "", "32.76.05", ""));
        set("kp-kebijakan", 7, "09-04", new Row("wfh", "", "32.76.05", ""));
        set("kp-kebijakan", 9, "09-07", new Row("wfh", "", "31.74", ""));
        set("kp-kajian", 2, "08-28", new Row("wfh", "", "32.76", ""));
        set("kp-kajian", 5, "09-04", new Row("wfh", "", "51.03", ""));
        set("kk-perencanaan", 4, "08-29", new Row("wfh", "", "34.04", ""));
        set("kk-perencanaan", 10, "08-29", new Row("wfh", "", "", ""));
        set("kk-sekretariat", 7, "09-04", new Row("wfh", "", "", ""));
        set("kk-sekretariat", 8, "09-05", new Row("wfh", "", "31", ""));
        set("bn-sekretariat", 2, "09-01", new Row("wfh", "", "33.74", ""));
    }

    /** A8: an archive is in no category; its people are reported, never passed. Four of the five come to work. */
    private void unclassifiedServices() {
        for (LocalDate date = Se17Days.FIRST; !date.isAfter(Se17Days.LAST); date = date.plusDays(1)) {
            entries.computeIfPresent(
                    new PersonDate(index("kp-arsip", 4), date), (key, day) -> List.of(Row.of("leave")));
        }
    }

    /** A blank mode may be any mode: it settles nothing, and it is never a pass. */
    private void unknownModes() {
        set("kp-kebijakan", 20, "08-29", Row.of(""));
        set("kk-perencanaan", 20, "08-31", Row.of(""));
        set("kk-analisis", 8, "08-31", Row.of(""));
        set("rs-gawat-darurat", 9, "09-01", Row.of(""));
    }

    /** A person of an office outside Jakarta who works for a unit inside it is in scope on those days. */
    private void lentToAnotherUnit() {
        set("kk-bandung", 3, "09-05", new Row("wfo", "", "", "rs-rawat-jalan"));
        set("kk-bandung", 3, "09-06", new Row("wfh", "", "32.73.09", "rs-rawat-jalan"));
        set("bn-operasi", 9, "09-06", new Row("wfo", "", "", "bn-gudang"));
    }

    /** A2, A3: nobody minds a home day outside Jakarta or of a contractor. */
    private void outOfScope() {
        home("bn-surabaya", 1, "08-29");
        home("bn-surabaya", 2, "08-29");
        home("bn-gudang", 30, "08-30");
        home("kk-sekretariat", 30, "08-30");
    }

    /** No row means off duty. */
    private void noRows() {
        for (LocalDate date = Se17Days.FIRST; !date.isAfter(Se17Days.LAST); date = date.plusDays(1)) {
            entries.remove(new PersonDate(index("bn-operasi", 30), date));
            if (date.isAfter(date("08-29"))) {
                entries.remove(new PersonDate(index("kk-analisis", 4), date));
            }
        }
        entries.remove(new PersonDate(index("kp-kebijakan", 30), date("08-30")));
        entries.remove(new PersonDate(index("kk-perencanaan", 30), date("08-30")));
    }

    private void home(String unit, int nth, String day) {
        set(unit, nth, day, Se17Days.home(people.get(index(unit, nth)), date(day)));
    }

    private void set(String unit, int nth, String day, Row... parts) {
        PersonDate key = new PersonDate(index(unit, nth), date(day));
        if (!Se17Days.isWorkday(people.get(key.person()), key.date())) {
            throw new IllegalArgumentException(unit + " does not work on " + key.date());
        }
        entries.put(key, List.of(parts));
    }

    private int index(String unit, int nth) {
        int seen = 0;
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).unit().id().equals(unit) && seen++ == nth) {
                return i;
            }
        }
        throw new IllegalArgumentException(unit + " has no person " + nth);
    }

    private static LocalDate date(String day) {
        return LocalDate.parse("2023-" + day);
    }
}
