package org.edaran.roster;

import java.util.Optional;
import org.edaran.diagnostic.Sentence;

/** Says how an identity that no list has may be written there. Stateless. */
final class IdAdvice {

    private IdAdvice() {}

    static Sentence of(String id, FactTable employees) {
        return listed(id, employees)
                .map(near -> Sentence.of("the list has `{0}`; write identities alike in both files", near))
                .orElseGet(() -> Sentence.of("add the person to the list of employees, or correct the id"));
    }

    /** The same identity with the zeros that spreadsheets drop, or without the spaces that people add. */
    private static Optional<String> listed(String id, FactTable employees) {
        for (String near : new String[] {"0" + id, "00" + id, id.replaceAll("[\\s'.=\"-]", ""), id.replace(".0", "")}) {
            if (!near.equals(id) && employees.indexOf(near).isPresent()) {
                return Optional.of(near);
            }
        }
        return Optional.empty();
    }
}
