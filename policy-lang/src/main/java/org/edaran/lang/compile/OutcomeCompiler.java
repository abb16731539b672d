package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declared;
import org.edaran.lang.test.Outcome;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Fraction;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles what a test expects. */
final class OutcomeCompiler {

    private final Environment env;
    private final SourceText source;

    OutcomeCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    Optional<PolicyTest.Expected> compile(Expectation expectation) {
        String words = Words.of(source, expectation.span());
        return expectation.accept(new Expectation.Visitor<>() {
            @Override
            public Optional<PolicyTest.Expected> visitOfRule(Expectation.OfRule written) {
                return compiled(written.rule(), written.outcome(), words, expectation.span());
            }

            @Override
            public Optional<PolicyTest.Expected> visitNothingViolated(Expectation.NothingViolated written) {
                return Optional.of(new PolicyTest.Expected(
                        Optional.empty(),
                        Outcome.Plain.NOTHING_VIOLATED,
                        words,
                        words.substring(words.indexOf(' ') + 1),
                        source.placeOf(expectation.span()),
                        Optional.empty()));
            }
        });
    }

    /** A cell of a table with the rule above it. */
    Optional<PolicyTest.Expected> compile(Name rule, org.edaran.lang.ast.Outcome outcome) {
        String words = "expect " + rule.text() + " " + Words.of(source, outcome.span());
        return compiled(rule, outcome, words, outcome.span());
    }

    private Optional<PolicyTest.Expected> compiled(
            Name name, org.edaran.lang.ast.Outcome outcome, String words, SourceSpan span) {
        return rule(name)
                .map(rule -> new PolicyTest.Expected(
                        Optional.of(rule.name()),
                        outcome.accept(new Reading()),
                        words,
                        Words.of(source, outcome.span()),
                        source.placeOf(span),
                        Optional.of(rule)));
    }

    private Optional<PolicyTest.RuleText> rule(Name name) {
        Optional<Declared<Statement.Rule>> declared = env.declarations().findClause(name.text(), Statement.Rule.class);
        if (declared.isEmpty()) {
            new NameFaults(env)
                    .notThis(
                            name.text(),
                            source,
                            name.span(),
                            "a rule",
                            () -> env.declarations().namesOf(Statement.Rule.class));
        }
        return declared.map(rule -> new PolicyTest.RuleText(
                name.text(),
                rule.statement().cites().map(Text::value),
                Words.of(rule.source(), rule.statement().sentence().span()),
                rule.place()));
    }

    private static final class Reading implements org.edaran.lang.ast.Outcome.Visitor<Outcome> {

        @Override
        public Outcome visitCompliant(org.edaran.lang.ast.Outcome.Compliant outcome) {
            return Outcome.Plain.COMPLIANT;
        }

        @Override
        public Outcome visitViolated(org.edaran.lang.ast.Outcome.Violated outcome) {
            return new Outcome.Broken(false, outcome.figures().map(Reading::figures));
        }

        @Override
        public Outcome visitWarned(org.edaran.lang.ast.Outcome.Warned outcome) {
            return new Outcome.Broken(true, outcome.figures().map(Reading::figures));
        }

        @Override
        public Outcome visitUndetermined(org.edaran.lang.ast.Outcome.Undetermined outcome) {
            return new Outcome.Undetermined(
                    outcome.missing().map(reference -> reference.name().text()));
        }

        @Override
        public Outcome visitNotApplicable(org.edaran.lang.ast.Outcome.NotApplicable outcome) {
            return Outcome.Plain.NOT_APPLICABLE;
        }

        private static Outcome.Figures figures(org.edaran.lang.ast.Outcome.Figures figures) {
            return new Outcome.Figures(
                    Fraction.of(figures.count()), figures.of().map(Fraction::of), Fraction.of(figures.limit()));
        }
    }
}
