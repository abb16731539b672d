package org.edaran.lang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes policies as large as one likes, of all kinds of rules; the same number of rules gives the same text. */
final class BigPolicy {

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

    private final Random random = new Random(17);
    private final StringBuilder text = new StringBuilder("""
            policy "A thousand rules"
              in force from 2024-01-01 until 2025-12-31

            use vocabulary "asn"

            applies to employees where employment in [pns, pppk]

            """);

    private BigPolicy() {}

    /** A policy without faults. */
    static String of(int rules) {
        BigPolicy policy = new BigPolicy();
        policy.declare();
        for (int i = 0; i < rules; i++) {
            policy.rule(i);
        }
        return policy.text.toString();
    }

    /** The same with a fault in every so many rules. */
    static String withFaults(int rules, int faults) {
        String[] lines = of(rules).split("\n");
        int step = Math.max(1, rules / faults);
        int seen = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("rule ") && seen++ % step == 0) {
                lines[i] = lines[i].replace(" during w", " during vv")
                        .replace("wfo", "wof")
                        .replace("wfh", "whf");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void declare() {
        for (int i = 0; i < SERVICES.size(); i++) {
            line("category c%d: service = %s", i, SERVICES.get(i));
        }
        for (int i = 0; i < 20; i++) {
            line("group g%d: employees where trained and service in [%s, %s]", i, service(i), service(i + 3));
        }
        for (int i = 0; i < 24; i++) {
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(30L * i);
            line("window w%d: %s to %s on workdays", i, first, first.plusDays(20));
        }
        for (int i = 0; i < 10; i++) {
            line("parameter p%d of agency: percent at most %d%% default 40%%", i, 50 + i);
        }
        for (int i = 0; i < 10; i++) {
            line("field f%d of unit: boolean", i);
        }
        text.append('\n');
    }

    private static String service(int number) {
        return SERVICES.get(number % SERVICES.size());
    }

    private void rule(int number) {
        String who = random.nextBoolean() ? "c" + random.nextInt(SERVICES.size()) : "g" + random.nextInt(20);
        String during = " during w" + random.nextInt(24);
        String where = random.nextInt(3) == 0 ? " where f" + random.nextInt(10) + " of unit" : "";
        int share = 30 + random.nextInt(20);
        String sentence = switch (number % 8) {
            case 0 -> "wfh at most " + share + "% of " + who + " on duty" + where + " per unit each day" + during;
            case 1 ->
                "wfh at most p" + random.nextInt(10) + " of all " + who + where + " per agency, unit each day" + during;
            case 2 ->
                "wfo at least " + (1 + random.nextInt(4)) + " people of all " + who + " per unit each day" + during;
            case 3 -> who + " must be wfo or wfh" + where + during + " on fridays";
            case 4 ->
                "wfh only if performance >= good and not discipline and f" + random.nextInt(10) + " of unit" + where
                        + during;
            case 5 -> "wfh at most " + (5 + random.nextInt(9)) + " days per employee each month" + during;
            case 6 -> "wfa only at domicile within city where pilot_wave of agency = " + number + during;
            default ->
                "agency must attest monitoring_report during 2024-01-01 to "
                        + LocalDate.of(2024, 1, 1).plusDays(number / 2);
        };
        line("rule r%d cites \"No. %d\": %s consequence \"%d\"", number, number, sentence, number);
    }

    private void line(String form, Object... values) {
        text.append(String.format(java.util.Locale.ROOT, form, values)).append('\n');
    }
}
