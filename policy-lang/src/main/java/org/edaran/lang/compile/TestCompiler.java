package org.edaran.lang.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.Given;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Situation;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Variation;
import org.edaran.lang.ast.VariationTable;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Expression;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles the worked examples of a policy and makes up the people they start from. */
final class TestCompiler {

    private final Environment env;
    private final SourceText source;
    private final GivenCompiler givenPeople;
    private final OutcomeCompiler outcomes;

    TestCompiler(Environment env, SourceText source, Expression scope) {
        this.env = env;
        this.source = source;
        this.givenPeople = new GivenCompiler(env, source, scope);
        this.outcomes = new OutcomeCompiler(env, source);
    }

    List<PolicyTest> compile(PolicyFile file) {
        List<PolicyTest> tests = new ArrayList<>();
        file.all(Statement.PolicyTest.class).forEach(test -> tests.add(test(test)));
        return tests;
    }

    private PolicyTest test(Statement.PolicyTest test) {
        List<PolicyTest.People> people = new ArrayList<>();
        boolean complete = true;
        for (Given given : test.people()) {
            complete &= givenPeople.add(given, people);
        }
        List<PolicyTest.Case> cases = new ArrayList<>();
        if (!test.expectations().isEmpty()) {
            cases.add(new PolicyTest.Case(List.of(), expected(test.expectations()), ""));
        }
        long days = people.stream()
                .mapToLong(some -> (long) some.count() * some.dates().size())
                .sum();
        if (days > GivenCompiler.MOST_PEOPLE.longValueExact()) {
            givenPeople.tooMany(test.title().span());
            people.clear();
        }
        boolean all = complete;
        test.variations().forEach(situation -> cases.addAll(cases(situation, people, all)));
        return new PolicyTest(test.title().value(), people, cases, source.placeOf(test.span()));
    }

    private String words(Variation variation) {
        SourceSpan first = variation.changes().get(0).span();
        SourceSpan last =
                variation.changes().get(variation.changes().size() - 1).span();
        return Words.of(
                source, new SourceSpan(variation.span().start(), first.to(last).end()));
    }

    private List<PolicyTest.Case> cases(Situation situation, List<PolicyTest.People> people, boolean complete) {
        return situation.accept(new Situation.Visitor<List<PolicyTest.Case>>() {
            @Override
            public List<PolicyTest.Case> visitVariation(Variation variation) {
                return List.of(new PolicyTest.Case(
                        changes(variation.changes(), people, complete),
                        expected(variation.expectations()),
                        words(variation)));
            }

            @Override
            public List<PolicyTest.Case> visitVariationTable(VariationTable table) {
                return table.rows().stream()
                        .map(row -> new PolicyTest.Case(
                                changes(row.changes(), people, complete), expected(table, row), words(row)))
                        .toList();
            }
        });
    }

    private List<PolicyTest.Change> changes(
            List<Variation.Change> written, List<PolicyTest.People> people, boolean complete) {
        List<PolicyTest.Change> changes = new ArrayList<>();
        written.forEach(change -> change(change, people, complete).ifPresent(changes::add));
        return changes;
    }

    private List<PolicyTest.Expected> expected(VariationTable table, VariationTable.Row row) {
        List<PolicyTest.Expected> expected = new ArrayList<>();
        for (int i = 0; i < table.rules().size() && i < row.outcomes().size(); i++) {
            Name rule = table.rules().get(i);
            row.outcomes()
                    .get(i)
                    .flatMap(outcome -> outcomes.compile(rule, outcome))
                    .ifPresent(expected::add);
        }
        if (row.outcomes().stream().allMatch(Optional::isEmpty)) {
            env.fault(
                    DiagnosticCode.CELL_DOES_NOT_FIT,
                    source,
                    row.span(),
                    "the row expects nothing of any rule",
                    "write an outcome such as `compliant` under a rule");
        }
        return expected;
    }

    private String words(VariationTable.Row row) {
        return row.changes().isEmpty() ? "" : "with " + Words.of(source, spanOf(row.changes()));
    }

    private static SourceSpan spanOf(List<Variation.Change> changes) {
        return changes.get(0).span().to(changes.get(changes.size() - 1).span());
    }

    private Optional<PolicyTest.Change> change(
            Variation.Change change, List<PolicyTest.People> people, boolean complete) {
        boolean mode = givenPeople.isMode(change.mode());
        Optional<String> group = change.group().map(written -> label(written));
        Set<String> named = new HashSet<>();
        long there = people.stream()
                .filter(entry -> group.isEmpty() || entry.group().equals(group.get()))
                .filter(entry -> entry.who().map(named::add).orElse(true))
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
                        change.count().min(GivenCompiler.MOST_PEOPLE).intValueExact(),
                        group,
                        change.mode().map(Name::text).orElse(PolicyTest.UNKNOWN)))
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
