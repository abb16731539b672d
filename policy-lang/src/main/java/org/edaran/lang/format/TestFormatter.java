package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.Given;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.GivenTable;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Outcome;
import org.edaran.lang.ast.Situation;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Variation;
import org.edaran.lang.ast.VariationTable;

/** Writes tests: a line for each kind of people and for each change. */
final class TestFormatter implements Expectation.Visitor<String>, Outcome.Visitor<String> {

    private final Words words;
    private final ExpressionFormatter expressions;
    private final SentenceFormatter sentences;
    private final DateFormatter dates;

    TestFormatter(Words words) {
        this.words = words;
        this.expressions = new ExpressionFormatter(words);
        this.sentences = new SentenceFormatter(words);
        this.dates = new DateFormatter(words);
    }

    String test(Statement.PolicyTest test) {
        StringBuilder out = new StringBuilder();
        out.append(words.word(EdaranParser.TEST))
                .append(' ')
                .append(Words.quoted(test.title()))
                .append(':');
        test.people()
                .forEach(people -> people.accept(new Given.Visitor<StringBuilder>() {
                    @Override
                    public StringBuilder visitPeople(GivenPeople alike) {
                        return line(out, "  ", given(alike));
                    }

                    @Override
                    public StringBuilder visitTable(GivenTable table) {
                        return rows(line(out, "  ", opening(EdaranParser.GIVEN)), cells(table));
                    }
                }));
        test.expectations().forEach(expectation -> line(out, "  ", expectation.accept(this)));
        test.variations()
                .forEach(situation -> situation.accept(new Situation.Visitor<StringBuilder>() {
                    @Override
                    public StringBuilder visitVariation(Variation variation) {
                        return variation(out, variation);
                    }

                    @Override
                    public StringBuilder visitVariationTable(VariationTable table) {
                        return rows(line(out, "  ", opening(EdaranParser.WITH)), cells(table));
                    }
                }));
        return out.toString();
    }

    private static StringBuilder line(StringBuilder out, String indent, String text) {
        return out.append('\n').append(indent).append(Layout.wrap(text, indent + "  "));
    }

    private String opening(int token) {
        return words.word(token) + " " + words.word(EdaranParser.A_TABLE);
    }

    private static StringBuilder rows(StringBuilder out, List<List<String>> rows) {
        Columns.lines(rows).forEach(row -> out.append("\n    ").append(row));
        return out;
    }

    private List<List<String>> cells(GivenTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(expressions::visitReference).toList());
        table.rows()
                .forEach(row -> rows.add(row.cells().stream()
                        .map(cell -> cell.entries().stream().map(this::entry).collect(Collectors.joining(", ")))
                        .toList()));
        return rows;
    }

    private String entry(GivenTable.Entry entry) {
        return entry.value()
                        .map(expressions::sum)
                        .orElseGet(() -> words.word(
                                entry.kind() == GivenTable.Kind.STAFF ? EdaranParser.STAFF : EdaranParser.UNKNOWN))
                + Words.optional(entry.from(), from -> words.word(EdaranParser.FROM) + " " + from.value())
                + Words.optional(entry.to(), to -> words.word(EdaranParser.TO) + " " + expressions.sum(to))
                + Words.optional(entry.signed(), this::signed);
    }

    private String signed(Literal.Date signed) {
        return words.word(EdaranParser.SIGNED) + " " + signed.value();
    }

    private List<List<String>> cells(VariationTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(table.heading().text()));
        table.rules().forEach(rule -> head.add(rule.text()));
        rows.add(head);
        for (VariationTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.changes().stream().map(this::change).collect(Collectors.joining(", ")));
            row.outcomes()
                    .forEach(outcome -> cells.add(
                            outcome.map(expected -> expected.accept(this)).orElse("")));
            rows.add(cells);
        }
        return rows;
    }

    private String given(GivenPeople people) {
        String facts = people.facts().isEmpty()
                ? ""
                : " (" + people.facts().stream().map(this::fact).collect(Collectors.joining(", ")) + ")";
        return words.word(EdaranParser.GIVEN) + " " + people.count() + " " + sentences.group(people.group()) + facts
                + " " + words.word(EdaranParser.ALL) + " " + mode(people.mode()) + " " + words.word(EdaranParser.ON)
                + " "
                + dates.spans(people.dates())
                + people.documents().stream().map(this::holding).collect(Collectors.joining());
    }

    private String mode(Optional<Name> mode) {
        return mode.map(Name::text).orElseGet(() -> words.word(EdaranParser.UNKNOWN));
    }

    private String fact(GivenPeople.GivenFact given) {
        String fact = expressions.visitReference(given.fact());
        if (given.value().isEmpty()) {
            return fact + " " + words.word(EdaranParser.UNKNOWN);
        }
        AstExpression value = given.value().get();
        if (value instanceof Literal.Truth truth) {
            return truth.value() ? fact : words.word(EdaranParser.NOT) + " " + fact;
        }
        boolean quoted = value instanceof Literal.Quoted;
        return fact + (quoted ? " " : " = ") + expressions.sum(value);
    }

    private String holding(GivenPeople.Holding holding) {
        return " " + words.word(EdaranParser.HOLDING) + " " + holding.document() + " "
                + words.word(EdaranParser.FROM) + " " + holding.from().value() + " " + words.word(EdaranParser.TO)
                + " " + holding.to().value() + Words.optional(holding.signed(), this::signed);
    }

    private StringBuilder variation(StringBuilder out, Variation variation) {
        String changes = words.word(EdaranParser.WITH) + " "
                + variation.changes().stream().map(this::change).collect(Collectors.joining(", "));
        List<Expectation> expectations = variation.expectations();
        if (expectations.size() == 1) {
            line(out, "  ", changes + " " + expectations.get(0).accept(this));
        } else {
            line(out, "  ", changes);
            expectations.forEach(expectation -> line(out, "    ", expectation.accept(this)));
        }
        return out;
    }

    private String change(Variation.Change change) {
        String of = change.group()
                .map(group -> words.word(EdaranParser.OF) + " " + sentences.group(group))
                .orElseGet(() -> words.word(EdaranParser.OF_THEM));
        return change.count() + " " + of + " " + mode(change.mode());
    }

    @Override
    public String visitOfRule(Expectation.OfRule expectation) {
        return words.word(EdaranParser.EXPECT) + " " + expectation.rule() + " "
                + expectation.outcome().accept(this);
    }

    @Override
    public String visitNothingViolated(Expectation.NothingViolated expectation) {
        return words.word(EdaranParser.EXPECT) + " " + words.word(EdaranParser.NOTHING_VIOLATED);
    }

    @Override
    public String visitCompliant(Outcome.Compliant outcome) {
        return words.word(EdaranParser.COMPLIANT);
    }

    @Override
    public String visitViolated(Outcome.Violated outcome) {
        return words.word(EdaranParser.VIOLATED) + Words.optional(outcome.figures(), this::figures);
    }

    @Override
    public String visitWarned(Outcome.Warned outcome) {
        return words.word(EdaranParser.WARNED) + Words.optional(outcome.figures(), this::figures);
    }

    private String figures(Outcome.Figures figures) {
        return figures.count().toPlainString()
                + Words.optional(figures.of(), of -> words.word(EdaranParser.OF) + " " + of.toPlainString()) + " "
                + words.word(EdaranParser.LIMIT) + " " + figures.limit().toPlainString();
    }

    @Override
    public String visitUndetermined(Outcome.Undetermined outcome) {
        return words.word(EdaranParser.UNDETERMINED)
                + Words.optional(
                        outcome.missing(),
                        fact -> words.word(EdaranParser.MISSING) + " " + expressions.visitReference(fact));
    }

    @Override
    public String visitNotApplicable(Outcome.NotApplicable outcome) {
        return words.word(EdaranParser.NOT_APPLICABLE);
    }
}
