package org.edaran.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.edaran.diagnostic.DiagnosticCode;

/** Collects problems up to a limit and counts the rest. Not thread-safe. */
final class Problems {

    private static final Comparator<InputProblem> BY_PLACE = Comparator.comparing(
                    (InputProblem problem) -> problem.place().file())
            .thenComparing(problem -> problem.place().sheet().orElse(""))
            .thenComparing(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().column())
            .thenComparing(problem -> problem.message());

    /** What stopped the reading is kept above all: it tells why there is no more. */
    private static final Comparator<InputProblem> BY_WORTH = Comparator.comparing(
                    (InputProblem problem) -> problem.code() != DiagnosticCode.INPUT_LIMIT)
            .thenComparing(BY_PLACE);

    private final int limit;
    private final List<InputProblem> found = new ArrayList<>();
    private int total;

    Problems(int limit) {
        this.limit = limit;
    }

    /** Keeps the first ones by place, whatever the order in which they come. */
    void add(InputProblem problem) {
        total++;
        found.add(problem);
        if (found.size() >= 2 * limit) {
            found.sort(BY_WORTH);
            found.subList(limit, found.size()).clear();
        }
    }

    /** Adds what others found; of those that were not kept, the number. */
    void addAll(List<InputProblem> others, int totalOfThem) {
        others.forEach(this::add);
        total += totalOfThem - others.size();
    }

    boolean isEmpty() {
        return total == 0;
    }

    int total() {
        return total;
    }

    List<InputProblem> sorted() {
        return found.stream().sorted(BY_WORTH).limit(limit).sorted(BY_PLACE).toList();
    }
}
