package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.edaran.model.Expression;
import org.edaran.model.Value;

/** One thing that a condition asks about, with the values of it that make a difference. Not thread-safe. */
final class Fact {

    /** A question about a fact; gives the truths it can have for a value. */
    static final class Test {

        private final ToIntFunction<Value> truth;
        private int[] byChoice = new int[0];
        private int any;

        Test(ToIntFunction<Value> truth) {
            this.truth = truth;
        }

        int of(int choice) {
            return choice < 0 ? any : byChoice[choice];
        }
    }

    final Expression expression;
    final boolean exact;
    final Set<Value> mentioned = new LinkedHashSet<>();
    private final List<Test> tests = new ArrayList<>();
    private List<Value> choices = List.of();

    /**
     * A fact that nothing has asked about yet.
     *
     * @param exact true if any value of it may come with any value of other facts, so that it can witness something
     */
    Fact(Expression expression, boolean exact) {
        this.expression = expression;
        this.exact = exact;
    }

    Test asked(Iterable<Value> values, ToIntFunction<Value> truth) {
        values.forEach(mentioned::add);
        Test test = new Test(truth);
        tests.add(test);
        return test;
    }

    /** Keeps one value of each kind that the tests tell apart. */
    void choose(Iterable<Value> candidates) {
        List<Value> kept = new ArrayList<>();
        List<int[]> columns = new ArrayList<>();
        int[] hashes = new int[8];
        for (Value value : candidates) {
            int[] column = new int[tests.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = tests.get(i).truth.applyAsInt(value);
            }
            int hash = Arrays.hashCode(column);
            if (!isAmong(columns, hashes, column, hash)) {
                hashes = columns.size() == hashes.length ? Arrays.copyOf(hashes, 2 * hashes.length) : hashes;
                hashes[columns.size()] = hash;
                kept.add(value);
                columns.add(column);
            }
        }
        choices = kept;
        for (int i = 0; i < tests.size(); i++) {
            Test test = tests.get(i);
            test.byChoice = new int[kept.size()];
            test.any = 0;
            for (int choice = 0; choice < kept.size(); choice++) {
                test.byChoice[choice] = columns.get(choice)[i];
                test.any |= test.byChoice[choice];
            }
        }
    }

    /** Looks from the last one back, as values that read alike stand together. */
    private static boolean isAmong(List<int[]> columns, int[] hashes, int[] column, int hash) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (hashes[i] == hash && Arrays.equals(columns.get(i), column)) {
                return true;
            }
        }
        return false;
    }

    List<Value> choices() {
        return choices;
    }
}
