package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.BuiltIn;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.roster.Part;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Reads what a test says of people: their facts and what they hold. */
final class GivenFacts {

    private final Environment env;
    private final SourceText source;

    GivenFacts(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /**
     * The facts by their place in the data; nothing if one is at fault.
     *
     * @param given facts with their values
     * @param blank facts whose cells are empty: not known, or none where a fact is optional, as in data files
     */
    Optional<Map<Slot, Value>> facts(List<GivenPeople.GivenFact> given, List<AstExpression.Reference> blank) {
        Map<Slot, Value> facts = new LinkedHashMap<>();
        for (GivenPeople.GivenFact fact : given) {
            if (!fact(fact, facts)) {
                return Optional.empty();
            }
        }
        for (AstExpression.Reference reference : blank) {
            Optional<Typed> fact = ExpressionCompiler.ofPeople(env, source).value(reference);
            if (fact.isEmpty()) {
                return Optional.empty();
            }
            if (!isOptional(fact.get())) {
                Slot.of(fact.get().expression()).ifPresent(slot -> facts.put(slot, Value.Absent.UNKNOWN));
            }
        }
        return Optional.of(facts);
    }

    private boolean fact(GivenPeople.GivenFact given, Map<Slot, Value> facts) {
        if (NamedTests.word(given.fact()).filter("category"::equals).isPresent()
                && given.value().isPresent()) {
            return category(given.value().get(), given.span(), facts);
        }
        ExpressionCompiler expressions = ExpressionCompiler.ofPeople(env, source);
        Optional<Typed> fact = expressions.value(given.fact());
        Optional<Slot> slot = fact.flatMap(typed -> Slot.of(typed.expression()));
        if (fact.isPresent() && slot.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    given.span(),
                    "`" + fact.get().words() + "` cannot be given to people of a test",
                    "give a declared fact, or `agency`, `unit`, `office`, `domicile` or `location`");
        }
        Optional<Value> value = fact.flatMap(
                typed -> given.value().isPresent() ? value(typed, given.value().get()) : unknown(typed, given.span()));
        if (value.isEmpty() || slot.isEmpty()) {
            return false;
        }
        facts.put(slot.get(), value.get());
        return true;
    }

    private Optional<Value> value(Typed fact, AstExpression written) {
        if (fact.expression() instanceof Expression.BuiltInFact builtIn && builtIn.fact() == BuiltIn.PART) {
            return part(written);
        }
        Optional<Typed> value = ExpressionCompiler.ofPeople(env, source).value(written, fact.demand());
        if (value.isPresent() && !(value.get().expression() instanceof Expression.Constant)) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    written.span(),
                    "`" + Words.of(source, written.span()) + "` is no value that can be given to people",
                    "write the value itself");
        }
        return value.map(Typed::expression)
                .filter(Expression.Constant.class::isInstance)
                .map(constant -> ((Expression.Constant) constant).value());
    }

    /** The words of data files for parts of a day, with or without quotes. */
    private Optional<Value> part(AstExpression written) {
        String text = written instanceof Literal.Quoted quoted ? quoted.value() : Words.of(source, written.span());
        if (text.isBlank() || Part.parse(text).isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    written.span(),
                    "`" + text + "` is no part of a day",
                    "write `am`, `pm` or `1/2`");
            return Optional.empty();
        }
        return Optional.of(new Value.Text(text));
    }

    private Optional<Value> unknown(Typed fact, SourceSpan span) {
        if (isOptional(fact)) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    span,
                    "`" + fact.words() + "` is optional, so nobody's is unknown: who has none written has none",
                    "leave the fact out");
            return Optional.empty();
        }
        return Optional.of(Value.Absent.UNKNOWN);
    }

    private static boolean isOptional(Typed fact) {
        return fact.expression() instanceof Expression.FactOf of && of.field().optional();
    }

    /** The place of a fact in the data; nothing, and no report, if it has none. */
    Optional<Slot> slot(AstExpression.Reference reference) {
        return NamedTests.word(reference).filter("category"::equals).isPresent()
                ? Optional.of(new Slot(PolicyTest.Holder.EMPLOYEE, "category"))
                : ExpressionCompiler.ofPeople(env, source)
                        .value(reference)
                        .flatMap(typed -> Slot.of(typed.expression()));
    }

    private boolean category(AstExpression value, SourceSpan span, Map<Slot, Value> facts) {
        Optional<Typed> named = new NamedTests(env, source).oneOf("category", List.of(value), span);
        named.map(Typed::expression)
                .map(expression ->
                        ((Expression.InCategory) expression).categories().get(0))
                .ifPresent(category ->
                        facts.put(new Slot(PolicyTest.Holder.EMPLOYEE, "category"), new Value.Text(category.name())));
        return named.isPresent();
    }

    /** Everything held; nothing if something is at fault. */
    Optional<List<PolicyTest.Held>> held(List<GivenPeople.Holding> holdings) {
        List<PolicyTest.Held> all = new ArrayList<>();
        for (GivenPeople.Holding holding : holdings) {
            List<PolicyTest.Held> records = held(holding);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(records);
        }
        return Optional.of(all);
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
        Optional<LocalDate> signed = holding.signed().map(Literal.Date::value);
        return dates.map(range -> fields.stream()
                        .map(field -> new PolicyTest.Held(field, range, signed.orElse(range.first())))
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
}
