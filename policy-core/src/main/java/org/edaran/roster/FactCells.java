package org.edaran.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Field;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The values of one fact of assignments; what is written alike is read once. Not thread-safe. */
final class FactCells {
    final ValueType type;
    private final boolean optional;
    final boolean hidden;
    final IntColumn codes = new IntColumn(0);
    final List<Value> values = new ArrayList<>(List.of(Value.Absent.UNKNOWN));
    private final Map<Object, Integer> byGiven = new HashMap<>();

    FactCells(ValueType type, Optional<Field> declared) {
        this.type = type;
        this.optional = declared.map(Field::optional).orElse(false);
        this.hidden = declared.map(Field::confidential).orElse(false);
    }

    /** The number of the value of a text; 0 for an unknown one, nothing if the text is none. */
    Optional<Integer> codeOf(String text) {
        Integer known = byGiven.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        if (text.isBlank() && !optional) {
            return Optional.of(0);
        }
        Optional<Value> value = text.isBlank() ? Optional.of(Value.Absent.NONE) : ValueParser.parse(type, text);
        return value.map(read -> added(text, read));
    }

    /** The number of the value of what a host gives; 0 for an unknown one, nothing if it is not of the type. */
    Optional<Integer> codeOf(HostFact<?> fact, @Nullable Object given) {
        if (given == null || (given instanceof String text && text.isBlank())) {
            return codeOf("");
        }
        Integer known = byGiven.get(given);
        return known != null ? Optional.of(known) : fact.convert(given, type).map(read -> added(given, read));
    }

    /** The number of a value of the type. */
    int codeOf(Value value) {
        if (value == Value.Absent.UNKNOWN) {
            return 0;
        }
        Integer known = byGiven.get(value);
        return known != null ? known : added(value, value);
    }

    private int added(Object given, Value read) {
        values.add(read);
        byGiven.put(given, values.size() - 1);
        return values.size() - 1;
    }
}
