package org.edaran.lang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes policies as large as one likes, of all kinds of rules, with numbers, names, conditions and layouts drawn at
 * random. The same number of rules and the same seed give the same text; another seed gives another policy.
 */
public final class BigPolicy {

    private static final List<String> SERVICES = List.of(
            "policy",
            "research",
            "planning",
            "analysis",
            "monitoring",
            "evaluation",
            "secretariat",
            "protocol",
            "public_relations",
            "health",
            "security",
            "public_order",
            "fire_rescue",
            "logistics",
            "energy",
            "post");

    private static final List<String> DAYS = List.of("mondays", "tuesdays", "wednesdays", "thursdays", "fridays");

    private static final int GROUPS = 20;
    private static final int WINDOWS = 24;
    private static final int PARAMETERS = 10;
    private static final int FLAGS = 10;
    private static final int SCORES = 6;

    private final Random random;
    private final StringBuilder text = new StringBuilder("""
            policy "A thousand rules"
              in force from 2024-01-01 until 2025-12-31

            use vocabulary "asn"

            applies to employees where employment in [pns, pppk]

            """);

    private BigPolicy(long seed) {
        this.random = new Random(seed);
    }

    /** A policy without faults. */
    public static String of(int rules, long seed) {
        BigPolicy policy = new BigPolicy(seed);
        policy.declare();
        for (int i = 0; i < rules; i++) {
            policy.rule(i);
        }
        return policy.text.toString();
    }

    /** The same with a fault in every so many rules: a word twice, an unknown name or a word left out. */
    public static String withFaults(int rules, int faults, long seed) {
        String[] lines = of(rules, seed).split("\n", -1);
        int step = Math.max(1, rules / faults);
        int seen = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("rule ")) {
                int round = seen / step;
                if (seen % step == round % step) {
                    lines[i] = fault(lines[i], round % 3);
                }
                seen++;
            }
        }
        return String.join("\n", lines);
    }

    private static String fault(String rule, int kind) {
        String faulty = switch (kind) {
            case 0 -> rule;
            case 1 -> rule.replaceFirst("(cites .*: .*)(wfo|wfh|wfa|monitoring_report|letter|trained)", "$1whf");
            default -> rule.replaceFirst("(cites .*) (at most|at least|must be|only|less|must|about) ", "$1 ");
        };
        return faulty.equals(rule) ? rule.replaceFirst(": ", ": of ") : faulty;
    }

    private void declare() {
        for (int i = 0; i < SERVICES.size(); i++) {
            line("category c%d: service = %s", i, SERVICES.get(i));
        }
        for (int i = 0; i < GROUPS; i++) {
            line("group g%d: employees where trained and service in [%s, %s]", i, service(i), service(i + 3));
        }
        for (int i = 0; i < WINDOWS; i++) {
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(30L * i);
            line("window w%d: %s to %s on workdays", i, first, first.plusDays(20));
        }
        for (int i = 0; i < PARAMETERS; i++) {
            line("parameter p%d of agency: percent at most %d%% default 40%%", i, 50 + i);
        }
        for (int i = 0; i < FLAGS; i++) {
            line("field f%d of unit: boolean", i);
        }
        for (int i = 0; i < SCORES; i++) {
            line("field s%d of employee: integer optional", i);
        }
        line("field letter of employee: document");
        line("table shares: percent by category, weight\n  any | 1 | 50%%\n  otherwise | 40%%");
        line("field weight of unit: integer");
        text.append('\n');
    }

    private static String service(int number) {
        return SERVICES.get(number % SERVICES.size());
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String who() {
        return switch (below(4)) {
            case 0 -> "c" + below(SERVICES.size());
            case 1 -> "g" + below(GROUPS);
            case 2 -> "employees where " + condition(2);
            default -> "staff";
        };
    }

    private String during() {
        return switch (below(4)) {
            case 0 -> " during in force";
            case 1 -> " during from " + date() + " for " + (1 + below(5)) + " weeks";
            default -> " during w" + below(WINDOWS);
        };
    }

    private LocalDate date() {
        return LocalDate.of(2024, 1, 1).plusDays(below(650));
    }

    private String where() {
        return below(3) == 0 ? " where " + condition(1 + below(3)) : "";
    }

    /** A condition on what all who are counted in a unit have in common. */
    private String whereUnit() {
        return below(3) == 0 ? " where " + (below(2) == 0 ? "" : "not ") + "f" + below(FLAGS) + " of unit" : "";
    }

    private String condition(int parts) {
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            condition.append(i == 0 ? "" : below(3) == 0 ? " or " : " and ").append(part());
        }
        return condition.toString();
    }

    private String part() {
        return switch (below(7)) {
            case 0 -> "f" + below(FLAGS) + " of unit";
            case 1 -> "not f" + below(FLAGS) + " of unit";
            case 2 -> "s" + below(SCORES) + " >= " + below(100);
            case 3 -> "service in [" + service(below(8)) + ", " + service(8 + below(8)) + "]";
            case 4 -> "performance >= good";
            case 5 -> "(s" + below(SCORES) + " + s" + below(SCORES) + " < " + below(200) + ")";
            default -> "not (recalled or s" + below(SCORES) + " = " + below(50) + ")";
        };
    }

    private void rule(int number) {
        String consequence = below(4) == 0 ? " consequence \"No. " + number + "\"" : "";
        line("rule r%d cites \"No. %d\": %s%s", number, number, sentence(number), consequence);
    }

    private String sentence(int number) {
        String who = who();
        String where = where();
        String during = during();
        int share = 30 + below(40);
        int days = 2 + below(3);
        return switch (number % 20) {
            case 0 -> "wfh at most " + share + "% of " + who + " on duty" + whereUnit() + " per unit each day" + during;
            case 1 ->
                "wfh at most p" + below(PARAMETERS) + " of all c" + below(16) + whereUnit()
                        + " per agency, unit\n  each day" + during;
            case 2 -> "wfo at least " + days + " people of all g" + below(GROUPS) + " per unit each day" + during;
            case 3 -> who + " must be wfo or wfh" + where + during + " on " + DAYS.get(below(5));
            case 4 -> "wfh only if " + condition(3) + where + during;
            case 5 -> "wfh at most " + (5 + below(9)) + " days per employee each month" + during;
            case 6 -> "wfa only at domicile within city where s0 = " + number + during;
            case 7 -> "agency must attest monitoring_report by " + date();
            case 8 ->
                "either wfo at least " + (5 + below(9)) + " days per employee each month" + during
                        + "\n  or else wfo at least " + share + "% of own duty days per employee each month" + during;
            case 9 -> "on duty at least " + share + "% of all " + who + " per agency each quarter" + during;
            case 10 -> "wfh at most " + (3 + below(3)) + " consecutive days per employee" + during;
            case 11 -> "(" + condition(2) + ") at least " + share + "% of staff on duty per agency each day" + during;
            case 12 -> "wfh less than " + share + "% of own duty days per employee each month" + during;
            case 13 -> "employees where mode = wfh and " + condition(1) + " must attest daily_result by " + date();
            case 14 ->
                "wfo about " + share + "% of " + who + " on duty per unit, office each day" + during + " rounding up";
            case 15 -> who + " should not be wfa" + during + "\n  outside w" + below(WINDOWS);
            case 16 ->
                "wfh at most shares(category, weight of unit) of c" + below(16) + " on duty per unit, category"
                        + " each day" + during;
            case 17 ->
                "wfh at most " + (2 + below(4)) + " days per employee in any " + (7 + below(7)) + " days" + during;
            case 18 -> "g" + below(GROUPS) + " must have letter for at most " + days + " months" + where + during;
            default -> who + " must satisfy " + condition(2) + where + during;
        };
    }

    private void line(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
