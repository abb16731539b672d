package org.edaran.bench;

import java.util.Locale;
import org.edaran.Edaran;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** The policies that are timed. Stateless. */
public final class Policies {

    private static final String HEAD = """
            policy "SE MenPANRB 17/2023"
              in force from 2023-08-16 until 2023-09-07

            use vocabulary "asn"

            window summit: 2023-08-28 to 2023-09-07 on workdays

            category administration: service in [policy, research, planning, monitoring]
            category leadership_support: service in [secretariat, protocol, public_relations]
            category direct_service: service in [health, security, logistics]

            """;

    private static final String RULES = """
            rule share cites "Lampiran angka 1":
              wfh at most 50% of administration, leadership_support, direct_service on duty
              per unit, category each day during summit
            rule direct cites "Lampiran angka 2": direct_service must be wfo during summit
            rule at_home cites "Angka 3 huruf b": wfh only at domicile within city during summit
            rule eligible cites "Angka 3": wfh only if performance >= good and not discipline during summit
            """;

    private Policies() {}

    /** The task that all peers do: a ceiling per unit, category and date, direct services, domicile and eligibility. */
    public static String se17() {
        return HEAD + RULES;
    }

    /** The ceiling alone. */
    public static String share() {
        return HEAD + RULES.substring(0, RULES.indexOf("rule direct"));
    }

    /**
     * A policy of the given number of rules, all in force on all dates: ceilings of different shares, keys and categories,
     * duties of single people, places and conditions, of agencies by name and of everybody, in turn.
     */
    public static String suite(int rules) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 0; number < rules; number++) {
            text.append(rule(number)).append('\n');
        }
        return text.toString();
    }

    private static String rule(int number) {
        int variant = number / 8;
        String agency = Workload.agency(variant % 97);
        String form = switch (number % 8) {
            case 0 -> "wfh at most %2$d%% of administration on duty per unit each day during summit";
            case 1 -> "direct_service must be wfo where agency = \"%3$s\" during summit";
            case 2 -> "wfh only at domicile within city where agency = \"%3$s\" during summit";
            case 3 -> "wfh only if performance >= %4$s where agency = \"%3$s\" during summit";
            case 4 -> "wfh at most %2$d%% of leadership_support on duty per agency each day during summit";
            case 5 -> "wfh at most %2$d%% of direct_service on duty per unit each week during summit";
            case 6 -> "wfh at most %5$d days per employee each week where agency = \"%3$s\" during summit";
            default -> "administration must not be travel where agency = \"%3$s\" during summit";
        };
        return String.format(
                Locale.ROOT,
                "rule r%1$d cites \"No. %1$d\": " + form,
                number,
                40 + variant % 55,
                agency,
                variant % 2 == 0 ? "good" : "fair",
                2 + variant % 3);
    }

    /**
     * Compiles a text.
     *
     * @throws IllegalStateException if it is rejected
     */
    public static Policy compile(String text) {
        return Edaran.compile(SourceText.of("bench.edaran", text)).policyOrThrow();
    }
}
