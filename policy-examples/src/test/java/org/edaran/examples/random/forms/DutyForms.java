package org.edaran.examples.random.forms;

/** Random sentences about single people's days, and about statements that somebody signs. */
final class DutyForms {

    private static final String MODES = "{wfh|wfh|wfo|wfh or wfa|wfo or travel|satellite|leave|absent or off|standby}";

    private final Dice dice;

    DutyForms(Dice dice) {
        this.dice = dice;
    }

    /** Modes as a sentence names them. */
    String modes() {
        return dice.fill(MODES);
    }

    /** Whom a sentence names. */
    String group() {
        return switch (dice.below(8)) {
            case 0, 1, 2 -> "staff";
            case 3 -> "desk_work";
            case 4 -> dice.pick("seniors", "pupils", "movers", "rest");
            case 5 -> dice.pick("desk_work, outside_work", "seniors, desk_work");
            case 6 -> "employees where " + ConditionForms.any(dice, ConditionForms.PERSON);
            default ->
                "employees where " + dice.fill("mode {= {wfh|wfo}|in [wfh, wfa]}") + dice.maybe(30, " and trained");
        };
    }

    private String where() {
        return dice.chance(25) ? " where " + ConditionForms.any(dice, ConditionForms.WHOLE_DAY) : "";
    }

    private String ends() {
        return where() + " " + DateForms.ofRule(dice) + dice.maybe(5, " consequence \"To be explained\"");
    }

    String modeDuty() {
        return group() + dice.fill(" {must be|must not be|should be|should not be} ") + modes() + ends();
    }

    String permission() {
        return group() + " may be " + modes() + " " + DateForms.ofRule(dice);
    }

    /** What an {@code only if} says behind the modes. */
    String condition() {
        return "only if " + ConditionForms.any(dice, ConditionForms.DAY);
    }

    String onlyIf() {
        String begin = modes() + dice.fill("{|| should be| must be} ") + condition();
        return begin + ends();
    }

    /** What an {@code only at} says behind the modes. */
    String place() {
        return dice.fill("only {at domicile {exactly|within {province|city|district|village}}"
                + "|at office {exactly|within {province|city|district}}"
                + "|at premises|at premises within {city|district}"
                + "|at region of office within {city|province}"
                + "|at domicile exactly or premises|at domicile within district or office within city"
                + "|within {5|0.5|20} km of {office|domicile|premises}"
                + "|within {5000|800} metres of office"
                + "|at within 5 km of domicile or within 500 metres of annex of office}");
    }

    String onlyAt() {
        return modes() + dice.fill("{|| should be} ") + place() + ends();
    }

    String onlyDuring() {
        return modes() + dice.fill("{|| should be}") + " only during " + DateForms.set(dice) + where();
    }

    String satisfy() {
        return group()
                + dice.fill(" {must|must|should} satisfy ")
                + ConditionForms.any(dice, ConditionForms.DAY)
                + ends();
    }

    String have() {
        return group()
                + dice.fill(" {must|must|should} have {valid |}{agreement{| for at most {3 months|10 days}}"
                        + "|agreement for at least {1 month|2 weeks}|letter}")
                + ends();
    }

    /** A deadline of a statement that is not periodic; with the dates it needs. */
    String deadline() {
        return dice.fill("{before {w|v|2024-04-30|noon} |by {w|v|2024-04-30} |after {w|v|2024-04-28} "
                + "|during {w|v|x|in force|2024-04-29 to 2024-05-02}}");
    }

    private String periodic() {
        return dice.fill(
                "{each day{| by {friday|monday}{| 16:00}}|each week{| by friday 16:00| before monday| by sunday}"
                        + "|each month{| by day {5|31}| before day 2}|each quarter{| by day 5}|each year{| by day 5}}");
    }

    String attest() {
        String who = dice.pick("agency ; report", "unit ; plan", "office ; drill", "unit ; plan", "people ; pledge");
        String subject = who.substring(0, who.indexOf(" ;"));
        String what = who.substring(who.indexOf("; ") + 2);
        String condition = switch (subject) {
            case "agency" -> dice.maybe(25, " where central of agency");
            case "unit" -> dice.maybe(25, " where {busy of unit|seats of unit > 1}");
            case "office" -> dice.maybe(25, " where {zone of office|psbb of region of office}");
            default -> dice.maybe(20, " where trained");
        };
        String named = subject.equals("people") ? group() : subject;
        String begin = named + dice.fill(" {must|must|should} attest ") + what + condition;
        if (dice.chance(45)) {
            String period = periodic();
            return begin + " " + period + " " + DateForms.ofRule(dice);
        }
        String fact = switch (subject) {
            case "agency" -> "{before|by|after} founded of agency ";
            case "unit" -> "{before|by} startup of unit ";
            case "office" -> "{before|by|after} {opening|closing} of office ";
            default -> "{before|by|after} {joined|last_travel} ";
        };
        if (dice.chance(20)) {
            return begin + " " + dice.fill(fact) + "during " + dice.fill("{w|v|in force}");
        }
        String deadline = deadline();
        boolean dated = deadline.startsWith("during");
        return begin + " " + deadline.strip()
                + (dated || dice.chance(50) ? "" : " during " + dice.fill("{w|v|in force}"));
    }
}
