package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.edaran.examples.random.forms.ConditionForms.About;

/** Random sentences that count. */
final class CountForms {

    private final Dice dice;

    CountForms(Dice dice) {
        this.dice = dice;
    }

    /**
     * A sentence, and what an exception to it must know.
     *
     * @param text the sentence
     * @param begin the words before the bound
     * @param bound bound, quantity and unit
     * @param fixed what {@code where} may ask about
     */
    record Count(String text, String begin, String bound, Set<About> fixed) {}

    /** A sentence of any form. */
    Count any() {
        return switch (dice.below(12)) {
            case 0, 1, 2, 3 -> share();
            case 4, 5 -> people();
            case 6 -> differentPeople();
            case 7, 8 -> days();
            case 9 -> consecutive();
            case 10 -> offices();
            default -> ownShare();
        };
    }

    /** A choice of two counts. */
    String either() {
        return "either " + half() + " or else " + half();
    }

    private String half() {
        String begin = dice.fill("{wfh|wfo|wfo or travel|on duty|(trained)}");
        if (dice.chance(50)) {
            return begin
                    + dice.fill(" {at most|at least|exactly|less than|more than} {1|2|3} days per employee")
                    + ofCalendar()
                    + endings();
        }
        return begin
                + dice.fill(" {at most|at least|about} {25|40|50|100}% of own {duty|scheduled} days per employee")
                + ofCalendar()
                + endings();
    }

    private String endings() {
        return " " + DateForms.ofRule(dice) + dice.maybe(15, " by half days");
    }

    private String subject() {
        int way = dice.below(10);
        if (way < 6) {
            return dice.fill("{wfh|wfh|wfo|wfo or travel|wfh or wfa|leave|satellite|standby or off}");
        }
        return switch (way) {
            case 6 -> "on duty";
            case 7 -> "trained";
            case 8 -> "(" + ConditionForms.any(dice, ConditionForms.PERSON) + ")";
            default -> "(" + ConditionForms.test(dice, ConditionForms.WHOLE_DAY) + ")";
        };
    }

    private String strengthen() {
        return dice.fill("{{|||| should be| must be}|{|||||||| may be}}");
    }

    /** What separates groups. */
    private List<String> keys(boolean ofPeople) {
        List<String> keys = new ArrayList<>();
        if (!ofPeople) {
            keys.add("employee");
            keys.addAll(dice.chance(15) ? List.of(dice.pick("unit", "office")) : List.of());
            return keys;
        }
        keys.addAll(dice.of(List.of(
                List.<String>of(),
                List.<String>of(),
                List.of("agency"),
                List.of("unit"),
                List.of("unit"),
                List.of("office"),
                List.of("office"),
                List.of("agency", "office"),
                List.of("unit", "office"),
                List.of("home unit"),
                List.of("city of office"),
                List.of("province of domicile"),
                List.of("grade"),
                List.of("task", "agency"),
                List.of("employee"),
                List.of("zone of office"))));
        return keys;
    }

    private static Set<About> fixedBy(List<String> keys, boolean daily) {
        Set<About> fixed = EnumSet.of(About.NOTHING);
        for (String key : keys) {
            switch (key) {
                case "employee" -> fixed.addAll(EnumSet.of(About.EMPLOYEE, About.HOME, About.OFFICE, About.AGENCY));
                case "unit" -> fixed.add(About.UNIT);
                case "home unit" -> fixed.add(About.HOME);
                case "office" -> fixed.add(About.OFFICE);
                case "agency" -> fixed.add(About.AGENCY);
                case "category" -> fixed.add(About.CATEGORY);
                default -> {}
            }
        }
        if (daily) {
            fixed.add(About.DATE);
        }
        return fixed;
    }

    private String group(List<String> keys) {
        int way = dice.below(12);
        if (way < 5) {
            return "staff";
        }
        return switch (way) {
            case 5, 6 -> "desk_work";
            case 7 -> dice.pick("seniors", "pupils", "movers");
            case 8 -> "employees where " + ConditionForms.any(dice, ConditionForms.PERSON);
            case 9 -> dice.pick("outside_work", "rest");
            case 10 -> {
                keys.add("category");
                yield dice.pick("desk_work, outside_work", "desk_work, rest", "desk_work, outside_work, rest");
            }
            default -> dice.pick("desk_work, outside_work", "seniors, pupils", "movers, desk_work") + " ; together";
        };
    }

    private Count made(String begin, String bound, String of, List<String> keys, String period, String more) {
        boolean daily = period.equals(" each day");
        String together = of.contains(" ; together") ? " together" : "";
        String whom = of.replace(" ; together", "");
        Set<About> fixed = fixedBy(keys, daily);
        String where = dice.chance(20) ? " where " + ConditionForms.test(dice, fixed) : "";
        String per = keys.isEmpty() ? "" : " per " + String.join(", ", keys);
        String tails = per + together + where + period + more;
        String text = begin + " " + bound + whom + tails + " " + DateForms.ofRule(dice) + words();
        return new Count(text, begin, bound, fixed);
    }

    private String words() {
        return dice.maybe(5, " consequence \"To be explained\"");
    }

    private String period() {
        return dice.fill("{| each day| each day| each day| each day|" + "{ each week| each month| each quarter"
                + "| each year| each window| each 2 weeks from 2024-04-22| each 2 months| each 3 days from 2024-04-26"
                + "| each 2 quarters| each 2 years from 2024-01-01| in any 3 days| in any 7 days| each reporting}}");
    }

    private String periodOrDay() {
        String period = period();
        return period.isEmpty() ? " each day" : period;
    }

    private String ofCalendar() {
        return dice.fill(" each {week|week|month|quarter|year}");
    }

    private String longer() {
        return dice.fill("{ each week| each week| each month| each quarter| each year| each window"
                + "| each 2 weeks from 2024-04-22| in any 3 days| in any 7 days| each reporting}");
    }

    private List<String> with(List<String> keys, String key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
        return keys;
    }

    private String shareOf(List<String> keys) {
        return switch (dice.below(12)) {
            case 0 -> "share" + added(keys, "agency");
            case 1 -> "quota_share" + added(keys, "agency");
            case 2 -> "(100% - share)" + added(keys, "agency");
            case 3 -> "share_by(readiness of office)" + added(keys, "office");
            case 4 -> "(norm of agency)" + added(keys, "agency");
            case 5 -> dice.fill("(100% / {3|2})");
            case 6 -> dice.fill("{33.3|12.5}%");
            default -> dice.pick("0", "25", "33", "50", "50", "60", "75", "100") + "%";
        };
    }

    private String added(List<String> keys, String key) {
        with(keys, key);
        return "";
    }

    private String numberOf(List<String> keys) {
        return switch (dice.below(11)) {
            case 0 -> "min_staff" + added(keys, "unit");
            case 1 -> "quota" + added(keys, "unit");
            case 2 -> "(seats of unit)" + added(keys, "unit");
            case 3 -> "need_by(seats of unit)" + added(keys, "unit");
            case 4 -> "(capacity of office - {1|2})" + added(keys, "office");
            case 5 -> "longest";
            default -> dice.pick("0", "1", "1", "2", "2", "3");
        };
    }

    private String bound(String quantity, String unit) {
        return dice.fill("{at most|at most|less than|at least|at least|more than|exactly|about} ")
                + dice.fill(quantity)
                + unit;
    }

    private String more(boolean share, String period, String bound) {
        boolean floor = bound.startsWith("at least") || bound.startsWith("more than");
        boolean weeks = period.contains("week") || period.contains("reporting");
        return dice.maybe(15, " by half days")
                + (share ? dice.maybe(15, " rounding {up|down|half-up}") : "")
                + dice.maybe(10, " counting {carer|busy of unit|(level > 2)|(nick is none and trained)} either way")
                + (weeks && !share && dice.chance(40) ? " also in cut weeks" : "")
                + (floor && !share && !period.equals(" each day") && bound.contains(" days") && dice.chance(25)
                        ? " or every duty day if fewer"
                        : "");
    }

    private Count share() {
        List<String> keys = keys(true);
        String quantity = shareOf(keys);
        String group = group(keys);
        String of = dice.pick(
                " of all " + group, " of " + scheduled(group, "on duty"), " of " + scheduled(group, "scheduled"));
        String bound = bound(quantity, "");
        String period = periodOrDay();
        return made(subject() + strengthen(), bound, of, keys, reporting(period, keys), more(true, period, bound));
    }

    private String reporting(String period, List<String> keys) {
        return period.contains("reporting") ? period + added(keys, "agency") : period;
    }

    private static String scheduled(String group, String word) {
        int mark = group.indexOf(" ; together");
        return mark < 0 ? group + " " + word : group.substring(0, mark) + " " + word + " ; together";
    }

    private Count people() {
        List<String> keys = keys(true);
        String quantity = numberOf(keys);
        String group = group(keys);
        String of = dice.pick(
                " of all " + group, " of " + scheduled(group, "on duty"), " of " + scheduled(group, "scheduled"));
        String bound = bound(quantity, " people");
        String period = periodOrDay();
        return made(subject() + strengthen(), bound, of, keys, reporting(period, keys), more(false, period, bound));
    }

    private Count differentPeople() {
        Count count = dice.chance(70) ? people() : share();
        return count.text().contains("either way")
                        || count.text().contains("half days")
                        || count.text().contains(" each day")
                        || count.bound().startsWith("exactly")
                        || count.bound().startsWith("about")
                ? count
                : new Count(count.text() + " different people", count.begin(), count.bound(), count.fixed());
    }

    private Count days() {
        List<String> keys = keys(false);
        String quantity = dice.chance(20)
                ? "days_by(level, category)"
                : dice.pick("0", "1", "2", "2", "3", "1.5", "2.5", "longest");
        if (quantity.startsWith("days_by")) {
            with(keys, "category");
        }
        String bound = bound(quantity, " days");
        String period = longer();
        return made(subject() + strengthen(), bound, "", keys, reporting(period, keys), more(false, period, bound));
    }

    private Count consecutive() {
        String bound = dice.fill("{at most|at most|less than} {1|2|3} consecutive days");
        return made(subject() + strengthen(), bound, "", new ArrayList<>(List.of("employee")), "", "");
    }

    private Count offices() {
        String bound = dice.fill("{at most|less than|at least|exactly} {1|2}");
        String period = longer();
        List<String> keys = keys(false);
        return made(subject() + strengthen(), bound, " different offices", keys, reporting(period, keys), "");
    }

    private Count ownShare() {
        List<String> keys = keys(false);
        String quantity = dice.chance(20) ? "share" + added(keys, "agency") : dice.fill("{0|25|40|50|60|100}%");
        String bound = bound(quantity, "");
        String period = longer();
        String of = dice.fill(" of own {duty|scheduled} days");
        return made(subject() + strengthen(), bound, of, keys, reporting(period, keys), more(true, period, bound));
    }
}
