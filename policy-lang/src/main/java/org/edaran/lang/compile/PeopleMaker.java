package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.Name;
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

    /**
     * People with the facts given.
     *
     * @param given how many, and what is known of them
     * @param dates the days
     * @param row what else a line of a table says of them
     */
    Optional<PolicyTest.People> people(GivenPeople given, List<LocalDate> dates, GivenRow row) {
        GivenFacts reader = new GivenFacts(env, source);
        Optional<Map<Slot, Value>> facts = reader.facts(given.facts(), row.blank());
        Optional<List<PolicyTest.Held>> held = reader.held(given.documents());
        Optional<Members> group = new GroupCompiler(env, source).together(given.group());
        if (facts.isEmpty() || held.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        String mode = given.mode().map(Name::text).orElse(PolicyTest.UNKNOWN);
        Set<Field> documents = new LinkedHashSet<>();
        held.get().forEach(record -> documents.add(record.field()));
        Made known = new Made(facts.get(), documents, mode, dates);
        if (row.first().isPresent()) {
            return more(given, known, held.get(), row);
        }
        Optional<Made> made = made(group.get(), known);
        if (made.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    given.group().span(),
                    "people of `" + Words.of(source, given.group().span())
                            + "` cannot be made up from the conditions of the policy alone",
                    "give the facts that put them there, such as `(service = health)`");
        }
        return made.map(people -> people(given, people, held.get(), row.who()));
    }

    /** More days of a person who was given before: only what may differ from day to day can be said again. */
    private Optional<PolicyTest.People> more(GivenPeople given, Made known, List<PolicyTest.Held> held, GivenRow row) {
        for (GivenPeople.GivenFact fact : given.facts()) {
            Optional<Slot> slot = new GivenFacts(env, source).slot(fact.fact());
            if (slot.isPresent() && slot.get().holder() != PolicyTest.Holder.ASSIGNMENT) {
                env.fault(
                        DiagnosticCode.FACT_SAID_AGAIN,
                        source,
                        fact.value().map(AstExpression::span).orElse(fact.span()),
                        "`" + row.who().orElse("") + "` has this fact from the first row with that name",
                        "leave the cell empty in the further rows of `"
                                + row.who().orElse("") + "`");
                return Optional.empty();
            }
        }
        PolicyTest.People first = row.first().get();
        return Optional.of(
                new PolicyTest.People(1, first.group(), facts(known), known.mode(), known.dates(), held, row.who()));
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

    private List<PolicyTest.Fact> facts(Made made) {
        List<PolicyTest.Fact> facts = new ArrayList<>();
        made.facts().forEach((slot, value) -> {
            String text = value == Value.Absent.UNKNOWN ? PolicyTest.UNKNOWN : DataText.of(value, typeOf(slot));
            facts.add(new PolicyTest.Fact(slot.holder(), slot.name(), text));
        });
        return facts;
    }

    private PolicyTest.People people(GivenPeople given, Made made, List<PolicyTest.Held> held, Optional<String> who) {
        List<PolicyTest.Held> all = new ArrayList<>(held);
        DateRange always = new DateRange(
                made.dates().get(0).minusYears(1),
                made.dates().get(made.dates().size() - 1).plusYears(1));
        made.held().stream()
                .filter(field ->
                        held.stream().noneMatch(record -> record.field().equals(field)))
                .forEach(field -> all.add(new PolicyTest.Held(field, always, always.first())));
        return new PolicyTest.People(
                given.count().intValueExact(),
                Words.of(source, given.group().span()),
                facts(made),
                made.mode(),
                made.dates(),
                all,
                who);
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
