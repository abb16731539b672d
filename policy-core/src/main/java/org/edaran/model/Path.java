package org.edaran.model;

import java.util.List;

/**
 * The way from a person's day to the owner of a fact, nearest to the person first: {@code psbb of region of office}
 * goes through {@code [OFFICE, REGION]}.
 *
 * @param steps at least one
 */
public record Path(List<Step> steps) {

    /** Copies the steps. */
    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one step");
        }
    }

    /** A path of the given steps. */
    public static Path of(Step... steps) {
        return new Path(List.of(steps));
    }

    /** The path from a person's day to the one of an owner that it belongs to: the agency, the unit, the person. */
    public static Path to(Owner owner) {
        return switch (owner) {
            case AGENCY -> of(Step.AGENCY);
            case UNIT -> of(Step.UNIT);
            case OFFICE -> of(Step.OFFICE);
            case REGION -> of(Step.OFFICE, Step.REGION);
            case EMPLOYEE, ASSIGNMENT -> of(Step.EMPLOYEE);
        };
    }

    /** The last step: the owner of the fact. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The words of policy text after {@code of}: {@code region of office}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (int i = steps.size() - 1; i >= 0; i--) {
            words.append(words.length() == 0 ? "" : " of ").append(steps.get(i).words());
        }
        return words.toString();
    }
}
