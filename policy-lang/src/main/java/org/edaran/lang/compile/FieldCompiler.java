package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.FieldOption;
import org.edaran.lang.ast.FieldType;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declared;
import org.edaran.lang.check.Owners;
import org.edaran.model.Field;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** Compiles the declarations of facts. */
final class FieldCompiler {

    private final Environment env;

    FieldCompiler(Environment env) {
        this.env = env;
    }

    void compile(Declared<Statement.Field> declared) {
        Statement.Field field = declared.statement();
        Optional<ValueType> type = type(field.type(), declared.source());
        Owners.modelOf(field.owner().owner())
                .ifPresent(owner -> type.ifPresent(known -> env.addField(new Field(
                        field.name().text(),
                        field.title().map(Text::value),
                        owner,
                        known,
                        field.has(FieldOption.Kind.DATED),
                        field.has(FieldOption.Kind.OPTIONAL) || known == Plain.EVENT,
                        field.has(FieldOption.Kind.CONFIDENTIAL),
                        declared.place()))));
    }

    /** The type that is written; nothing if it is at fault. */
    Optional<ValueType> type(FieldType written, SourceText source) {
        return written.accept(new FieldType.Visitor<>() {
            @Override
            public Optional<ValueType> visitSimple(FieldType.Simple type) {
                return simple(type);
            }

            @Override
            public Optional<ValueType> visitOneOf(FieldType.OneOf type) {
                return Optional.of(new ValueType.Symbols(names(type.members(), source), false));
            }

            @Override
            public Optional<ValueType> visitLevels(FieldType.Levels type) {
                return Optional.of(new ValueType.Symbols(names(type.levels(), source), true));
            }

            @Override
            public Optional<ValueType> visitSetOf(FieldType.SetOf type) {
                return type(type.element(), source).map(ValueType.SetOf::new);
            }
        });
    }

    private List<String> names(List<Name> written, SourceText source) {
        List<String> names = new ArrayList<>();
        for (Name name : written) {
            int first = names.indexOf(name.text());
            if (first >= 0) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.DUPLICATE_NAME,
                                source,
                                name.span(),
                                "`" + name + "` is in the list twice")
                        .withLabel(source, written.get(first).span(), "first written here"));
            } else {
                names.add(name.text());
            }
        }
        return names;
    }

    private static Optional<ValueType> simple(FieldType.Simple type) {
        return switch (type.kind()) {
            case BOOLEAN -> Optional.of(Plain.BOOLEAN);
            case INTEGER -> Optional.of(Plain.INTEGER);
            case DECIMAL -> Optional.of(Plain.DECIMAL);
            case PERCENT -> Optional.of(Plain.PERCENT);
            case MONEY -> Optional.of(Plain.MONEY);
            case DATE -> Optional.of(Plain.DATE);
            case TIME -> Optional.of(Plain.TIME);
            case TEXT -> Optional.of(Plain.TEXT);
            case PERIOD -> Optional.of(ValueType.Symbols.PERIODS);
            case REGION -> Optional.of(Plain.REGION);
            case DOCUMENT -> Optional.of(ValueType.Evidence.DOCUMENT);
            case ATTESTATION -> Optional.of(ValueType.Evidence.ATTESTATION);
            case ASSESSMENT -> Optional.of(ValueType.Evidence.ASSESSMENT);
            case EVENT -> Optional.of(Plain.EVENT);
            case PLACE -> Optional.of(Plain.PLACE);
        };
    }
}
