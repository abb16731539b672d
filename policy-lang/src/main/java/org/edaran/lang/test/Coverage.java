package org.edaran.lang.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edaran.eval.Observation.Side;

/**
 * What the tests of a policy reach, in legal terms: for each rule and each group it names, on which sides of its bound
 * people of the tests stood while an expectation concerned the rule; which exceptions were in effect and
 * which were not, and which values of parameters were used.
 *
 * @param policy name of the policy
 * @param rules one entry for each rule and group, in the order of the text; none for permissions, which judge nothing
 * @param exceptions one entry for each exception to a rule, or to an exception of it, in the order of the text
 * @param values one entry for each value that a parameter can have by the text alone
 * @param rows one entry for each row of each table that a test looks something up in
 * @param notes the clauses that nobody can check, so no test can reach them
 */
public record Coverage(
        String policy,
        List<RuleCoverage> rules,
        List<ExceptionCoverage> exceptions,
        List<ValueCoverage> values,
        List<RowCoverage> rows,
        List<NoteCoverage> notes) {

    /** Copies the lists. */
    public Coverage {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        values = List.copyOf(values);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * What is reached of a rule for one of its groups.
     *
     * @param rule name of the rule
     * @param cites the clause it comes from
     * @param group the group in words, such as {@code category administration}
     * @param sides each side that can be reached
     */
    public record RuleCoverage(String rule, Optional<String> cites, String group, List<SideCoverage> sides) {

        /** Copies the sides. */
        public RuleCoverage {
            sides = List.copyOf(sides);
        }

        /** True if no test reaches any side. */
        public boolean isUntouched() {
            return sides.stream().noneMatch(SideCoverage::reached);
        }
    }

    /**
     * Whether one side is reached.
     *
     * @param side the side
     * @param reached true if a test reaches it
     * @param figures the numbers with which it was reached, or would be with the people of the tests
     */
    public record SideCoverage(Side side, boolean reached, Optional<String> figures) {}

    /**
     * Whether an exception is tried both ways.
     *
     * @param exception name of the exception
     * @param rule the rule it belongs to in the end
     * @param cites the clause it comes from
     * @param applied true if it was in effect for somebody whom the rule concerns
     * @param notApplied true if it was not in effect for somebody whom the rule concerns
     */
    public record ExceptionCoverage(
            String exception, String rule, Optional<String> cites, boolean applied, boolean notApplied) {}

    /**
     * Whether a value of a parameter is used.
     *
     * @param parameter name of the parameter
     * @param value the value
     * @param decided true for a value that the text sets, false for what holds where nothing is decided
     * @param reached true if a rule used it
     */
    public record ValueCoverage(String parameter, String value, boolean decided, boolean reached) {}

    /**
     * Whether a row of a table is used.
     *
     * @param table name of the table
     * @param row its keys and its value as the table has them, such as {@code high | 60%}; {@code otherwise} for all other keys
     * @param reached true if a rule looked it up
     */
    public record RowCoverage(String table, String row, boolean reached) {}

    /**
     * A clause that no test can reach.
     *
     * @param note name of the note
     * @param cites the clause
     */
    public record NoteCoverage(String note, Optional<String> cites) {}

    /** How many sides, cases of exceptions, values and rows of tables the tests reach. */
    public int reached() {
        return (int) all().filter(reached -> reached).count();
    }

    /** How many sides, cases of exceptions, values and rows of tables there are. */
    public int total() {
        return (int) all().count();
    }

    private Stream<Boolean> all() {
        return Stream.of(
                        rules.stream().flatMap(rule -> rule.sides().stream()).map(SideCoverage::reached),
                        exceptions.stream()
                                .flatMap(exception -> Stream.of(exception.applied(), exception.notApplied())),
                        values.stream().map(ValueCoverage::reached),
                        rows.stream().map(RowCoverage::reached))
                .flatMap(reached -> reached);
    }
}
