package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.test.Outcome;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Fraction;
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
                if (!isRule(written.rule())) {
                    return Optional.empty();
                }
                return Optional.of(new PolicyTest.Expected(
                        Optional.of(written.rule().text()),
                        written.outcome().accept(new Reading()),
                        words,
                        source.placeOf(expectation.span())));
            }

            @Override
            public Optional<PolicyTest.Expected> visitNothingViolated(Expectation.NothingViolated written) {
                return Optional.of(new PolicyTest.Expected(
                        Optional.empty(), Outcome.Plain.NOTHING_VIOLATED, words, source.placeOf(expectation.span())));
            }
        });
    }

    private boolean isRule(Name name) {
        if (env.declarations().findClause(name.text(), Statement.Rule.class).isPresent()) {
            return true;
        }
        new NameFaults(env)
                .notThis(
                        name.text(),
                        source,
                        name.span(),
                        "a rule",
                        () -> env.declarations().namesOf(Statement.Rule.class));
        return false;
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
