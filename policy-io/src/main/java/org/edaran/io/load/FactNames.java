package org.edaran.io.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.RosterSchema;

/** The names of the facts that a file of one owner can have as columns. */
final class FactNames {

    private FactNames() {}

    /** The type of a fact; text for one that nobody declares. */
    static ValueType type(RosterSchema schema, Owner owner, String fact) {
        return schema.field(owner, fact)
                .map(Field::type)
                .or(() -> BuiltInColumn.of(owner, fact).map(BuiltInColumn::type))
                .orElse(ValueType.Plain.TEXT);
    }

    /** True if the values of a fact must not be shown. */
    static boolean isConfidential(RosterSchema schema, Owner owner, String fact) {
        return schema.field(owner, fact).map(Field::confidential).orElse(false);
    }

    /** Built-in columns, then declared facts; documents and statements have files of their own. */
    static List<String> of(RosterSchema schema, Owner owner) {
        Set<String> names = new LinkedHashSet<>();
        BuiltInColumn.of(owner).forEach(builtIn -> names.add(builtIn.column()));
        for (Field field : schema.fieldsOf(owner)) {
            if (!(field.type() instanceof ValueType.Evidence)) {
                names.add(field.name());
            }
        }
        return new ArrayList<>(names);
    }
}
