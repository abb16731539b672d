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
    private final CoverageWords words;

    CoveragePrinter(PrintStream out, CoverageWords words) {
        this.out = out;
        this.words = words;
    }

    void print(Coverage coverage) {
        line("");
        line(words.title(coverage.policy(), coverage.reached(), coverage.total()));
        if (!coverage.rules().isEmpty()) {
            table(coverage.rules()).forEach(row -> line("  " + row));
        }
        List<String> never = never(coverage);
        if (!never.isEmpty()) {
            line(words.neverReached());
            never.forEach(sentence -> line("  " + sentence));
        }
        if (!coverage.notes().isEmpty()) {
            line(words.notes());
            coverage.notes()
                    .forEach(note -> line("  " + note.note()
                            + note.cites().map(clause -> " (" + clause + ")").orElse("")));
        }
    }

    /** Rounded down, so that 100 means everything. */
    static long percent(long reached, long total) {
        return total == 0 ? 100 : reached * 100 / total;
    }

    private List<String> table(List<Coverage.RuleCoverage> rules) {
        List<List<String>> rows = new ArrayList<>();
        List<Side> columns = COLUMNS.stream()
                .filter(column ->
                        rules.stream().flatMap(rule -> rule.sides().stream()).anyMatch(side -> side.side() == column))
                .toList();
        List<String> head = new ArrayList<>(List.of(words.rule(), words.of()));
        columns.forEach(column -> head.add(words.side(column)));
        rows.add(head);
        for (Coverage.RuleCoverage rule : rules) {
            List<String> row = new ArrayList<>(List.of(rule.rule(), words.group(rule.group())));
            columns.forEach(column -> row.add(cell(rule, column)));
            rows.add(row);
        }
        return aligned(rows);
    }

    private String cell(Coverage.RuleCoverage rule, Side column) {
        return rule.sides().stream()
                .filter(side -> side.side() == column)
                .findFirst()
                .map(side -> side.reached() ? side.figures().map(words::figures).orElse(words.yes()) : words.never())
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

    private List<String> never(Coverage coverage) {
        List<String> sentences = new ArrayList<>();
        coverage.rules().forEach(rule -> never(rule).ifPresent(sentences::add));
        coverage.exceptions().stream()
                .filter(exception -> !exception.applied() || !exception.notApplied())
                .forEach(exception -> sentences.add(words.exception(exception)));
        coverage.values().stream()
                .filter(value -> !value.reached())
                .forEach(value -> sentences.add(words.value(value)));
        coverage.rows().stream().filter(row -> !row.reached()).forEach(row -> sentences.add(words.row(row)));
        return sentences;
    }

    /** {@code admin_share, category administration: never on the bound (5 of 10), never broken (6 of 10)}. */
    private Optional<String> never(Coverage.RuleCoverage rule) {
        boolean bound = rule.sides().stream().anyMatch(side -> side.side() == Side.ON_THE_BOUND);
        String missing = rule.isUntouched()
                ? words.untouched()
                : rule.sides().stream()
                        .filter(side -> !side.reached())
                        .map(side -> words.never() + " "
                                + (side.side() == Side.KEPT && bound ? words.inside() : words.side(side.side()))
                                + side.figures()
                                        .map(figures -> " (" + words.figures(figures) + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(rule.rule() + ", " + words.group(rule.group()) + ": " + missing);
    }

    private void line(String text) {
        out.println(PrintedText.of(text));
    }
}
