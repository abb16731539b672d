package org.edaran.model;

import java.util.List;
import java.util.Locale;

/**
 * What a policy was compiled together with.
 *
 * @param parts the policies that change it, or that it builds on, in the order in which they were given
 * @param requires the policies that must be judged along with it, such as the one it carries out
 */
public record Composition(List<Part> parts, List<Policy> requires) {

    /** A policy that stands alone. */
    public static final Composition ALONE = new Composition(List.of(), List.of());

    /** Copies the lists. */
    public Composition {
        parts = List.copyOf(parts);
        requires = List.copyOf(requires);
    }

    /**
     * One other policy.
     *
     * @param id its name
     * @param role what it is to this one
     * @param file the file it was read from, as the caller named it
     * @param sha256 hash of its text, in lower-case hexadecimal
     */
    public record Part(String id, Role role, String file, String sha256) {}

    /** What another policy is to one. */
    public enum Role {
        /** It replaces, deletes and adds rules of this one. */
        AMENDMENT,
        /** It prolongs or repeals this one. */
        TERM,
        /** It decides parameters of this one. */
        DECISION,
        /** It makes exceptions to rules of this one. */
        EXCEPTION,
        /** This one carries it out. */
        PARENT,
        /** This one amends it, and has no rules besides. */
        AMENDED,
        /** This one makes exceptions to its rules, prolongs or repeals it. */
        AFFECTED;

        /** The word in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
