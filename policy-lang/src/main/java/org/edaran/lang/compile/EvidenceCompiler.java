package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.Name;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** {@code has valid agreement}, {@code has attested report before summit}. */
final class EvidenceCompiler {

    private static final List<Owner> NEAREST_FIRST = List.of(Owner.EMPLOYEE, Owner.UNIT, Owner.OFFICE, Owner.AGENCY);

    private final Environment env;
    private final SourceText source;
    private final Owner bareOwner;

    EvidenceCompiler(Environment env, SourceText source, Owner bareOwner) {
        this.env = env;
        this.source = source;
        this.bareOwner = bareOwner;
    }

    Optional<Typed> document(AstExpression.HasDocument node) {
        if (node.longest().isPresent() || node.shortest().isPresent()) {
            env.fault(
                    DiagnosticCode.NOT_JUDGED_YET,
                    source,
                    node.span(),
                    "the term of a document cannot be judged yet",
                    "leave out `for …`");
            return Optional.empty();
        }
        return field(node.document(), ValueType.Evidence.DOCUMENT, bareOwner)
                .map(field -> truth(new Expression.HasDocument(pathTo(field), field, node.valid()), node.span()));
    }

    Optional<Typed> attested(AstExpression.HasAttested node) {
        Optional<Field> field = field(node.attestation(), ValueType.Evidence.ATTESTATION, bareOwner);
        Optional<LocalDate> before = before(node.deadline());
        if (field.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        Expression date = new Expression.Constant(new Value.Day(before.get()));
        return Optional.of(
                truth(new Expression.HasAttested(pathTo(field.get()), field.get(), Optional.of(date)), node.span()));
    }

    private Optional<LocalDate> before(Deadline deadline) {
        Optional<LocalDate> point = new DeadlineCompiler(env, source).date(deadline);
        return switch (deadline.relation()) {
            case BEFORE -> point;
            case BY -> point.map(date -> date.plusDays(1));
            case AFTER -> {
                env.fault(
                        DiagnosticCode.NOT_JUDGED_YET,
                        source,
                        deadline.span(),
                        "`after` cannot be judged in a condition yet",
                        "use `before` or `by`");
                yield Optional.empty();
            }
        };
    }

    private Path pathTo(Field field) {
        return Path.of(ReferenceCompiler.stepOf(field.owner()));
    }

    private Typed truth(Expression expression, SourceSpan span) {
        return new Typed(expression, ValueType.Plain.BOOLEAN, source, span);
    }

    /** The declared document or attestation, of the owner if it has one, else of the nearest owner that has. */
    Optional<Field> field(Name name, ValueType.Evidence kind, Owner preferred) {
        if (env.declarations().isUnreadable(name.text())) {
            return Optional.empty();
        }
        List<Owner> owners = env.declarations().ownersOf(name.text());
        Optional<Owner> owner = owners.contains(preferred)
                ? Optional.of(preferred)
                : NEAREST_FIRST.stream().filter(owners::contains).findFirst();
        if (owner.isEmpty()) {
            new NameFaults(env).notThis(name.text(), source, name.span(), Types.words(kind), () -> names(kind));
            return Optional.empty();
        }
        Optional<Field> field = env.field(owner.get(), name.text());
        if (field.isPresent() && field.get().type() != kind) {
            env.fault(Diagnostic.of(
                    DiagnosticCode.WRONG_TYPE,
                    source,
                    name.span(),
                    "`" + name + "` is " + Types.words(field.get().type()) + ", but " + Types.words(kind)
                            + " is needed here"));
            return Optional.empty();
        }
        return field;
    }

    private List<String> names(ValueType.Evidence kind) {
        List<String> names = new java.util.ArrayList<>();
        env.fields().forEach(field -> {
            if (field.type() == kind) {
                names.add(field.name());
            }
        });
        return names;
    }
}
