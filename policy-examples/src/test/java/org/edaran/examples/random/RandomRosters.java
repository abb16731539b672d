package org.edaran.examples.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.edaran.examples.oracle.NaiveData;

/** Random rosters of a few people and a few days around the edges of the windows. */
final class RandomRosters {

    private RandomRosters() {}

    static Arbitrary<NaiveData> any() {
        Arbitrary<List<Person>> people = person().list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<LocalDate> first = Arbitraries.integers()
                .between(0, 9)
                .map(n -> LocalDate.of(2024, 4, 25).plusDays(n));
        return Combinators.combine(people, first, units(), offices(), attestations(), decisions(), flags())
                .as(RandomRosters::data);
    }

    /**
     * A person.
     *
     * @param facts the cells of the row of employees
     * @param days the rows of each date in turn, from the first date of the roster
     */
    record Person(Map<String, String> facts, List<List<Map<String, String>>> days) {}

    /**
     * What the data say of themselves.
     *
     * @param attestationsSupplied whether there is a file of attestations
     * @param partial whether a missing row means that nothing is known
     */
    record Flags(boolean attestationsSupplied, boolean partial) {}

    private static Arbitrary<Flags> flags() {
        return Combinators.combine(Arbitraries.of(true, true, false), Arbitraries.of(false, false, false, true))
                .as(Flags::new);
    }

    private static Arbitrary<Person> person() {
        return Combinators.combine(facts(), day().list().ofMinSize(1).ofMaxSize(6))
                .as(Person::new);
    }

    private static Arbitrary<Map<String, String>> facts() {
        Arbitrary<Map<String, String>> place = Combinators.combine(
                        often("u1", "u2", "u3", ""),
                        often("A", "B", ""),
                        often("o1", "o2", "o3", ""),
                        often("31.71.01", "31.71.02", "31.74.01", "32.01.01", "31", "", "none"))
                .as((unit, agency, office, domicile) ->
                        row("unit", unit, "agency", agency, "office", office, "domicile", domicile));
        Arbitrary<Map<String, String>> skills = Combinators.combine(
                        often("desk", "field_trip", "lab", "archive", ""),
                        often("", "", "", "", "desk_work"),
                        often("true", "false", ""),
                        often("good", "fair", "poor", ""),
                        often("", "0", "1", "2"),
                        often("1970-02-28", "1984-05-01", "1984-02-29", "2001-01-01", ""),
                        often("true", "true", "false", ""))
                .as((task, category, trained, grade, children, born, employed) -> row(
                        "task",
                        task,
                        "category",
                        category,
                        "trained",
                        trained,
                        "grade",
                        grade,
                        "children",
                        children,
                        "born",
                        born,
                        "employed",
                        employed));
        return Combinators.combine(place, skills).as((a, b) -> {
            Map<String, String> all = new LinkedHashMap<>(a);
            all.putAll(b);
            return all;
        });
    }

    /** The first of several values most often. */
    private static Arbitrary<String> often(String... values) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(values[0], values[1])), Tuple.of(1, Arbitraries.of(values)));
    }

    private static Arbitrary<String> modes() {
        return Arbitraries.frequencyOf(
                Tuple.of(16, Arbitraries.of("wfo", "wfh")),
                Tuple.of(4, Arbitraries.of("wfa", "satellite", "leave", "travel", "off", "absent")),
                Tuple.of(1, Arbitraries.just("")));
    }

    private static Arbitrary<List<Map<String, String>>> day() {
        Arbitrary<String> locations = Arbitraries.of("31.71.01", "31.71.02", "31.74", "31", "32.01.01", "");
        Arbitrary<String> units = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just("")), Tuple.of(1, Arbitraries.of("u1", "u2", "u3")));
        Arbitrary<List<Map<String, String>>> whole = Combinators.combine(modes(), locations, units)
                .as((mode, location, unit) -> List.of(part("", mode, location, unit)));
        Arbitrary<List<Map<String, String>>> half = Combinators.combine(Arbitraries.of("am", "1/2"), modes(), locations)
                .as((part, mode, location) -> List.of(part(part, mode, location, "")));
        Arbitrary<List<Map<String, String>>> halves = Combinators.combine(modes(), locations, modes(), locations, units)
                .as((am, at, pm, then, unit) -> List.of(part("am", am, at, unit), part("pm", pm, then, unit)));
        return Arbitraries.frequencyOf(
                Tuple.of(8, whole), Tuple.of(1, half), Tuple.of(2, halves), Tuple.of(1, Arbitraries.just(List.of())));
    }

    private static Map<String, String> part(String part, String mode, String location, String unit) {
        return row("mode", mode, "part", part, "location", location, "unit", unit);
    }

    private static Arbitrary<List<Map<String, String>>> units() {
        return Combinators.combine(
                        Arbitraries.of("true", "true", "false", ""),
                        Arbitraries.of("", "six_days"),
                        Arbitraries.of("A", ""),
                        Arbitraries.of("true", "false", ""))
                .as((busy, calendar, agency, other) -> List.of(
                        row("id", "u1", "agency", "A", "office", "o1", "calendar", "", "busy", busy),
                        row("id", "u2", "agency", "B", "office", "o2", "calendar", "six_days", "busy", other),
                        row("id", "u3", "agency", agency, "office", "", "calendar", calendar, "busy", "true")));
    }

    private static Arbitrary<List<Map<String, String>>> offices() {
        Arbitrary<String> opening = Arbitraries.of("2024-04-24", "2024-04-29", "2024-05-02", "");
        Arbitrary<String> closing = Arbitraries.of("2024-04-28", "2024-05-01", "2024-05-20", "none", "");
        Arbitrary<Map<String, String>> dates =
                Combinators.combine(opening, closing).as((opened, closed) -> row("opening", opened, "closing", closed));
        Arbitrary<List<Map<String, String>>> places = Combinators.combine(
                        Arbitraries.of("31.71.01", "31", ""), Arbitraries.of("32.01", "31.74"))
                .as((first, second) -> List.of(
                        row("id", "o1", "region", first, "agency", "A"),
                        row("id", "o2", "region", second, "agency", "B"),
                        row("id", "o3", "region", "31.71", "agency", "")));
        return Combinators.combine(places, dates.list().ofSize(3)).as(RandomRosters::both);
    }

    private static List<Map<String, String>> both(List<Map<String, String>> left, List<Map<String, String>> right) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>(left.get(i));
            row.putAll(right.get(i));
            rows.add(row);
        }
        return rows;
    }

    private static Arbitrary<List<Map<String, String>>> attestations() {
        Arbitrary<String> dates = Arbitraries.of("2024-04-26", "2024-04-28", "2024-04-29", "2024-05-06", "");
        Arbitrary<String> subjects = Arbitraries.of("agency A", "agency B", "unit u1", "unit u2");
        Arbitrary<String> from = Arbitraries.of("2024-04-25", "2024-04-29", "2024-05-01", "");
        Arbitrary<String> until = Arbitraries.of("2024-05-01", "2024-05-02", "2024-05-31", "");
        return Combinators.combine(subjects, dates, from, until)
                .as((subject, signed, begin, end) -> {
                    boolean agency = subject.startsWith("agency");
                    boolean period = !begin.isEmpty() && !end.isEmpty();
                    return row(
                            "kind",
                            agency ? "report" : "plan",
                            "owner",
                            agency ? "agency" : "unit",
                            "subject",
                            subject.substring(subject.indexOf(' ') + 1),
                            "signed",
                            signed,
                            "from",
                            period ? begin : "",
                            "until",
                            period ? end : "");
                })
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Map<String, String>>> decisions() {
        Arbitrary<Map<String, String>> shares = Combinators.combine(
                        Arbitraries.of("share", "quota_share"),
                        Arbitraries.of("A", "B", ""),
                        Arbitraries.of("30%", "60%"))
                .as((name, agency, value) -> decision(name, agency, value, "2024-04-01", "2024-04-30"));
        Arbitrary<Map<String, String>> numbers = Combinators.combine(
                        Arbitraries.of("min_staff", "quota"), Arbitraries.of("u1", "u2", ""), Arbitraries.of("1", "2"))
                .as((name, unit, value) -> decision(name, unit, value, "2024-04-01", "2024-12-31"));
        return Arbitraries.oneOf(shares, numbers)
                .list()
                .ofMaxSize(3)
                .uniqueElements(row -> NaiveData.cell(row, "parameter") + "/" + NaiveData.cell(row, "subject"));
    }

    private static Map<String, String> decision(
            String parameter, String subject, String value, String from, String until) {
        return row("parameter", parameter, "subject", subject, "value", value, "from", from, "until", until);
    }

    private static NaiveData data(
            List<Person> people,
            LocalDate first,
            List<Map<String, String>> units,
            List<Map<String, String>> offices,
            List<Map<String, String>> attestations,
            List<Map<String, String>> decisions,
            Flags flags) {
        List<Map<String, String>> employees = new ArrayList<>();
        List<Map<String, String>> roster = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String id = "p" + (i + 1);
            Map<String, String> person = row("id", id);
            person.putAll(people.get(i).facts());
            employees.add(person);
            List<List<Map<String, String>>> days = people.get(i).days();
            IntStream.range(0, days.size())
                    .forEach(n -> days.get(n).forEach(part -> {
                        Map<String, String> row =
                                row("employee", id, "date", first.plusDays(n).toString());
                        row.putAll(part);
                        roster.add(row);
                    }));
        }
        List<Map<String, String>> regions =
                List.of(row("id", "31", "psbb", "true"), row("id", "31.74", "psbb", "false"));
        return new NaiveData(
                employees,
                roster,
                offices,
                units,
                List.of(),
                regions,
                flags.attestationsSupplied() ? attestations : List.of(),
                decisions,
                flags.attestationsSupplied(),
                flags.partial());
    }

    static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
