package org.edaran.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edaran.examples.Se17Organisation.Office;
import org.edaran.examples.Se17Organisation.Unit;

/** The people of the SE 17/2023 example: about 600 civil servants, and a few who are none. */
final class Se17People {

    /** Cities people live in, the nearer ones more often. */
    private static final List<String> HOMES = List.of(
            "31.74.07",
            "31.74.02",
            "31.74.09",
            "31.75.02",
            "31.75.08",
            "31.71.03",
            "31.72.01",
            "31.73.05",
            "32.75.03",
            "32.75.07",
            "32.76.01",
            "32.76.05",
            "36.71.02",
            "36.74.06",
            "32.01.01",
            "32.16.06");

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("policy", "administration"),
            Map.entry("research", "administration"),
            Map.entry("planning", "administration"),
            Map.entry("analysis", "administration"),
            Map.entry("monitoring", "administration"),
            Map.entry("evaluation", "administration"),
            Map.entry("secretariat", "leadership_support"),
            Map.entry("protocol", "leadership_support"),
            Map.entry("public_relations", "leadership_support"),
            Map.entry("health", "direct_service"),
            Map.entry("security", "direct_service"),
            Map.entry("logistics", "direct_service"),
            Map.entry("disaster_response", "direct_service"));

    private final Dice dice = new Dice(17_2023L);
    private final List<Person> people = new ArrayList<>();

    /**
     * A person.
     *
     * @param id the NIP, or a contract number for people who are not civil servants
     * @param unit the home unit
     * @param employment pns, pppk or other
     * @param service what the person's team does; blank where the register says nothing
     * @param override a category signed by the head of the agency, or blank
     * @param domicile where the person is registered
     * @param newDomicile where the person is registered from 4 September, or blank
     * @param agencyKnown false if the register says neither agency nor unit
     */
    record Person(
            String id,
            Unit unit,
            String employment,
            String service,
            String override,
            String domicile,
            String newDomicile,
            boolean agencyKnown) {

        /** The category that the facts give; blank if none or not known. */
        String category() {
            return override.isEmpty() ? CATEGORIES.getOrDefault(service, "") : override;
        }

        boolean isCivilServant() {
            return !employment.equals("other");
        }

        Person withService(String value) {
            return new Person(id, unit, employment, value, override, domicile, newDomicile, agencyKnown);
        }

        Person withDomicile(String value, String later) {
            return new Person(id, unit, employment, service, override, value, later, agencyKnown);
        }

        Person withoutAgency() {
            return new Person(id, unit, employment, service, override, domicile, newDomicile, false);
        }
    }

    static List<Person> all() {
        return new Se17People().hire();
    }

    private List<Person> hire() {
        for (Unit unit : Se17Organisation.UNITS) {
            for (int i = 0; i < unit.size(); i++) {
                people.add(civilServant(unit, i));
            }
        }
        for (String unit : List.of("kp-humas", "kk-sekretariat", "bn-gudang", "bn-gudang")) {
            people.add(contractor(Se17Organisation.unit(unit)));
        }
        change("bn-perencanaan", 3, person -> person.withService(""));
        change("bn-sekretariat", 5, person -> person.withService(""));
        change("kp-kebijakan", 7, person -> person.withDomicile("31.74.07", "32.76.05"));
        change("kp-kebijakan", 9, person -> person.withDomicile("", ""));
        change("kp-kajian", 2, person -> person.withDomicile("32", ""));
        change("kk-analisis", 4, Person::withoutAgency);
        return List.copyOf(people);
    }

    private void change(String unit, int nth, java.util.function.UnaryOperator<Person> how) {
        int seen = 0;
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).unit().id().equals(unit) && seen++ == nth) {
                people.set(i, how.apply(people.get(i)));
                return;
            }
        }
        throw new IllegalArgumentException(unit + " has no person " + nth);
    }

    private Person civilServant(Unit unit, int index) {
        boolean contract = dice.percent(18);
        String service = unit.services().get(index % unit.services().size());
        String override = unit.id().equals("rs-administrasi") ? "administration" : "";
        String home = unit.agency().equals("BNPB") && unit.office().equals("surabaya")
                ? "35.78.04"
                : unit.office().equals("bandung") ? "32.73.09" : dice.oneOf(HOMES);
        return new Person(nip(contract), unit, contract ? "pppk" : "pns", service, override, home, "", true);
    }

    private Person contractor(Unit unit) {
        String id = String.format(Locale.ROOT, "PJLP-%04d", people.size());
        return new Person(id, unit, "other", unit.services().get(0), "", dice.oneOf(HOMES), "", true);
    }

    /** Birth date, month of appointment (21 in the place of the month for contract staff), sex and a serial number. */
    private String nip(boolean contract) {
        LocalDate born = LocalDate.of(1966, 1, 1).plusDays(dice.roll(33 * 365));
        int appointed = Math.max(born.getYear() + dice.between(22, 30), contract ? 2019 : 1990);
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d%04d%02d%d%03d",
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                Math.min(appointed, 2022),
                contract ? 21 : dice.between(1, 12),
                dice.between(1, 2),
                people.size() + 1);
    }

    /** {@code employees.csv}. */
    static String csv(List<Person> people) {
        CsvText csv = new CsvText(
                "id",
                "unit",
                "agency",
                "office",
                "region of office",
                "employment",
                "service",
                "category",
                "domicile",
                "from",
                "until");
        for (Person person : people) {
            if (person.newDomicile().isEmpty()) {
                row(csv, person, person.domicile(), "", "");
            } else {
                row(csv, person, person.domicile(), "2023-01-01", "2023-09-03");
                row(csv, person, person.newDomicile(), "2023-09-04", "2023-12-31");
            }
        }
        return csv.toString();
    }

    private static void row(CsvText csv, Person person, String domicile, String from, String until) {
        Office office = Se17Organisation.officeOf(person.unit());
        csv.row(
                person.id(),
                person.agencyKnown() ? person.unit().id() : "",
                person.agencyKnown() ? office.agency() : "",
                office.id(),
                office.region(),
                person.employment(),
                person.service(),
                person.override(),
                domicile,
                from,
                until);
    }
}
