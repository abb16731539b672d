package org.edaran.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.diagnostic.PrintedText;
import org.edaran.eval.Observation.Side;
import org.edaran.lang.test.Coverage;

/** Shows what tests reach of a policy: a table of the rules, and a sentence for whatever is never reached. */
final class CoveragePrinter {

    private static final List<Side> COLUMNS =
            List.of(Side.KEPT, Side.ON_THE_BOUND, Side.BROKEN, Side.BROKEN_ABOVE, Side.UNDETERMINED);

    private final PrintStream out;

    CoveragePrinter(PrintStream out) {
        this.out = out;
    }

    void print(Coverage coverage) {
        line("");
        line("Coverage of " + coverage.policy() + ": " + coverage.reached() + " of " + coverage.total() + " reached ("
                + percent(coverage.reached(), coverage.total()) + "%)");
        if (!coverage.rules().isEmpty()) {
            table(coverage.rules()).forEach(row -> line("  " + row));
        }
        List<String> never = never(coverage);
        if (!never.isEmpty()) {
            line("Never reached:");
            never.forEach(sentence -> line("  " + sentence));
        }
        if (!coverage.notes().isEmpty()) {
            line("Clauses that no test can reach, because they are notes:");
            coverage.notes()
                    .forEach(note -> line("  " + note.note()
                            + note.cites().map(clause -> " (" + clause + ")").orElse("")));
        }
    }

    /** Rounded down, so that 100 means everything. */
    static long percent(long reached, long total) {
        return total == 0 ? 100 : reached * 100 / total;
    }

    private static List<String> table(List<Coverage.RuleCoverage> rules) {
        List<List<String>> rows = new ArrayList<>();
        List<Side> columns = COLUMNS.stream()
                .filter(column ->
                        rules.stream().flatMap(rule -> rule.sides().stream()).anyMatch(side -> side.side() == column))
                .toList();
        List<String> head = new ArrayList<>(List.of("rule", "of"));
        columns.forEach(column -> head.add(words(column)));
        rows.add(head);
        for (Coverage.RuleCoverage rule : rules) {
            List<String> row = new ArrayList<>(List.of(rule.rule(), rule.group()));
            columns.forEach(column -> row.add(cell(rule, column)));
            rows.add(row);
        }
        return aligned(rows);
    }

    private static String cell(Coverage.RuleCoverage rule, Side column) {
        return rule.sides().stream()
                .filter(side -> side.side() == column)
                .findFirst()
                .map(side -> side.reached() ? side.figures().orElse("yes") : "never")
                .orElse("");
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        text.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length() + 2));
                    }
                    return text.toString().stripTrailing();
                })
                .toList();
    }

    private static List<String> never(Coverage coverage) {
        List<String> sentences = new ArrayList<>();
        coverage.rules().forEach(rule -> never(rule).ifPresent(sentences::add));
        coverage.exceptions().stream()
                .filter(exception -> !exception.applied() || !exception.notApplied())
                .forEach(exception -> sentences.add(
                        "exception " + exception.exception() + " to " + exception.rule() + ": " + never(exception)));
        coverage.values().stream()
                .filter(value -> !value.reached())
                .forEach(value -> sentences.add("parameter " + value.parameter() + ": "
                        + (value.decided() ? "never " : "never undecided, so that ") + value.value()
                        + (value.decided() ? "" : " holds")));
        return sentences;
    }

    /** {@code admin_share, category administration: never on the bound (5 of 10), never broken (6 of 10)}. */
    private static Optional<String> never(Coverage.RuleCoverage rule) {
        String missing = rule.isUntouched()
                ? "never judged where a test expects something of it"
                : rule.sides().stream()
                        .filter(side -> !side.reached())
                        .map(side -> "never " + (side.side() == Side.KEPT ? kept(rule) : words(side.side()))
                                + side.figures()
                                        .map(figures -> " (" + figures + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(rule.rule() + ", " + rule.group() + ": " + missing);
    }

    private static String never(Coverage.ExceptionCoverage exception) {
        return exception.applied()
                ? "never out of effect"
                : exception.notApplied() ? "never in effect" : "never tried where a test expects something of the rule";
    }

    private static String kept(Coverage.RuleCoverage rule) {
        boolean bound = rule.sides().stream().anyMatch(side -> side.side() == Side.ON_THE_BOUND);
        return bound ? "well inside the bound" : "kept";
    }

    /** The side in the words of the table. */
    static String words(Side side) {
        return switch (side) {
            case KEPT -> "kept";
            case ON_THE_BOUND -> "on the bound";
            case BROKEN -> "broken";
            case BROKEN_ABOVE -> "broken above";
            case UNDETERMINED -> "undetermined";
        };
    }

    private void line(String text) {
        out.println(PrintedText.of(text));
    }
}
