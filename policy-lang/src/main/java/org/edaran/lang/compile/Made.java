package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Field;
import org.edaran.model.Value;

/**
 * What is known of the people that a test makes up. Immutable.
 *
 * @param facts their facts
 * @param held the documents and attestations they have
 * @param mode the mode they are in
 * @param dates the days
 */
record Made(Map<Slot, Value> facts, Set<Field> held, String mode, List<LocalDate> dates) {

    Optional<Value> get(Slot slot) {
        return Optional.ofNullable(facts.get(slot));
    }

    Made with(Slot slot, Value value) {
        Map<Slot, Value> more = new LinkedHashMap<>(facts);
        more.put(slot, value);
        return new Made(more, held, mode, dates);
    }

    Made with(Field evidence) {
        Set<Field> more = new LinkedHashSet<>(held);
        more.add(evidence);
        return new Made(facts, more, mode, dates);
    }
}
