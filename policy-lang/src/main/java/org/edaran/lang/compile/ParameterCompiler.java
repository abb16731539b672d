package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.ParameterBound;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declared;
import org.edaran.lang.check.Owners;
import org.edaran.model.Comparison;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles parameters and the decisions that the policy itself holds. */
final class ParameterCompiler {

    private final Environment env;

    ParameterCompiler(Environment env) {
        this.env = env;
    }

    private record Bounded(Parameter.Limit limit, SourceSpan span) {}

    void compile(Declared<Statement.Parameter> declared, List<Declared<Statement.SetParameter>> decisions) {
        Statement.Parameter statement = declared.statement();
        Optional<ValueType> type = new FieldCompiler(env).type(statement.type(), declared.source());
        Optional<Optional<Owner>> owner = owner(declared);
        if (type.isEmpty() || owner.isEmpty() || !isValueType(type.get(), declared)) {
            return;
        }
        Demand demand = new Demand(
                type.get(),
                declared.source(),
                statement.type().span(),
                "`" + declared.name() + "` is " + Types.words(type.get()));
        List<Bounded> bounds = new ArrayList<>();
        statement.bounds().forEach(bound -> bound(bound, declared, demand).ifPresent(bounds::add));
        Optional<Value> initial = statement
                .initial()
                .flatMap(node -> bounded(node, declared.source(), demand, bounds, declared.source()))
                .or(() -> undecided(type.get()));
        Strength duty = statement.duty().map(Header::strengthOf).orElse(Strength.MAY);
        demandValue(declared, type.get(), duty);
        env.parameters()
                .put(
                        declared.name().text(),
                        new Parameter(
                                declared.name().text(),
                                owner.get(),
                                type.get(),
                                bounds.stream().map(Bounded::limit).toList(),
                                initial,
                                duty,
                                decisions(declared, decisions, demand, bounds),
                                declared.place()));
    }

    /** What holds without a decision: an event that nobody has dated has not happened. */
    private static Optional<Value> undecided(ValueType type) {
        return type == ValueType.Plain.EVENT ? Optional.of(Value.Absent.NONE) : Optional.empty();
    }

    private void demandValue(Declared<Statement.Parameter> declared, ValueType type, Strength duty) {
        Statement.Parameter statement = declared.statement();
        boolean open = statement.initial().isEmpty() && statement.bounds().isEmpty() && duty != Strength.MUST;
        if (open && undecided(type).isEmpty()) {
            env.fault(
                    DiagnosticCode.PARAMETER_WITHOUT_VALUE,
                    declared.source(),
                    declared.name().span(),
                    "`" + declared.name()
                            + "` has neither a default nor a bound, so without a decision it has no value",
                    "add `default …`, or `must be set`");
        }
    }

    private boolean isValueType(ValueType type, Declared<Statement.Parameter> declared) {
        boolean value = !(type instanceof ValueType.Evidence) && !(type instanceof ValueType.SetOf);
        if (!value) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    declared.source(),
                    declared.statement().type().span(),
                    "a parameter cannot be " + Types.words(type));
        }
        return value;
    }

    /** Agency, unit or office; an inner nothing for the policy itself. */
    private Optional<Optional<Owner>> owner(Declared<Statement.Parameter> declared) {
        Optional<Owner> owner = Owners.modelOf(declared.statement().owner().owner());
        boolean decides = owner.isEmpty()
                || owner.get() == Owner.AGENCY
                || owner.get() == Owner.UNIT
                || owner.get() == Owner.OFFICE;
        if (!decides) {
            env.fault(
                    DiagnosticCode.WRONG_OWNER,
                    declared.source(),
                    declared.statement().owner().span(),
                    "a parameter is decided by an agency, a unit or an office, or by the policy itself",
                    "write `of agency`, `of unit`, `of office` or `of policy`");
            return Optional.empty();
        }
        return Optional.of(owner);
    }

    private Optional<Bounded> bound(ParameterBound bound, Declared<Statement.Parameter> declared, Demand demand) {
        if (!Types.isOrdered(demand.type())) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.NO_ORDER,
                            declared.source(),
                            bound.span(),
                            "values of this type have no order, so they cannot have a bound")
                    .withLabel(declared.source(), demand.span(), demand.words()));
            return Optional.empty();
        }
        Optional<Value> value = literal(bound.limit(), declared.source(), demand);
        return value.map(limit -> new Bounded(new Parameter.Limit(comparison(bound.bound()), limit), bound.span()));
    }

    private static Comparison comparison(org.edaran.lang.ast.Bound bound) {
        return switch (bound) {
            case AT_MOST -> Comparison.LESS_OR_EQUAL;
            case LESS_THAN -> Comparison.LESS;
            case AT_LEAST -> Comparison.GREATER_OR_EQUAL;
            case MORE_THAN -> Comparison.GREATER;
            case EXACTLY, ABOUT -> Comparison.EQUAL;
        };
    }

    private Optional<Value> literal(AstExpression node, SourceText source, Demand demand) {
        Optional<Typed> typed = ExpressionCompiler.ofPeople(env, source).value(node, demand);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!(typed.get().expression() instanceof Expression.Constant constant)) {
            env.fault(
                    DiagnosticCode.NOT_A_LITERAL,
                    source,
                    node.span(),
                    "`" + typed.get().words() + "` must be written out here",
                    "write the value itself");
            return Optional.empty();
        }
        if (!Types.keeps(typed.get().type(), demand.type())) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            source,
                            node.span(),
                            "`" + typed.get().words() + "` is not " + Types.words(demand.type()))
                    .withLabel(demand.source(), demand.span(), demand.words()));
            return Optional.empty();
        }
        return Optional.of(constant.value());
    }

    private Optional<Value> bounded(
            AstExpression node, SourceText source, Demand demand, List<Bounded> bounds, SourceText boundSource) {
        Optional<Value> value = literal(node, source, demand);
        if (value.isEmpty()) {
            return value;
        }
        for (Bounded bound : bounds) {
            if (!Values.holds(
                    bound.limit().comparison(), value.get(), bound.limit().value())) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.BEYOND_BOUNDS,
                                source,
                                node.span(),
                                "`" + Words.of(source, node.span()) + "` is not `" + Words.of(boundSource, bound.span())
                                        + "`")
                        .withLabel(boundSource, bound.span(), "the bound is set here"));
                return Optional.empty();
            }
        }
        return value;
    }

    private List<Parameter.Decision> decisions(
            Declared<Statement.Parameter> declared,
            List<Declared<Statement.SetParameter>> all,
            Demand demand,
            List<Bounded> bounds) {
        List<Parameter.Decision> decisions =
                new ArrayList<>(env.decisionsOfOthers(declared.name().text()));
        for (Declared<Statement.SetParameter> decision : all) {
            Statement.SetParameter set = decision.statement();
            Optional<Value> value = bounded(set.value(), decision.source(), demand, bounds, declared.source());
            Optional<DateSet> dates = set.dates().isEmpty()
                    ? Optional.of(env.datesInForce())
                    : new DateCompiler(env, decision.source())
                            .dates(set.dates())
                            .filter(known -> isFixed(known, decision));
            boolean decider = decider(declared, decision);
            if (value.isPresent() && dates.isPresent() && decider) {
                decisions.add(new Parameter.Decision(
                        set.decider().map(who -> who.who().value()),
                        dates.get(),
                        value.get(),
                        decision.source().placeOf(set.span())));
            }
        }
        return decisions;
    }

    private boolean isFixed(DateSet dates, Declared<Statement.SetParameter> decision) {
        if (dates.dependsOnFacts()) {
            SourceSpan first = decision.statement().dates().get(0).span();
            env.fault(
                    DiagnosticCode.END_NOT_FIXED,
                    decision.source(),
                    first,
                    "a decision holds on dates that are the same for everyone",
                    "write the dates themselves");
        }
        return !dates.dependsOnFacts();
    }

    private boolean decider(Declared<Statement.Parameter> declared, Declared<Statement.SetParameter> decision) {
        Statement.SetParameter set = decision.statement();
        Optional<Owner> decides = Owners.modelOf(declared.statement().owner().owner());
        Optional<Owner> written =
                set.decider().flatMap(who -> Owners.modelOf(who.owner().owner()));
        if (set.decider().isEmpty() || written.equals(decides)) {
            return true;
        }
        env.fault(Diagnostic.of(
                        DiagnosticCode.WRONG_OWNER,
                        decision.source(),
                        set.decider().get().span(),
                        "`" + declared.name() + "` is decided by "
                                + decides.map(Owner::word).orElse("the policy itself"))
                .withLabel(declared.source(), declared.statement().owner().span(), "declared here"));
        return false;
    }
}
