package org.edaran.lang.compile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Name;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** {@code has valid agreement}, {@code has attested report before summit}, {@code assessed [health]}. */
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
        Optional<Field> field = field(node.document(), ValueType.Evidence.DOCUMENT, bareOwner);
        CalculationCompiler lengths =
                new CalculationCompiler(env, source, new ExpressionCompiler(env, source, bareOwner));
        Optional<Period> longest = node.longest().flatMap(lengths::period);
        Optional<Period> shortest = node.shortest().flatMap(lengths::period);
        boolean terms = longest.isPresent() == node.longest().isPresent()
                && shortest.isPresent() == node.shortest().isPresent();
        if (field.isEmpty() || !terms || isReversed(node, longest, shortest)) {
            return Optional.empty();
        }
        Expression held = new Expression.HasDocument(pathTo(field.get()), field.get(), node.valid(), longest, shortest);
        return Optional.of(truth(held, node.span()));
    }

    private boolean isReversed(AstExpression.HasDocument node, Optional<Period> longest, Optional<Period> shortest) {
        if (longest.isEmpty() || shortest.isEmpty()) {
            return false;
        }
        LocalDate start = LocalDate.of(2000, 1, 1);
        boolean reversed = start.plus(longest.get()).isBefore(start.plus(shortest.get()));
        if (reversed) {
            env.fault(
                    DiagnosticCode.REVERSED_RANGE,
                    source,
                    node.span(),
                    "no document runs for at most `"
                            + Words.of(source, node.longest().get().span()) + "` and at least `"
                            + Words.of(source, node.shortest().get().span()) + "`",
                    "write the longer time after `at most`");
        }
        return reversed;
    }

    Optional<Typed> attested(AstExpression.HasAttested node) {
        Optional<Field> field = field(node.attestation(), ValueType.Evidence.ATTESTATION, bareOwner);
        Optional<Expression> date = new DeadlineCompiler(env, source).date(node.deadline(), bareOwner);
        if (field.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = switch (node.deadline().relation()) {
            case BEFORE -> Comparison.LESS;
            case BY -> Comparison.LESS_OR_EQUAL;
            case AFTER -> Comparison.GREATER;
        };
        return Optional.of(truth(
                new Expression.HasAttested(pathTo(field.get()), field.get(), comparison, date.get()), node.span()));
    }

    /** Every factor was assessed before the day; a fact of another type counts as assessed if it is known. */
    Optional<Typed> assessed(AstExpression.Assessed node) {
        List<Expression> factors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Name name : node.factors()) {
            if (!names.add(name.text())) {
                env.fault(
                        DiagnosticCode.DUPLICATE_NAME,
                        source,
                        name.span(),
                        "`" + name + "` is in the list twice",
                        "remove one of the two");
            }
            factor(name).ifPresent(factors::add);
        }
        if (factors.size() < node.factors().size()) {
            return Optional.empty();
        }
        return Optional.of(truth(factors.size() == 1 ? factors.get(0) : new Expression.And(factors), node.span()));
    }

    private Optional<Expression> factor(Name name) {
        List<Owner> owners = env.declarations().ownersOf(name.text());
        boolean value = owners.contains(Owner.EMPLOYEE)
                && env.field(Owner.EMPLOYEE, name.text())
                        .map(field -> !(field.type() instanceof ValueType.Evidence))
                        .orElse(false);
        if (value) {
            AstExpression.Reference fact = new AstExpression.Reference(name, List.of(), name.span());
            return new ExpressionCompiler(env, source, bareOwner)
                    .value(fact)
                    .map(typed -> new Expression.Not(new Expression.IsNone(typed.expression())));
        }
        return field(name, ValueType.Evidence.ASSESSMENT, bareOwner)
                .map(field -> new Expression.Assessed(pathTo(field), field));
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
