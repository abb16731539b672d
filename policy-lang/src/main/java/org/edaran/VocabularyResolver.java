package org.edaran;

import java.util.Optional;
import org.edaran.source.SourceText;

/** Supplies the vocabularies that a policy uses by name. The built-in {@code asn} is never asked for. */
@FunctionalInterface
public interface VocabularyResolver {

    /**
     * The text of a vocabulary.
     *
     * @param name the name as the policy writes it, never a path or address
     * @return nothing if there is no vocabulary of that name
     */
    Optional<SourceText> find(String name);

    /** Knows no vocabulary but the built-in ones. */
    static VocabularyResolver builtInOnly() {
        return name -> Optional.empty();
    }
}
