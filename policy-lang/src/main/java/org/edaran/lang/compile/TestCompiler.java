package org.edaran.lang.compile;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Variation;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles the worked examples of a policy and makes up the people they start from. */
final class TestCompiler {

    private static final BigInteger MOST_PEOPLE = BigInteger.valueOf(100_000);
    private static final int MOST_DAYS = 1_000;

    private final Environment env;
    private final SourceText source;
    private final PeopleMaker maker;
    private final OutcomeCompiler outcomes;

    TestCompiler(Environment env, SourceText source, Expression scope) {
        this.env = env;
        this.source = source;
        this.maker = new PeopleMaker(env, source, scope);
        this.outcomes = new OutcomeCompiler(env, source);
    }

    List<PolicyTest> compile(PolicyFile file) {
        List<PolicyTest> tests = new ArrayList<>();
        file.all(Statement.PolicyTest.class).forEach(test -> tests.add(test(test)));
        return tests;
    }

    private PolicyTest test(Statement.PolicyTest test) {
        List<PolicyTest.People> people = new ArrayList<>();
        test.people().forEach(given -> people(given).ifPresent(people::add));
        List<PolicyTest.Case> cases = new ArrayList<>();
        if (!test.expectations().isEmpty()) {
            cases.add(new PolicyTest.Case(List.of(), expected(test.expectations()), ""));
        }
        boolean complete = people.size() == test.people().size();
        long days = people.stream()
                .mapToLong(some -> (long) some.count() * some.dates().size())
                .sum();
        if (days > MOST_PEOPLE.longValueExact()) {
            tooMany(test.title().span());
            people.clear();
        }
        for (Variation variation : test.variations()) {
            List<PolicyTest.Change> changes = new ArrayList<>();
            variation
                    .changes()
                    .forEach(change -> change(change, people, complete).ifPresent(changes::add));
            cases.add(new PolicyTest.Case(changes, expected(variation.expectations()), words(variation)));
        }
        return new PolicyTest(test.title().value(), people, cases, source.placeOf(test.span()));
    }

    private String words(Variation variation) {
        SourceSpan first = variation.changes().get(0).span();
        SourceSpan last =
                variation.changes().get(variation.changes().size() - 1).span();
        return Words.of(
                source, new SourceSpan(variation.span().start(), first.to(last).end()));
    }

    private Optional<PolicyTest.People> people(GivenPeople given) {
        boolean mode = mode(given.mode());
        Optional<List<LocalDate>> dates = dates(given.dates(), given.span());
        BigInteger days = BigInteger.valueOf(dates.map(List::size).orElse(1));
        if (given.count().multiply(days).compareTo(MOST_PEOPLE) > 0) {
            tooMany(given.span());
            return Optional.empty();
        }
        return mode && dates.isPresent() ? maker.people(given, dates.get()) : Optional.empty();
    }

    private void tooMany(SourceSpan span) {
        env.fault(
                DiagnosticCode.CANNOT_MAKE_PEOPLE,
                source,
                span,
                "a test makes up at most 100,000 days of people's work",
                "write fewer people or dates");
    }

    private boolean mode(Name name) {
        return new NamedTests(env, source).mode(name.text(), name.span()).isPresent();
    }

    private Optional<List<LocalDate>> dates(List<DateSpan> spans, SourceSpan span) {
        Optional<DateSet> set = new DateCompiler(env, source).dates(spans);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        if (set.get().dependsOnFacts()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    spans.get(0).span(),
                    "these dates differ from person to person, so a test cannot take them",
                    "write the dates themselves");
            return Optional.empty();
        }
        List<LocalDate> dates = DateSets.list(set.get(), env.defaultCalendar(), MOST_DAYS + 1);
        if (dates.size() > MOST_DAYS || dates.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    span,
                    "a test covers from 1 to 1,000 days",
                    "write fewer dates");
            return Optional.empty();
        }
        return Optional.of(dates);
    }

    private Optional<PolicyTest.Change> change(
            Variation.Change change, List<PolicyTest.People> people, boolean complete) {
        boolean mode = mode(change.mode());
        Optional<String> group = change.group().map(written -> label(written));
        long there = people.stream()
                .filter(entry -> group.isEmpty() || entry.group().equals(group.get()))
                .mapToLong(PolicyTest.People::count)
                .sum();
        if (complete && change.count().compareTo(BigInteger.valueOf(there)) > 0) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    change.span(),
                    "only " + there + " people"
                            + group.map(name -> " of `" + name + "`").orElse("") + " are given, so " + change.count()
                            + " of them cannot change",
                    "write at most `" + there + "`");
            return Optional.empty();
        }
        return mode
                ? Optional.of(new PolicyTest.Change(
                        change.count().min(MOST_PEOPLE).intValueExact(),
                        group,
                        change.mode().text()))
                : Optional.empty();
    }

    private String label(Group group) {
        return group instanceof Group.Named named ? named.names().get(0).text() : Words.of(source, group.span());
    }

    private List<PolicyTest.Expected> expected(List<Expectation> expectations) {
        List<PolicyTest.Expected> expected = new ArrayList<>();
        expectations.forEach(expectation -> outcomes.compile(expectation).ifPresent(expected::add));
        return expected;
    }
}
