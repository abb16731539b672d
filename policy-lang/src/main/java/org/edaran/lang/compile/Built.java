package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.model.DateSet;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * A sentence that compiled.
 *
 * @param sentence what it demands
 * @param strength how binding it is
 * @param ownDates the dates it brings itself, such as those before which something must be attested
 */
record Built(Sentence sentence, Strength strength, Optional<DateSet> ownDates) {

    static Optional<Built> of(Sentence sentence, Strength strength) {
        return Optional.of(new Built(sentence, strength, Optional.empty()));
    }
}
