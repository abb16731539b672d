package org.edaran.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.model.Field;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** Checks that what a binding gives is what policies ask for. Stateless. */
final class BindingCheck {

    private final RosterSchema schema;

    private BindingCheck(RosterSchema schema) {
        this.schema = schema;
    }

    static BindingCheck of(RosterSchema schema) {
        return new BindingCheck(schema);
    }

    /** Demands that all facts are declared and of fitting types; tells of all that are not. */
    <T> void demand(Owner owner, List<HostFact<T>> facts) {
        List<String> faults = new ArrayList<>();
        for (HostFact<T> fact : facts) {
            Optional<ValueType> type = typeOf(owner, fact.name());
            if (type.isEmpty()) {
                faults.add(undeclared(owner, fact.name()));
            } else if (!fact.kind().fits(type.get())) {
                faults.add("`" + fact.name() + "` of " + owner.word() + " is "
                        + ValueAdvice.words(type.get()).in(java.util.Locale.ENGLISH) + uses(owner, fact.name())
                        + ", but the binding gives " + fact.kind().words());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    Optional<ValueType> typeOf(Owner owner, String fact) {
        return schema.field(owner, fact)
                .map(Field::type)
                .or(() -> BuiltInColumn.of(owner, fact).map(BuiltInColumn::type));
    }

    private String undeclared(Owner owner, String fact) {
        List<String> names =
                new ArrayList<>(schema.fieldsOf(owner).stream().map(Field::name).toList());
        BuiltInColumn.of(owner).forEach(column -> names.add(column.column()));
        return "no policy declares `" + fact + "` of " + owner.word()
                + DidYouMean.nearest(fact, names)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private String uses(Owner owner, String name) {
        Need.Fact fact = new Need.Fact(owner, name);
        Optional<Need> need = schema.needs().stream()
                .filter(known -> known.fact().equals(fact))
                .findFirst();
        return need.map(known -> " for "
                        + String.join(
                                ", ", known.uses().stream().map(Need.Use::words).toList()))
                .orElseGet(() -> schema.field(owner, name)
                        .map(field ->
                                " (" + field.at().file() + ":" + field.at().line() + ")")
                        .orElse(""));
    }
}
