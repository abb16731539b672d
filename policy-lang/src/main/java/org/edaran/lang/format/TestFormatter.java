package org.edaran.lang.format;

import java.util.List;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Outcome;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Variation;

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
        test.people().forEach(people -> line(out, "  ", given(people)));
        test.expectations().forEach(expectation -> line(out, "  ", expectation.accept(this)));
        test.variations().forEach(variation -> variation(out, variation));
        return out.toString();
    }

    private static void line(StringBuilder out, String indent, String text) {
        out.append('\n').append(indent).append(Layout.wrap(text, indent + "  "));
    }

    private String given(GivenPeople people) {
        String facts = people.facts().isEmpty()
                ? ""
                : " (" + people.facts().stream().map(this::fact).collect(Collectors.joining(", ")) + ")";
        return words.word(EdaranParser.GIVEN) + " " + people.count() + " " + sentences.group(people.group()) + facts
                + " " + words.word(EdaranParser.ALL) + " " + people.mode() + " " + words.word(EdaranParser.ON) + " "
                + dates.spans(people.dates())
                + people.documents().stream().map(this::holding).collect(Collectors.joining());
    }

    private String fact(GivenPeople.GivenFact given) {
        String fact = expressions.visitReference(given.fact());
        if (given.value() instanceof Literal.Truth truth) {
            return truth.value() ? fact : words.word(EdaranParser.NOT) + " " + fact;
        }
        boolean quoted = given.value() instanceof Literal.Quoted;
        return fact + (quoted ? " " : " = ") + expressions.sum(given.value());
    }

    private String holding(GivenPeople.Holding holding) {
        return " " + words.word(EdaranParser.HOLDING) + " " + holding.document() + " "
                + words.word(EdaranParser.FROM) + " " + holding.from().value() + " " + words.word(EdaranParser.TO)
                + " " + holding.to().value();
    }

    private void variation(StringBuilder out, Variation variation) {
        String changes = words.word(EdaranParser.WITH) + " "
                + variation.changes().stream().map(this::change).collect(Collectors.joining(", "));
        List<Expectation> expectations = variation.expectations();
        if (expectations.size() == 1) {
            line(out, "  ", changes + " " + expectations.get(0).accept(this));
        } else {
            line(out, "  ", changes);
            expectations.forEach(expectation -> line(out, "    ", expectation.accept(this)));
        }
    }

    private String change(Variation.Change change) {
        String of = change.group()
                .map(group -> words.word(EdaranParser.OF) + " " + sentences.group(group))
                .orElseGet(() -> words.word(EdaranParser.OF_THEM));
        return change.count() + " " + of + " " + change.mode();
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
