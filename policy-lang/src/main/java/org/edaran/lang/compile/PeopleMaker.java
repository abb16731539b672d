package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourceText;

/** Makes up people who are in the scope and in a group, unless the facts that a test gives say otherwise. */
final class PeopleMaker {

    private final Environment env;
    private final SourceText source;
    private final Expression scope;
    private final Solver solver = new Solver();

    PeopleMaker(Environment env, SourceText source, Expression scope) {
        this.env = env;
        this.source = source;
        this.scope = scope;
    }

    Optional<PolicyTest.People> people(GivenPeople given, List<LocalDate> dates) {
        Optional<Members> group = new GroupCompiler(env, source).together(given.group());
        Map<Slot, Value> facts = new LinkedHashMap<>();
        for (GivenPeople.GivenFact fact : given.facts()) {
            if (!fact(fact, facts)) {
                return Optional.empty();
            }
        }
        Set<Field> documents = new LinkedHashSet<>();
        List<PolicyTest.Held> held = new ArrayList<>();
        for (GivenPeople.Holding holding : given.documents()) {
            List<PolicyTest.Held> records = held(holding);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            held.addAll(records);
            records.forEach(record -> documents.add(record.field()));
        }
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Made known = new Made(facts, documents, given.mode().text(), dates);
        Optional<Made> made = made(group.get(), known);
        if (made.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    given.group().span(),
                    "people of `" + Words.of(source, given.group().span())
                            + "` cannot be made up from the conditions of the policy alone",
                    "give the facts that put them there, such as `(service = health)`");
            return Optional.empty();
        }
        return Optional.of(people(given, made.get(), held));
    }

    /** In the scope and the group if the given facts allow it, else in as much of both as they allow. */
    private Optional<Made> made(Members group, Made known) {
        Expression both = new Expression.And(List.of(scope, group.condition()));
        Optional<Made> made = solver.solve(both, known);
        if (made.isPresent() || known.facts().isEmpty()) {
            return made;
        }
        Made blank = new Made(Map.of(), known.held(), known.mode(), known.dates());
        if (solver.solve(both, blank).isEmpty()) {
            return Optional.empty();
        }
        return solver.solve(scope, known)
                .or(() -> solver.solve(group.condition(), known))
                .or(() -> Optional.of(known));
    }

    private boolean fact(GivenPeople.GivenFact given, Map<Slot, Value> facts) {
        ExpressionCompiler expressions = ExpressionCompiler.ofPeople(env, source);
        if (NamedTests.word(given.fact()).filter("category"::equals).isPresent()) {
            return category(given, facts);
        }
        Optional<Typed> fact = expressions.value(given.fact());
        Optional<Typed> value = fact.flatMap(typed -> expressions.value(given.value(), typed.demand()));
        Optional<Slot> slot = fact.flatMap(typed -> Slot.of(typed.expression()));
        if (fact.isPresent() && value.isPresent() && slot.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    given.span(),
                    "`" + fact.get().words() + "` cannot be given to people of a test",
                    "give a declared fact, or `agency`, `unit`, `office`, `domicile` or `location`");
        }
        if (value.isEmpty() || slot.isEmpty() || !(value.get().expression() instanceof Expression.Constant constant)) {
            return false;
        }
        facts.put(slot.get(), constant.value());
        return true;
    }

    private boolean category(GivenPeople.GivenFact given, Map<Slot, Value> facts) {
        Optional<Typed> named = new NamedTests(env, source).oneOf("category", List.of(given.value()), given.span());
        named.map(Typed::expression)
                .map(expression ->
                        ((Expression.InCategory) expression).categories().get(0))
                .ifPresent(category ->
                        facts.put(new Slot(PolicyTest.Holder.EMPLOYEE, "category"), new Value.Text(category.name())));
        return named.isPresent();
    }

    /** What is held, for each owner that can hold it: a report may be of the agency as well as of the unit. */
    private List<PolicyTest.Held> held(GivenPeople.Holding holding) {
        String name = holding.document().text();
        Optional<DateRange> dates = new DateCompiler(env, source)
                .ordered(
                        holding.from().value(),
                        holding.to().value(),
                        holding.from().span().to(holding.to().span()));
        List<Field> fields = new ArrayList<>();
        env.declarations()
                .ownersOf(name)
                .forEach(owner -> env.field(owner, name)
                        .filter(field -> field.type() instanceof ValueType.Evidence)
                        .ifPresent(fields::add));
        if (fields.isEmpty()) {
            new NameFaults(env)
                    .notThis(name, source, holding.document().span(), "a document or attestation", this::evidence);
        }
        return dates.map(range -> fields.stream()
                        .map(field -> new PolicyTest.Held(field, range))
                        .toList())
                .orElse(List.of());
    }

    private List<String> evidence() {
        List<String> names = new ArrayList<>();
        env.fields().forEach(field -> {
            if (field.type() instanceof ValueType.Evidence) {
                names.add(field.name());
            }
        });
        return names;
    }

    private PolicyTest.People people(GivenPeople given, Made made, List<PolicyTest.Held> held) {
        List<PolicyTest.Fact> facts = new ArrayList<>();
        made.facts()
                .forEach((slot, value) ->
                        facts.add(new PolicyTest.Fact(slot.holder(), slot.name(), DataText.of(value, typeOf(slot)))));
        List<PolicyTest.Held> all = new ArrayList<>(held);
        DateRange always = new DateRange(
                made.dates().get(0).minusYears(1),
                made.dates().get(made.dates().size() - 1).plusYears(1));
        made.held().stream()
                .filter(field ->
                        held.stream().noneMatch(record -> record.field().equals(field)))
                .forEach(field -> all.add(new PolicyTest.Held(field, always)));
        return new PolicyTest.People(
                given.count().intValueExact(),
                Words.of(source, given.group().span()),
                facts,
                made.mode(),
                made.dates(),
                all);
    }

    private Optional<ValueType> typeOf(Slot slot) {
        Owner owner = switch (slot.holder()) {
            case EMPLOYEE -> Owner.EMPLOYEE;
            case UNIT -> Owner.UNIT;
            case OFFICE -> Owner.OFFICE;
            case AGENCY -> Owner.AGENCY;
            case REGION, DOMICILE -> Owner.REGION;
            case ASSIGNMENT -> Owner.ASSIGNMENT;
        };
        return env.field(owner, slot.name()).map(Field::type);
    }
}
