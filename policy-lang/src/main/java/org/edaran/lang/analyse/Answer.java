package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Expression;
import org.edaran.model.Value;

/** Whether facts exist that make a condition hold. */
sealed interface Answer {

    /** No facts make it hold. */
    record Impossible() implements Answer {}

    /** It was not found out within the limits, or hangs on something that is not looked into. */
    record Unsure() implements Answer {}

    /**
     * These facts make it hold, whatever the others are.
     *
     * @param facts the facts; none if it always holds
     */
    record Possible(List<Given> facts) implements Answer {

        /** Copies the list. */
        public Possible {
            facts = List.copyOf(facts);
        }

        /** The day that was chosen, if the condition asks for it. */
        Optional<LocalDate> date() {
            return facts.stream()
                    .filter(given -> given.value() instanceof Value.Day && FactWords.isDate(given.fact()))
                    .map(given -> ((Value.Day) given.value()).date())
                    .findFirst();
        }

        /** Such as {@code `service = health` and `not strategic of unit`}; empty if no fact matters. */
        String words() {
            return String.join(
                    " and ",
                    facts.stream()
                            .filter(given -> !FactWords.isDate(given.fact()))
                            .map(Given::words)
                            .toList());
        }
    }

    /**
     * A fact and a value of it.
     *
     * @param fact the fact
     * @param value the value
     */
    record Given(Expression fact, Value value) {
        String words() {
            return "`" + FactWords.of(fact, value) + "`";
        }
    }

    /** True if it certainly cannot hold. */
    default boolean isImpossible() {
        return this instanceof Impossible;
    }
}
