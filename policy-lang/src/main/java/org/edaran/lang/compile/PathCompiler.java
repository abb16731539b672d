package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.OwnerName;
import org.edaran.lang.check.BuiltInNames;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.RegionLevel;
import org.edaran.model.Step;
import org.edaran.model.ValueType;
import org.edaran.source.SourceText;

/** What {@code FACT of OWNER of OWNER} stands for. */
final class PathCompiler {

    private final Environment env;
    private final SourceText source;

    PathCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    Optional<Typed> value(AstExpression.Reference node) {
        Optional<Typed> parameter = parameter(node);
        if (parameter.isPresent()) {
            return parameter;
        }
        Optional<List<Step>> steps = steps(node.owners());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String name = node.name().text();
        Optional<Expression> builtIn = builtIn(name, steps.get());
        if (builtIn.isPresent()) {
            ValueType type = ReferenceCompiler.BuiltInFacts.typeOf(builtIn.get());
            return Optional.of(new Typed(builtIn.get(), type, source, node.span()));
        }
        Path path = new Path(steps.get());
        Owner owner = ownerOf(path.last());
        Optional<Field> field = env.declarations().field(name, owner).flatMap(d -> env.field(owner, name));
        if (field.isPresent()) {
            return fact(path, field.get(), node);
        }
        if (env.declarations().field(name, owner).isEmpty()) {
            unknown(node, owner);
        }
        return Optional.empty();
    }

    /** A declared fact as a value; documents and attestations are none. */
    Optional<Typed> fact(Path path, Field field, AstExpression.Reference node) {
        if (field.type() instanceof ValueType.Evidence evidence) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    source,
                    node.span(),
                    "`" + field.name() + "` is " + Types.words(evidence) + " and has no value to compare",
                    "write `" + question(evidence, field.name()) + "`");
            return Optional.empty();
        }
        return Optional.of(
                new Typed(new Expression.FactOf(path, field), Types.ofValue(field.type()), source, node.span()));
    }

    private static String question(ValueType.Evidence kind, String name) {
        return switch (kind) {
            case DOCUMENT -> "has valid " + name;
            case ATTESTATION -> "has attested " + name + " before …";
            case ASSESSMENT -> "assessed [" + name + "]";
        };
    }

    private Optional<Typed> parameter(AstExpression.Reference node) {
        Parameter parameter = env.parameters().get(node.name().text());
        if (parameter == null || node.owners().size() != 1) {
            return Optional.empty();
        }
        Optional<Owner> written =
                org.edaran.lang.check.Owners.modelOf(node.owners().get(0).owner());
        if (!written.equals(parameter.owner())) {
            return Optional.empty();
        }
        env.use(parameter.name());
        return Optional.of(new Typed(
                new Expression.ParameterValue(parameter), Types.ofValue(parameter.type()), source, node.span()));
    }

    private Optional<List<Step>> steps(List<OwnerName> owners) {
        List<Step> steps = new ArrayList<>();
        for (int i = owners.size() - 1; i >= 0; i--) {
            OwnerName owner = owners.get(i);
            if (!add(steps, owner)) {
                String before = owners.get(i + 1)
                        .owner()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ');
                env.fault(
                        DiagnosticCode.WRONG_OWNER,
                        source,
                        owner.span(),
                        "`" + source.textOf(owner.span()) + "` cannot be asked of `" + before + "`",
                        "write a way that the data know, such as `region of office` or `agency of unit`");
                return Optional.empty();
            }
        }
        return Optional.of(steps);
    }

    /** Adds what leads from the last step to the owner; false if nothing does. */
    private static boolean add(List<Step> steps, OwnerName owner) {
        Step last = steps.isEmpty() ? Step.EMPLOYEE : steps.get(steps.size() - 1);
        boolean person = last == Step.EMPLOYEE || last == Step.ASSIGNMENT;
        boolean unit = last == Step.UNIT || last == Step.HOME_UNIT || last == Step.WORK_UNIT;
        if (person) {
            steps.clear();
        }
        switch (owner.owner()) {
            case EMPLOYEE -> steps.add(Step.EMPLOYEE);
            case ASSIGNMENT -> steps.add(Step.ASSIGNMENT);
            case UNIT -> steps.add(last == Step.EMPLOYEE && !steps.isEmpty() ? Step.HOME_UNIT : Step.UNIT);
            case HOME_UNIT -> steps.add(Step.HOME_UNIT);
            case WORK_UNIT -> steps.add(Step.WORK_UNIT);
            case DOMICILE -> steps.add(Step.DOMICILE);
            case OFFICE -> steps.add(Step.OFFICE);
            case AGENCY -> steps.add(Step.AGENCY);
            case REGION -> {
                if (last != Step.DOMICILE) {
                    if (last != Step.OFFICE) {
                        steps.add(Step.OFFICE);
                    }
                    steps.add(Step.REGION);
                }
            }
            case POLICY -> {
                return false;
            }
        }
        return switch (owner.owner()) {
            case EMPLOYEE, ASSIGNMENT, UNIT, HOME_UNIT, WORK_UNIT, DOMICILE -> person;
            case OFFICE -> person || unit;
            case AGENCY -> person || unit || last == Step.OFFICE;
            case REGION -> person || unit || last == Step.OFFICE || last == Step.DOMICILE;
            case POLICY -> false;
        };
    }

    private static Owner ownerOf(Step step) {
        return switch (step) {
            case EMPLOYEE -> Owner.EMPLOYEE;
            case UNIT, HOME_UNIT, WORK_UNIT -> Owner.UNIT;
            case OFFICE -> Owner.OFFICE;
            case AGENCY -> Owner.AGENCY;
            case REGION, DOMICILE, LOCATION -> Owner.REGION;
            case ASSIGNMENT -> Owner.ASSIGNMENT;
        };
    }

    private static Optional<Expression> builtIn(String name, List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        boolean unit = ownerOf(last) == Owner.UNIT;
        if (BuiltInNames.isLevel(name)) {
            RegionLevel level = RegionLevel.valueOf(name.toUpperCase(Locale.ROOT));
            return region(steps).map(region -> new Expression.RegionAt(region, level));
        }
        return switch (name) {
            case "region" -> last == Step.REGION ? Optional.empty() : region(steps);
            case "office" -> unit ? with(steps, Step.OFFICE) : own(last, Step.OFFICE);
            case "agency" -> unit || last == Step.OFFICE ? with(steps, Step.AGENCY) : own(last, Step.AGENCY);
            case "unit" -> last == Step.EMPLOYEE ? identity(List.of(Step.HOME_UNIT)) : own(last, Step.WORK_UNIT);
            case "domicile" -> last == Step.EMPLOYEE ? identity(List.of(Step.DOMICILE)) : Optional.empty();
            case "location" -> last == Step.ASSIGNMENT ? identity(List.of(Step.LOCATION)) : Optional.empty();
            case "date", "start", "end", "part" ->
                last == Step.ASSIGNMENT ? ReferenceCompiler.BuiltInFacts.of(name) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> own(Step last, Step wanted) {
        boolean person = last == Step.EMPLOYEE || last == Step.ASSIGNMENT;
        return person ? identity(List.of(wanted)) : Optional.empty();
    }

    private static Optional<Expression> region(List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        return switch (last) {
            case REGION, DOMICILE, LOCATION -> identity(steps);
            case OFFICE -> with(steps, Step.REGION);
            case UNIT, HOME_UNIT, WORK_UNIT -> with(with(steps), Step.REGION);
            case EMPLOYEE, AGENCY, ASSIGNMENT -> Optional.empty();
        };
    }

    private static List<Step> with(List<Step> unitSteps) {
        List<Step> longer = new ArrayList<>(unitSteps);
        longer.add(Step.OFFICE);
        return longer;
    }

    private static Optional<Expression> with(List<Step> steps, Step next) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(next);
        return identity(longer);
    }

    private static Optional<Expression> identity(List<Step> steps) {
        return Optional.of(new Expression.Identity(new Path(steps)));
    }

    private void unknown(AstExpression.Reference node, Owner owner) {
        String name = node.name().text();
        if (env.declarations().isUnreadable(name)) {
            return;
        }
        List<Owner> owners = env.declarations().ownersOf(name);
        Diagnostic fault = owners.isEmpty()
                ? Diagnostic.of(
                        DiagnosticCode.UNKNOWN_NAME,
                        source,
                        node.name().span(),
                        "nothing declares a fact `" + name + "` of " + owner.word())
                : Diagnostic.of(
                                DiagnosticCode.WRONG_OWNER,
                                source,
                                node.span(),
                                "`" + name + "` is a fact of " + owners.get(0).word() + ", not of " + owner.word())
                        .withHelp("write `" + name + " of " + owners.get(0).word() + "`");
        Optional<String> near = DidYouMean.nearest(name, env.declarations().factsOf(owner));
        env.fault(near.map(word -> fault.withHelp("write `" + word + "`")).orElse(fault));
    }
}
