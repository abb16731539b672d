package org.edaran;

import java.util.Optional;
import org.edaran.source.SourceText;

/**
 * Supplies the vocabularies and the calendars of holidays that a policy uses by name. The built-in vocabulary {@code asn}
 * and the built-in calendar {@code ID} are never asked for.
 */
@FunctionalInterface
public interface VocabularyResolver {

    /**
     * The text of a vocabulary.
     *
     * @param name the name as the policy writes it, never a path or address
     * @return nothing if there is no vocabulary of that name
     */
    Optional<SourceText> find(String name);

    /**
     * The text of a calendar of holidays: rows {@code date,kind,occasion,decree,withdrawn by} under a line with these
     * words, such as {@code 2026-03-21,holiday,Idul Fitri,SKB 1497/2025,}. The years with rows are those it knows.
     *
     * @param name the name as the policy writes it, never a path or address
     * @return nothing if there is no calendar of that name
     */
    default Optional<SourceText> findCalendar(String name) {
        return Optional.empty();
    }

    /** Knows no vocabulary but the built-in ones. */
    static VocabularyResolver builtInOnly() {
        return name -> Optional.empty();
    }
}
