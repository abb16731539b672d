package org.edaran.examples.spring;

import java.util.List;
import java.util.stream.Collectors;
import org.edaran.roster.InputProblem;

/** Data that cannot be used, with what is wrong. */
class RefusedRoster extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    RefusedRoster(List<InputProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    List<InputProblem> problems() {
        return problems;
    }
}
