package org.edaran.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.edaran.examples.Se17People.Person;

/**
 * The roster of the SE 17/2023 example. Everyone is first given leave, travel or the office; then some go home, so
 * that each agency and category has the number that {@link #homeOver} asks for; then {@link Se17Cases} are laid over it.
 */
final class Se17Days {

    static final LocalDate FIRST = LocalDate.of(2023, 8, 28);
    static final LocalDate LAST = LocalDate.of(2023, 9, 7);

    private final Dice dice = new Dice(28_08_2023L);
    private final List<Person> people;
    private final Map<PersonDate, List<Row>> entries = new TreeMap<>();

    private Se17Days(List<Person> people) {
        this.people = people;
    }

    /**
     * One person's day.
     *
     * @param person number of the person in the list
     * @param date the day
     */
    record PersonDate(int person, LocalDate date) implements Comparable<PersonDate> {
        @Override
        public int compareTo(PersonDate other) {
            int order = Integer.compare(person, other.person);
            return order != 0 ? order : date.compareTo(other.date);
        }
    }

    /**
     * One row.
     *
     * @param mode the mode, or blank
     * @param part the part of the day; blank for the whole
     * @param location where, or blank
     * @param unit the unit worked for if it is not the home unit
     */
    record Row(String mode, String part, String location, String unit) {

        static Row of(String mode) {
            return new Row(mode, "", "", "");
        }
    }

    /** The rows of everyone, by person and date. */
    static Map<PersonDate, List<Row>> of(List<Person> people) {
        Se17Days days = new Se17Days(people);
        days.giveEveryoneAPlace();
        days.sendSomeHome();
        Se17Cases.layOver(people, days.entries);
        return days.entries;
    }

    private void giveEveryoneAPlace() {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
                if (isWorkday(person, date)) {
                    entries.put(new PersonDate(i, date), List.of(Row.of(usualMode())));
                }
            }
        }
    }

    static boolean isWorkday(Person person, LocalDate date) {
        boolean saturday = date.getDayOfWeek() == DayOfWeek.SATURDAY;
        return date.getDayOfWeek() != DayOfWeek.SUNDAY
                && (!saturday || person.unit().worksOnSaturday());
    }

    private String usualMode() {
        int roll = dice.roll(1000);
        return roll < 50 ? "leave" : roll < 85 ? "travel" : roll < 88 ? "absent" : "wfo";
    }

    private void sendSomeHome() {
        Map<String, List<PersonDate>> present = new TreeMap<>();
        entries.forEach((key, day) -> {
            Person person = people.get(key.person());
            String category = person.category();
            boolean mayStayHome = category.equals("administration") || category.equals("leadership_support");
            if (mayStayHome && person.isCivilServant() && day.get(0).mode().equals("wfo")) {
                String agency = isInJakarta(person)
                        ? person.unit().agency()
                        : "elsewhere " + person.unit().agency();
                present.computeIfAbsent(agency + "/" + category + "/" + key.date(), k -> new ArrayList<>())
                        .add(key);
            }
        });
        present.forEach((group, keys) -> {
            LocalDate date = keys.get(0).date();
            int limit = group.startsWith("elsewhere")
                    ? keys.size() * 4 / 5
                    : group.startsWith("BNPB") ? keys.size() * 2 / 5 : keys.size() / 2;
            int home = Math.max(
                    0, Math.min(keys.size(), limit + homeOver(group.substring(0, group.lastIndexOf('/')), date)));
            int first = (int) (date.toEpochDay() * 7 % keys.size());
            for (int i = 0; i < home; i++) {
                PersonDate key = keys.get((first + i) % keys.size());
                entries.put(key, List.of(home(people.get(key.person()), date)));
            }
        });
    }

    static Row home(Person person, LocalDate date) {
        String domicile =
                person.newDomicile().isEmpty() || date.getDayOfMonth() > 27 ? person.domicile() : person.newDomicile();
        return new Row("wfh", "", domicile, "");
    }

    private static boolean isInJakarta(Person person) {
        return Se17Organisation.officeOf(person.unit()).region().startsWith("31.");
    }

    /** How many more than the limit work from home: the usual day stays below it, some go to the limit or over. */
    private int homeOver(String group, LocalDate date) {
        int usual = -dice.between(3, 6);
        Map<String, Map<Integer, Integer>> special = new HashMap<>();
        special.put("Kemenpan/administration", Map.of(29, 0, 30, 1, 31, -2, 5, 3));
        special.put("Kemenpan/leadership_support", Map.of(1, 1, 4, 0));
        special.put("Kemenkes/administration", Map.of(31, 0, 6, 2));
        special.put("Kemenkes/leadership_support", Map.of(30, -99, 7, 2));
        special.put("BNPB/administration", Map.of(29, 2, 5, -1, 6, 0));
        special.put("BNPB/leadership_support", Map.of(28, 0, 4, 1));
        return special.getOrDefault(group, Map.of()).getOrDefault(date.getDayOfMonth(), usual);
    }

    /** {@code roster.csv}. */
    static String csv(List<Person> people, Map<PersonDate, List<Row>> entries) {
        CsvText csv = new CsvText("employee", "date", "mode", "part", "location", "unit");
        entries.forEach((key, day) -> day.forEach(entry -> csv.row(
                people.get(key.person()).id(),
                key.date().toString(),
                entry.mode(),
                entry.part(),
                entry.location(),
                entry.unit())));
        return csv.toString();
    }
}
