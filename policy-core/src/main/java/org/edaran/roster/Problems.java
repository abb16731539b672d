package org.edaran.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems up to a limit and counts the rest. Not thread-safe. */
final class Problems {

    private static final Comparator<InputProblem> BY_PLACE = Comparator.comparing(
                    (InputProblem problem) -> problem.place().file())
            .thenComparing(problem -> problem.place().sheet().orElse(""))
            .thenComparing(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().column())
            .thenComparing(problem -> problem.message());

    private final int limit;
    private final List<InputProblem> found = new ArrayList<>();
    private int total;

    Problems(int limit) {
        this.limit = limit;
    }

    void add(InputProblem problem) {
        total++;
        if (found.size() < limit) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    int total() {
        return total;
    }

    List<InputProblem> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
