package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.BuiltInNames;
import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** What a name stands for where a value is needed: a fact, a parameter, or a name of a closed list. */
final class ReferenceCompiler {

    private final Environment env;
    private final SourceText source;
    private final Owner bareOwner;
    private final PathCompiler paths;

    ReferenceCompiler(Environment env, SourceText source, Owner bareOwner) {
        this.env = env;
        this.source = source;
        this.bareOwner = bareOwner;
        this.paths = new PathCompiler(env, source);
    }

    Optional<Typed> value(AstExpression.Reference node, Optional<Demand> demand) {
        if (!node.owners().isEmpty()) {
            return paths.value(node);
        }
        String name = node.name().text();
        if (demand.isPresent() && demand.get().type() instanceof ValueType.Symbols symbols) {
            int rank = symbols.names().indexOf(name);
            if (rank >= 0) {
                return typed(new Expression.Constant(new Value.Symbol(name, rank)), symbols, node);
            }
        }
        Optional<Typed> known = known(node);
        if (known.isPresent() || isValue(node)) {
            return known;
        }
        unknown(node, demand);
        return Optional.empty();
    }

    /** True if a bare name stands for a fact or a parameter, so that its type does not depend on its surroundings. */
    boolean isValue(AstExpression node) {
        if (!(node instanceof AstExpression.Reference reference)) {
            return false;
        }
        String name = reference.name().text();
        return !reference.owners().isEmpty()
                || BuiltInFacts.of(name).isPresent()
                || name.equals("mode")
                || name.equals("category")
                || isDeclaredFact(name)
                || env.declarations().find(name, Statement.Parameter.class).isPresent()
                || env.declarations().isUnreadable(name);
    }

    private Optional<Field> declaredField(String name) {
        if (bareOwner != Owner.EMPLOYEE) {
            return env.declarations().field(name, bareOwner).flatMap(d -> env.field(bareOwner, name));
        }
        Owner owner = env.declarations().field(name, Owner.ASSIGNMENT).isPresent() ? Owner.ASSIGNMENT : Owner.EMPLOYEE;
        return env.declarations().field(name, owner).flatMap(d -> env.field(owner, name));
    }

    private boolean isDeclaredFact(String name) {
        return env.declarations().field(name, bareOwner).isPresent()
                || (bareOwner == Owner.EMPLOYEE
                        && env.declarations().field(name, Owner.ASSIGNMENT).isPresent());
    }

    private Optional<Typed> known(AstExpression.Reference node) {
        String name = node.name().text();
        Optional<Expression> builtIn = BuiltInFacts.of(name);
        if (builtIn.isPresent()) {
            return typed(builtIn.get(), BuiltInFacts.typeOf(builtIn.get()), node);
        }
        if (name.equals("mode") || name.equals("category")) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    source,
                    node.span(),
                    "`" + name + "` can only be compared with names",
                    name.equals("mode") ? "write such as `mode = wfh`" : "write such as `category = …`");
            return Optional.empty();
        }
        Optional<Field> field = declaredField(name);
        if (field.isPresent()) {
            return paths.fact(Path.of(stepOf(field.get().owner())), field.get(), node);
        }
        env.use(name);
        Parameter parameter = env.parameters().get(name);
        if (parameter != null) {
            return typed(new Expression.ParameterValue(parameter), Types.ofValue(parameter.type()), node);
        }
        return Optional.empty();
    }

    static Step stepOf(Owner owner) {
        return switch (owner) {
            case EMPLOYEE -> Step.EMPLOYEE;
            case UNIT -> Step.UNIT;
            case OFFICE -> Step.OFFICE;
            case AGENCY -> Step.AGENCY;
            case REGION -> Step.REGION;
            case ASSIGNMENT -> Step.ASSIGNMENT;
        };
    }

    private Optional<Typed> typed(Expression expression, ValueType type, AstExpression.Reference node) {
        return Optional.of(new Typed(expression, type, source, node.span()));
    }

    private void unknown(AstExpression.Reference node, Optional<Demand> demand) {
        String name = node.name().text();
        NameFaults faults = new NameFaults(env);
        if (name.equals("none")) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    source,
                    node.span(),
                    "nothing equals `none`, not even `none`",
                    "write `is none` after the fact");
            return;
        }
        if (demand.isPresent() && demand.get().type() instanceof ValueType.Symbols symbols) {
            faults.notInList(name, source, node.span(), demand.get(), symbols.names());
            return;
        }
        List<Owner> owners = env.declarations().ownersOf(name);
        if (!owners.isEmpty() && env.declarations().find(name).isEmpty()) {
            String owner = owners.get(0).word();
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_OWNER,
                            source,
                            node.span(),
                            "`" + name + "` is a fact of " + owner + ", not of " + bareOwner.word())
                    .withHelp("write `" + name + " of " + (owner.equals("region") ? "region of office" : owner) + "`"));
            return;
        }
        faults.notThis(name, source, node.span(), "a fact or parameter", this::candidates);
    }

    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(BuiltInNames.FACTS);
        candidates.addAll(env.declarations().factsOf(bareOwner));
        if (bareOwner == Owner.EMPLOYEE) {
            candidates.addAll(env.declarations().factsOf(Owner.ASSIGNMENT));
        }
        candidates.addAll(env.parameters().keySet());
        return candidates;
    }

    /** The facts that need no declaration, as bare words. */
    static final class BuiltInFacts {

        private BuiltInFacts() {}

        static Optional<Expression> of(String word) {
            return switch (word) {
                case "date" -> Optional.of(new Expression.BuiltInFact(BuiltIn.DATE));
                case "start" -> Optional.of(new Expression.BuiltInFact(BuiltIn.START));
                case "end" -> Optional.of(new Expression.BuiltInFact(BuiltIn.END));
                case "part" -> Optional.of(new Expression.BuiltInFact(BuiltIn.PART));
                case "location" -> identity(Step.LOCATION);
                case "domicile" -> identity(Step.DOMICILE);
                case "employee" -> identity(Step.EMPLOYEE);
                case "office" -> identity(Step.OFFICE);
                case "unit" -> identity(Step.UNIT);
                case "work unit" -> identity(Step.WORK_UNIT);
                case "home unit" -> identity(Step.HOME_UNIT);
                case "agency" -> identity(Step.AGENCY);
                case "region" -> identity(Step.OFFICE, Step.REGION);
                default -> Optional.empty();
            };
        }

        private static Optional<Expression> identity(Step... steps) {
            return Optional.of(new Expression.Identity(Path.of(steps)));
        }

        static ValueType typeOf(Expression expression) {
            if (expression instanceof Expression.BuiltInFact fact) {
                return switch (fact.fact()) {
                    case DATE -> Plain.DATE;
                    case START, END -> Plain.TIME;
                    case PART -> Plain.DECIMAL;
                };
            }
            if (expression instanceof Expression.Identity identity) {
                return switch (identity.path().last()) {
                    case REGION, DOMICILE, LOCATION -> Plain.REGION;
                    case EMPLOYEE, UNIT, HOME_UNIT, WORK_UNIT, OFFICE, AGENCY, ASSIGNMENT -> Plain.TEXT;
                };
            }
            return expression instanceof Expression.RegionAt ? Plain.REGION : Plain.TEXT;
        }
    }
}
