package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Tail;
import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.GroupKey;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Step;
import org.edaran.source.SourceText;

/** What separates the groups of a count, and which facts are the same for everyone in a group. */
final class Keys {

    private final List<GroupKey> keys;
    private final boolean byCategory;

    private Keys(List<GroupKey> keys, boolean byCategory) {
        this.keys = keys;
        this.byCategory = byCategory;
    }

    /** The keys that are written; nothing if one of them is at fault. */
    static Optional<Keys> of(Environment env, SourceText source, Optional<Tail.Per> per) {
        List<GroupKey> keys = new ArrayList<>();
        boolean byCategory = false;
        boolean broken = false;
        for (AstExpression.Reference node : per.map(Tail.Per::keys).orElse(List.of())) {
            if (node.owners().isEmpty() && node.name().text().equals("category")) {
                byCategory = true;
                continue;
            }
            Optional<Typed> value = ExpressionCompiler.ofPeople(env, source).value(node);
            if (value.isEmpty()) {
                broken = true;
            } else if (value.get().type() instanceof org.edaran.model.ValueType.SetOf) {
                broken = true;
                env.fault(
                        DiagnosticCode.WRONG_TYPE,
                        source,
                        node.span(),
                        "`" + value.get().words() + "` holds several values and cannot separate groups");
            } else {
                keys.add(new GroupKey(name(node), value.get().expression()));
            }
        }
        return broken ? Optional.empty() : Optional.of(new Keys(keys, byCategory));
    }

    /** The name of a key in reports, which is the same in every keyword language. */
    private static String name(AstExpression.Reference key) {
        StringBuilder name = new StringBuilder(key.name().text());
        key.owners()
                .forEach(owner -> name.append(" of ")
                        .append(owner.owner().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return name.toString();
    }

    List<GroupKey> keys() {
        return keys;
    }

    boolean byCategory() {
        return byCategory;
    }

    boolean has(Step step) {
        return keys.stream().anyMatch(key -> key.value().equals(new Expression.Identity(Path.of(step))));
    }

    /** The first part of an expression that may differ inside a group. */
    Optional<Expression> unfixed(Expression expression, Period period) {
        if (isFixed(expression, period)) {
            return Optional.empty();
        }
        if (FactUse.isLeaf(expression)) {
            return Optional.of(expression);
        }
        return ExpressionParts.of(expression).stream()
                .flatMap(part -> unfixed(part, period).stream())
                .findFirst();
    }

    private boolean isFixed(Expression expression, Period period) {
        if (keys.stream().anyMatch(key -> key.value().equals(expression))) {
            return true;
        }
        if (expression instanceof Expression.InCategory || expression instanceof Expression.CategoryOf) {
            return byCategory;
        }
        if (expression instanceof Expression.BuiltInFact fact) {
            return fact.fact() == BuiltIn.DATE && period == Period.DAY;
        }
        if (expression instanceof Expression.ParameterValue value) {
            Optional<Owner> owner = value.parameter().owner();
            return owner.isEmpty() || fixes(Path.of(ReferenceCompiler.stepOf(owner.get())));
        }
        return FactUse.pathOf(expression).map(this::fixes).orElse(false);
    }

    private boolean fixes(Path path) {
        List<Step> wanted = normal(path);
        for (GroupKey key : keys) {
            if (key.value() instanceof Expression.Identity identity) {
                List<Step> known = normal(identity.path());
                boolean starts = known.size() <= wanted.size()
                        && wanted.subList(0, known.size()).equals(known);
                if (starts || (known.equals(List.of(Step.EMPLOYEE)) && isOfPerson(wanted))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfPerson(List<Step> steps) {
        return switch (steps.get(0)) {
            case EMPLOYEE, HOME_UNIT, DOMICILE, AGENCY, OFFICE -> true;
            case UNIT, WORK_UNIT, REGION, LOCATION, ASSIGNMENT -> false;
        };
    }

    private static List<Step> normal(Path path) {
        return path.steps().stream()
                .map(step -> step == Step.WORK_UNIT ? Step.UNIT : step)
                .toList();
    }

    /** Reports a fact that may differ inside a group. */
    void report(Environment env, Typed value, Expression part) {
        Optional<String> key = missingKey(part);
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.FACT_NOT_FIXED,
                value.source(),
                value.span(),
                "`" + FactUse.words(part) + "` may differ among those who are counted together");
        env.fault(key.map(word -> fault.withHelp("add `" + word + "` to `per`")).orElse(fault));
    }

    private static Optional<String> missingKey(Expression part) {
        if (part instanceof Expression.ParameterValue value) {
            return value.parameter().owner().map(Owner::word);
        }
        if (part instanceof Expression.InCategory || part instanceof Expression.CategoryOf) {
            return Optional.of("category");
        }
        return FactUse.pathOf(part).map(path -> path.steps().get(0)).flatMap(step -> switch (step) {
            case UNIT, WORK_UNIT -> Optional.of("unit");
            case OFFICE -> Optional.of("office");
            case AGENCY -> Optional.of("agency");
            case HOME_UNIT -> Optional.of("home unit");
            case EMPLOYEE, DOMICILE -> Optional.of("employee");
            case REGION, LOCATION, ASSIGNMENT -> Optional.empty();
        });
    }
}
