package org.edaran.examples.random.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.forms.Catalogue.Fact;

/**
 * Random rosters of a few people for a policy: around the edges of its windows, with missing facts of every kind, halves,
 * leave, days off, people who move, and groups without anybody.
 */
public final class RosterForms {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 24);
    private static final Pattern LONGER =
            Pattern.compile("\\b(week|weeks|month|months|quarter|window|consecutive|in any|reporting|each \\d)\\b");
    private static final List<String> PARAMETERS =
            List.of("share", "quota_share", "min_staff", "quota", "last_day", "longest", "reporting", "strict");

    private final Set<String> words;
    private final List<String> modes;
    private final List<String> calendars;
    private final List<Fact> facts;
    private final boolean longer;

    /** For the facts, modes and calendars that a policy text names. */
    public RosterForms(String policy) {
        words = Catalogue.words(policy);
        modes = new ArrayList<>(
                List.of("wfo", "wfo", "wfo", "wfo", "wfh", "wfh", "wfh", "wfh", "", "wfa", "travel", "leave"));
        modes.addAll(List.of("off", "absent"));
        for (String mode : List.of("satellite", "standby", "leave", "wfa")) {
            if (words.contains(mode)) {
                modes.addAll(List.of(mode, mode));
            }
        }
        calendars = Set.of("six_days", "national", "school", "hospital").stream()
                .filter(words::contains)
                .sorted()
                .toList();
        facts = Catalogue.facts().stream()
                .filter(fact -> policy.contains("field " + fact.name() + " "))
                .toList();
        longer = LONGER.matcher(policy).find();
    }

    /** A roster. */
    public NaiveData roster(Dice dice) {
        int people = dice.between(1, dice.chance(70) ? 4 : 6);
        LocalDate first = FIRST.plusDays(dice.below(10));
        List<LocalDate> dates = dates(dice, first);
        boolean moves = dice.chance(25);
        List<Map<String, String>> employees = new ArrayList<>();
        List<Map<String, String>> roster = new ArrayList<>();
        // known facts mostly: too many unknown ones leave nothing to disagree about
        int known = dice.of(List.of(100, 100, 95, 80));
        for (int i = 1; i <= people; i++) {
            person(dice, "p" + i, known, moves, employees);
            int own = dice.between(1, dates.size());
            int skip = dice.chance(30) ? 25 : 0;
            for (LocalDate date : dates.subList(0, own)) {
                if (!dice.chance(skip)) {
                    day(dice, "p" + i, date, known, roster);
                }
            }
        }
        boolean supplied = dice.chance(75);
        boolean documents = dice.chance(75);
        boolean assessments = dice.chance(75);
        return new NaiveData(
                employees,
                roster,
                offices(dice, known),
                units(dice, known),
                agencies(dice, known),
                regions(dice),
                supplied && words.contains("attestation") ? attestations(dice) : List.of(),
                decisions(dice),
                documents && words.contains("document") ? documents(dice) : List.of(),
                assessments && words.contains("assessment") ? assessments(dice) : List.of(),
                supplied,
                documents,
                assessments,
                dice.chance(15));
    }

    private List<LocalDate> dates(Dice dice, LocalDate first) {
        List<LocalDate> dates = new ArrayList<>();
        // the oracle tries all modes that the days of a choice may be in
        int days = dice.between(1, longer && dice.chance(60) ? (words.contains("either") ? 7 : 16) : 6);
        int step = longer && dice.chance(10) ? dice.between(2, 5) : 1;
        for (int i = 0; i < days; i++) {
            dates.add(first.plusDays((long) i * step));
        }
        return dates;
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private static String cell(Dice dice, int known, String... cells) {
        return dice.chance(known) ? dice.pick(cells) : "";
    }

    private void facts(Dice dice, String owner, int known, boolean dated, Map<String, String> row) {
        for (Fact fact : facts) {
            if (fact.owner().equals(owner)
                    && (fact.name().equals("carer") || fact.name().equals("zone")) == dated) {
                String cell = dice.of(fact.cells());
                row.put(fact.name(), cell.isEmpty() || dice.chance(known) ? usual(dice, known, fact, cell) : "");
            }
        }
    }

    private static String usual(Dice dice, int known, Fact fact, String cell) {
        return known == 100 && cell.isEmpty() && dice.chance(70) ? fact.cells().get(0) : cell;
    }

    private void person(Dice dice, String id, int known, boolean moves, List<Map<String, String>> employees) {
        Map<String, String> place = row(
                "unit", cell(dice, known, "u1", "u1", "u2", "u3"),
                "agency", cell(dice, known, "A", "A", "B", ""),
                "office", cell(dice, known, "o1", "o1", "o2", "o3", ""),
                "domicile", cell(dice, known, "31.71.01", "31.71.02", "31.74.01", "32.01.01", "31", "none"),
                "domicile coordinates",
                        words.contains("domicile") ? cell(dice, known, "", "-6.1754, 106.8272", "-6.2, 106.8") : "",
                "category", words.contains("desk_work") && dice.chance(6) ? "desk_work" : "");
        Map<String, String> all = row("id", id);
        if (moves && dice.chance(60)) {
            String turn = FIRST.plusDays(dice.below(12)).toString();
            all.put("from", "");
            all.put("until", turn);
            all.putAll(place);
            facts(dice, "employee", known, false, all);
            facts(dice, "employee", known, true, all);
            Map<String, String> then = new LinkedHashMap<>(all);
            then.put("from", LocalDate.parse(turn).plusDays(1).toString());
            then.put("until", "");
            then.put("unit", cell(dice, known, "u1", "u2", "u3"));
            then.put("domicile", cell(dice, known, "31.71.02", "32.01.01", "31"));
            facts(dice, "employee", known, true, then);
            employees.add(all);
            employees.add(then);
            return;
        }
        all.putAll(place);
        facts(dice, "employee", known, false, all);
        facts(dice, "employee", known, true, all);
        employees.add(all);
    }

    private void day(Dice dice, String id, LocalDate date, int known, List<Map<String, String>> roster) {
        int way = dice.below(12);
        if (way == 11) {
            return;
        }
        if (way < 8) {
            roster.add(part(dice, id, date, known, dice.pick("", "", "1"), unit(dice)));
            return;
        }
        if (way == 8) {
            roster.add(part(dice, id, date, known, dice.pick("am", "pm", "1/2"), unit(dice)));
            return;
        }
        String unit = unit(dice);
        roster.add(part(dice, id, date, known, "am", unit));
        roster.add(part(dice, id, date, known, "pm", unit));
    }

    private static String unit(Dice dice) {
        return dice.chance(10) ? dice.pick("u1", "u2", "u3") : "";
    }

    private Map<String, String> part(Dice dice, String id, LocalDate date, int known, String part, String unit) {
        String mode = dice.of(modes);
        Map<String, String> row = row(
                "employee", id,
                "date", date.toString(),
                "mode", mode.isEmpty() && known == 100 ? "wfh" : mode,
                "part", part,
                "unit", unit);
        if (words.contains("start") || words.contains("end")) {
            row.put("start", cell(dice, known, "07:00", "07:30", "08:00", ""));
            row.put("end", cell(dice, known, "15:00", "16:00", "17:00", "15:59"));
        }
        if (words.contains("km") || words.contains("metres") || words.contains("exactly")) {
            row.put(
                    "coordinates",
                    cell(dice, known, "", "-6.1754, 106.8272", "-6.18, 106.83", "-6.2, 106.8", "-6.2199, 106.8272"));
            row.put("distance", dice.pick("", "", "", "499", "500", "501", "800", "5000", "5001", "20000"));
        }
        if (words.contains("only") || words.contains("location")) {
            row.put("location", cell(dice, known, "31.71.01", "31.71.02", "31.71", "31.74.01", "32.01", "31"));
        }
        facts(dice, "assignment", known, false, row);
        return row;
    }

    private List<Map<String, String>> units(Dice dice, int known) {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Map<String, String> unit = row(
                    "id", "u" + i,
                    "agency", i == 3 ? dice.pick("A", "") : i == 1 ? "A" : "B",
                    "office", i == 3 ? dice.pick("o1", "") : "o" + i,
                    "calendar", calendars.isEmpty() || dice.chance(50) ? "" : dice.of(calendars));
            facts(dice, "unit", known, false, unit);
            units.add(unit);
        }
        return units;
    }

    private List<Map<String, String>> offices(Dice dice, int known) {
        List<Map<String, String>> offices = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Map<String, String> office = row(
                    "id",
                    "o" + i,
                    "region",
                    switch (i) {
                        case 1 -> cell(dice, known, "31.71.01", "31", "31.71");
                        case 2 -> cell(dice, known, "32.01", "31.74");
                        default -> "31.71";
                    },
                    "coordinates",
                    i == 3 ? "" : cell(dice, known, "-6.1754, 106.8272", "-6.2, 106.8"),
                    "agency",
                    i == 3 ? "" : i == 1 ? "A" : "B");
            facts(dice, "office", known, false, office);
            facts(dice, "office", known, true, office);
            offices.add(office);
        }
        return offices;
    }

    private List<Map<String, String>> agencies(Dice dice, int known) {
        List<Map<String, String>> agencies = new ArrayList<>();
        for (String id : List.of("A", "B")) {
            Map<String, String> agency = row("id", id);
            facts(dice, "agency", known, false, agency);
            agencies.add(agency);
        }
        return agencies;
    }

    private List<Map<String, String>> regions(Dice dice) {
        List<Map<String, String>> regions = new ArrayList<>();
        for (String id : List.of("31", "31.74", "32")) {
            Map<String, String> region = row("id", id);
            facts(dice, "region", 90, false, region);
            regions.add(region);
        }
        return regions;
    }

    private List<Map<String, String>> attestations(Dice dice) {
        List<Map<String, String>> records = new ArrayList<>();
        int number = dice.below(9);
        for (int i = 0; i < number; i++) {
            String[] what = dice.pick(
                            "report agency A",
                            "report agency B",
                            "plan unit u1",
                            "plan unit u2",
                            "drill office o1",
                            "drill office o2",
                            "pledge employee p1",
                            "pledge employee p2",
                            "pledge employee p3")
                    .split(" ", 0);
            if (!words.contains(what[0])) {
                continue;
            }
            String from = FIRST.plusDays(dice.below(10)).toString();
            boolean period = dice.chance(60);
            records.add(row(
                    "kind",
                    what[0],
                    "owner",
                    what[1],
                    "subject",
                    what[2],
                    "time",
                    words.contains("by") ? dice.pick("", "", "15:59", "16:00", "16:01") : "",
                    "signed",
                    dice.chance(85) ? FIRST.plusDays(dice.below(16)).toString() : "",
                    "from",
                    period ? from : "",
                    "until",
                    period
                            ? LocalDate.parse(from)
                                    .plusDays(dice.chance(25) ? 30 : dice.below(8))
                                    .toString()
                            : ""));
        }
        return records;
    }

    private List<Map<String, String>> documents(Dice dice) {
        List<Map<String, String>> documents = new ArrayList<>();
        int number = dice.below(6);
        // a document that names units says where people count
        boolean units = dice.chance(30);
        for (int i = 0; i < number; i++) {
            String kind = dice.pick("agreement", "letter");
            if (words.contains(kind)) {
                LocalDate from = FIRST.minusDays(dice.below(60)).plusDays(dice.below(60));
                String until = from.plusDays(dice.below(120) - 1L).toString();
                boolean lent = units && kind.equals("letter");
                documents.add(row(
                        "kind", kind,
                        "owner", "employee",
                        "subject", "p" + dice.between(1, 4),
                        "issued",
                                dice.chance(60)
                                        ? from.minusDays(dice.below(5) - 2L).toString()
                                        : "",
                        "from", dice.chance(85) ? from.toString() : "",
                        "until", dice.chance(85) ? until.compareTo(from.toString()) < 0 ? from.toString() : until : "",
                        "from unit", lent ? dice.pick("u1", "u2", "") : "",
                        "to unit", lent ? dice.pick("u1", "u2", "u3", "") : ""));
            }
        }
        return documents;
    }

    private List<Map<String, String>> assessments(Dice dice) {
        List<Map<String, String>> assessments = new ArrayList<>();
        int number = dice.below(8);
        for (int i = 0; i < number; i++) {
            String kind = dice.pick("workload", "health");
            if (words.contains(kind)) {
                assessments.add(row(
                        "kind",
                        kind,
                        "owner",
                        "employee",
                        "subject",
                        "p" + dice.between(1, 4),
                        "assessed",
                        dice.chance(90) ? FIRST.plusDays(dice.below(10) - 5L).toString() : ""));
            }
        }
        return assessments;
    }

    private List<Map<String, String>> decisions(Dice dice) {
        List<Map<String, String>> decisions = new ArrayList<>();
        for (String name : PARAMETERS) {
            if (!words.contains(name) || dice.chance(40)) {
                continue;
            }
            String subject = dice.fill(
                    switch (name) {
                        case "share", "quota_share", "reporting" -> "{A|B|}";
                        case "min_staff", "quota", "strict" -> "{u1|u2|}";
                        case "last_day" -> "{o1|o2|}";
                        default -> "";
                    });
            String value = dice.fill(
                    switch (name) {
                        case "share", "quota_share" -> "{30|50|55}%";
                        case "reporting" -> "{day|week|month}";
                        case "strict" -> "{true|false}";
                        case "last_day" -> "2024-0{4-28|5-01|5-04}";
                        default -> "{1|2}";
                    });
            String until = dice.fill("2024-{04-30|12-31}");
            decisions.add(
                    row("parameter", name, "subject", subject, "value", value, "from", "2024-04-01", "until", until));
        }
        return decisions;
    }
}
