package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.model.Fraction;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Values as data files write them. */
final class DataText {

    private DataText() {}

    static String of(Value value, Optional<ValueType> type) {
        if (value instanceof Value.Items items) {
            return String.join(
                    ";", items.items().stream().map(item -> of(item, type)).toList());
        }
        boolean percent = type.isPresent() && type.get() == ValueType.Plain.PERCENT;
        if (percent && value instanceof Value.Numeric number) {
            return number.value().times(Fraction.of(100)) + "%";
        }
        return value.words();
    }
}
