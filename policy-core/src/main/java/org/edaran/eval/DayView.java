package org.edaran.eval;

import java.util.Optional;
import java.util.function.Supplier;
import org.edaran.model.DayHalf;

/**
 * What a rule sees of the day the cursor stands on.
 *
 * @param placement how the halves are placed of which nobody says which they are, see {@link PersonDay#place}
 * @param half the half that is seen as if it were the day; nothing for the whole day
 */
record DayView(int placement, Optional<DayHalf> half) {

    /** The whole day, whichever halves its parts take. */
    static final DayView WHOLE = new DayView(0, Optional.empty());

    /** What somebody finds who looks at the day so. */
    <T> T of(PersonDay day, Supplier<T> looking) {
        day.place(placement);
        half.ifPresent(day::cut);
        try {
            return looking.get();
        } finally {
            day.uncut();
            day.place(0);
        }
    }
}
