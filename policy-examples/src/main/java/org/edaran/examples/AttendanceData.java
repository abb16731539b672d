package org.edaran.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The days of an invented office, as codes of an attendance sheet. The same on each run. */
final class AttendanceData {

    static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** After this day the sheets are filled in only for those who plan to stay home. */
    static final LocalDate FILLED_UNTIL = LocalDate.of(2026, 6, 19);

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 4, 3);
    private static final List<String> FIRST_NAMES = List.of(
            "Ani", "Budi", "Cici", "Dedi", "Eka", "Fajar", "Gita", "Hadi", "Indah", "Joko", "Kartika", "Lukman");
    private static final List<String> LAST_NAMES = List.of("Wijaya", "Nasution", "Siregar");
    private static final List<String> RARE = List.of(
            "PL", "PL", "PL", "SL", "SL", "HPL", "HSL", "HWFH", "HWFH", "LWP", "HLWP", "ML", "FFL", "BL ", "BRL ");

    private AttendanceData() {}

    /**
     * A row of the sheets.
     *
     * @param code the employee code, which is not always one person's
     * @param name the name; one person is called {@code 0} by a slip of the keyboard
     * @param codes date to code; a date that is not filled in is not there
     */
    record Person(String code, String name, Map<LocalDate, String> codes) {

        /** The code of a date, if it is filled in. */
        Optional<String> on(LocalDate date) {
            return Optional.ofNullable(codes.get(date));
        }
    }

    /** Everyone, in the order of the sheets. */
    static List<Person> people() {
        Dice dice = new Dice(20_260_401);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            // Two pairs of people have one code; the last ones came later and took over numbers.
            String code = String.format(java.util.Locale.ROOT, "K -%03d", i < 24 ? 301 + i : 303 + (i - 24) * 7);
            String name = i == 11 ? "0" : FIRST_NAMES.get(i % 12) + " " + LAST_NAMES.get(i / 12);
            LocalDate start = i == 23 ? LocalDate.of(2026, 5, 11) : FIRST;
            int home = i == 5 ? 55 : i == 9 ? 40 : 10;
            people.add(new Person(code, name, days(dice, start, home)));
        }
        return people;
    }

    private static Map<LocalDate, String> days(Dice dice, LocalDate start, int homePercent) {
        Map<LocalDate, String> codes = new TreeMap<>();
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            String code = code(dice, date, homePercent);
            boolean planned = code.equals("WO") || (code.equals("WFH") && dice.percent(50));
            if (!date.isBefore(start) && (!date.isAfter(FILLED_UNTIL) || planned)) {
                codes.put(date, code);
            }
        }
        return codes;
    }

    private static String code(Dice dice, LocalDate date, int homePercent) {
        if (date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            return "WO";
        }
        if (date.equals(HOLIDAY)) {
            return "HO";
        }
        boolean friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
        if (dice.percent(friday ? homePercent + 8 : homePercent)) {
            return "WFH";
        }
        return dice.percent(7) ? dice.oneOf(RARE) : "P";
    }
}
