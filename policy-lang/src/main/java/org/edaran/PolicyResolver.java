package org.edaran;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceText;

/** Supplies the policies that a policy names: those it implements, amends, prolongs, repeals or makes exceptions to. */
@FunctionalInterface
public interface PolicyResolver {

    /**
     * The text of a policy.
     *
     * @param name the name as the policy writes it, such as {@code SE MenPANRB 17/2023}; never a path or address
     * @return nothing if there is no policy of that name
     */
    Optional<SourceText> find(String name);

    /** The names that can be found, from which a misspelt one is guessed; none where they cannot be listed. */
    default List<String> names() {
        return List.of();
    }

    /** Knows no policy. */
    static PolicyResolver none() {
        return name -> Optional.empty();
    }
}
