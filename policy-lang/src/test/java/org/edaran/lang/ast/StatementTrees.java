package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary statements and files. */
public final class StatementTrees {

    private StatementTrees() {}

    /** A file that opens with a header. */
    public static Arbitrary<PolicyFile> files() {
        return Combinators.combine(headers(), statements().list().ofMaxSize(4)).as((header, rest) -> {
            List<Statement> all = new ArrayList<>(List.of(header));
            all.addAll(rest);
            return new PolicyFile(all, "en", NOWHERE);
        });
    }

    private static Arbitrary<Statement> headers() {
        Arbitrary<HeaderItem> items = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(HeaderItem.TextKind.values()), Trees.texts())
                        .as((kind, text) -> new HeaderItem.TextItem(kind, text, NOWHERE)),
                relations(),
                Trees.days().map(day -> new HeaderItem.Issued(day, NOWHERE)),
                Combinators.combine(
                                Trees.days(),
                                Arbitraries.integers().between(0, 99).optional())
                        .as((from, length) -> new HeaderItem.InForce(from, length.map(from::plusDays), NOWHERE)),
                Trees.texts().map(zone -> new HeaderItem.NamedTimeZone(zone, NOWHERE)),
                Trees.owners().map(owner -> new HeaderItem.TimeZoneOf(owner, NOWHERE)),
                Arbitraries.of(Modal.Verb.values())
                        .map(verb -> new HeaderItem.DefaultStrength(new Modal(verb, false, NOWHERE), NOWHERE)),
                Arbitraries.of("id", "en")
                        .map(code -> new HeaderItem.MessageLanguage(new Name(code, NOWHERE), NOWHERE)));
        Arbitrary<Statement> policies = Combinators.combine(
                        Trees.texts(), items.list().ofMaxSize(5))
                .as((name, lines) -> new Statement.PolicyHeader(name, distinct(lines), NOWHERE));
        return Arbitraries.oneOf(policies, Trees.texts().map(name -> new Statement.VocabularyHeader(name, NOWHERE)));
    }

    private static List<HeaderItem> distinct(List<HeaderItem> items) {
        Map<Object, HeaderItem> first = new LinkedHashMap<>();
        for (HeaderItem item : items) {
            boolean zone = item instanceof HeaderItem.NamedTimeZone || item instanceof HeaderItem.TimeZoneOf;
            Object kind = item instanceof HeaderItem.TextItem text
                    ? text.kind()
                    : item instanceof HeaderItem.Related related ? related.relation() : zone ? "zone" : item.getClass();
            first.putIfAbsent(kind, item);
        }
        return List.copyOf(first.values());
    }

    private static Arbitrary<Statement> statements() {
        Arbitrary<Name> names = Trees.names();
        return Arbitraries.oneOf(
                Combinators.combine(names, Trees.texts().optional(), SentenceTrees.sentences())
                        .as((name, cites, sentence) -> new Statement.Rule(name, cites, sentence, NOWHERE)),
                Combinators.combine(names, Trees.texts().optional(), Trees.texts())
                        .as((name, cites, text) -> new Statement.Note(name, cites, text, NOWHERE)),
                Combinators.combine(names, Trees.titles(), windows())
                        .as((name, title, dates) -> new Statement.Window(name, title, dates, NOWHERE)),
                Combinators.combine(names, Trees.titles(), Trees.expressions().optional())
                        .as((name, title, condition) -> new Statement.Category(name, title, condition, NOWHERE)),
                Combinators.combine(names, Trees.titles(), Trees.expressions())
                        .as((name, title, condition) ->
                                new Statement.NamedGroup(name, title, new Group.Matching(condition, NOWHERE), NOWHERE)),
                Combinators.combine(Trees.facts(), Trees.titles(), Trees.owners(), types(), options())
                        .as((name, title, owner, type, options) ->
                                new Statement.Field(name, title, owner, type, options, NOWHERE)),
                ExceptionTrees.exceptions(),
                TableTrees.tables(types()),
                amendments(),
                parameters(),
                tests(),
                others());
    }

    private static Arbitrary<Statement> amendments() {
        Arbitrary<Name> names = Trees.names();
        Arbitrary<Literal.Date> days = Trees.days().map(day -> new Literal.Date(day, NOWHERE));
        Arbitrary<Statement> rules = Combinators.combine(names, Trees.texts().optional(), SentenceTrees.sentences())
                .as((name, cites, sentence) -> new Statement.Rule(name, cites, sentence, NOWHERE));
        Arbitrary<Statement> declarations = Arbitraries.oneOf(
                TableTrees.tables(types()),
                Combinators.combine(names, Trees.titles(), windows())
                        .as((name, title, dates) -> new Statement.Window(name, title, dates, NOWHERE)),
                Combinators.combine(names, Trees.titles(), Trees.expressions().optional())
                        .as((name, title, condition) -> new Statement.Category(name, title, condition, NOWHERE)),
                Combinators.combine(names, Trees.titles(), Trees.expressions())
                        .as((name, title, condition) ->
                                new Statement.NamedGroup(name, title, new Group.Matching(condition, NOWHERE), NOWHERE)),
                Combinators.combine(names, Trees.titles(), Trees.texts())
                        .as((name, title, member) -> new Statement.NameList(name, title, List.of(member), NOWHERE)));
        return Arbitraries.oneOf(
                Combinators.combine(rules, days)
                        .as((rule, from) -> new Statement.Replace(rule, from, Optional.empty(), NOWHERE)),
                Combinators.combine(declarations, days, Trees.texts().optional())
                        .as((made, from, cites) -> new Statement.Replace(made, from, cites, NOWHERE)),
                Combinators.combine(names, days, Trees.texts().optional())
                        .as((name, from, cites) -> new Statement.Delete(name, from, cites, NOWHERE)));
    }

    private static Arbitrary<HeaderItem> relations() {
        return Combinators.combine(Arbitraries.of(HeaderItem.Relation.values()), Trees.texts(), Trees.days())
                .as((relation, policy, day) -> {
                    boolean dated = relation == HeaderItem.Relation.PROLONGS || relation == HeaderItem.Relation.REPEALS;
                    Optional<Literal.Date> date =
                            dated ? Optional.of(new Literal.Date(day, NOWHERE)) : Optional.empty();
                    return new HeaderItem.Related(relation, policy, date, NOWHERE);
                });
    }

    private static Arbitrary<Statement> others() {
        Arbitrary<Name> names = Trees.names();
        Arbitrary<Decider> deciders =
                Combinators.combine(Trees.owners(), Trees.texts()).as((owner, who) -> new Decider(owner, who, NOWHERE));
        Arbitrary<OwnerName> scopes =
                Arbitraries.of(Owner.EMPLOYEE, Owner.AGENCY).map(owner -> new OwnerName(owner, NOWHERE));
        return Arbitraries.oneOf(
                Trees.texts().map(name -> new Statement.UseVocabulary(name, NOWHERE)),
                Combinators.combine(scopes, Trees.expressions())
                        .as((whose, condition) -> new Statement.AppliesTo(whose, condition, NOWHERE)),
                Combinators.combine(names, Trees.titles(), Arbitraries.of(true, false))
                        .as((name, title, duty) -> new Statement.WorkMode(name, title, duty, NOWHERE)),
                Combinators.combine(
                                names,
                                Trees.titles(),
                                Trees.texts().list().ofMinSize(1).ofMaxSize(3))
                        .as((name, title, members) -> new Statement.NameList(name, title, members, NOWHERE)),
                Combinators.combine(names, Trees.titles(), calendars())
                        .as((name, title, days) -> new Statement.Calendar(name, title, days, NOWHERE)),
                Trees.owners().map(owner -> new Statement.CalendarOf(owner, NOWHERE)),
                Combinators.combine(
                                names,
                                sums(),
                                deciders.optional(),
                                Trees.dateSpans().optional())
                        .as((name, value, decider, dates) ->
                                new Statement.SetParameter(name, value, decider, dates.orElse(List.of()), NOWHERE)));
    }

    private static Arbitrary<CalendarDays> calendars() {
        Arbitrary<CalendarDays.WeekdayRange> ranges = Combinators.combine(
                        Arbitraries.of(DayOfWeek.values()), Arbitraries.of(DayOfWeek.values()))
                .as((from, to) -> new CalendarDays.WeekdayRange(from, to, NOWHERE));
        return Arbitraries.oneOf(
                Combinators.combine(
                                ranges.list().ofMinSize(1).ofMaxSize(3),
                                holidays().list().ofMaxSize(2))
                        .as((list, except) -> new CalendarDays.Weekdays(list, except, NOWHERE)),
                Trees.texts().map(id -> new CalendarDays.Supplied(id, NOWHERE)));
    }

    private static Arbitrary<CalendarDays.Holidays> holidays() {
        return Arbitraries.oneOf(
                Trees.texts().map(id -> new CalendarDays.Holidays(Optional.of(id), Optional.empty(), NOWHERE)),
                Trees.dates()
                        .map(date -> new CalendarDays.Holidays(
                                Optional.empty(), Optional.of(new DateSpan.SingleDate(date, NOWHERE)), NOWHERE)),
                Trees.dates()
                        .map(date -> new CalendarDays.Holidays(
                                Optional.empty(), Optional.of(new DateSpan.Range(date, date, NOWHERE)), NOWHERE)));
    }

    private static Arbitrary<WindowDates> windows() {
        return Combinators.combine(
                        Trees.dateSpans(),
                        Trees.dateSpans().optional(),
                        Trees.dayFilters().optional())
                .as((included, excluded, filter) ->
                        new WindowDates(included, excluded.orElse(List.of()), filter, NOWHERE));
    }

    private static Arbitrary<FieldType> types() {
        Arbitrary<FieldType> simple =
                Arbitraries.of(FieldType.Kind.values()).map(kind -> new FieldType.Simple(kind, NOWHERE));
        Arbitrary<FieldType> oneOf =
                Trees.facts().list().ofMinSize(1).ofMaxSize(3).map(members -> new FieldType.OneOf(members, NOWHERE));
        return Arbitraries.oneOf(
                simple,
                oneOf,
                Arbitraries.oneOf(simple, oneOf).map(element -> new FieldType.SetOf(element, NOWHERE)),
                Trees.facts().list().ofMinSize(2).ofMaxSize(4).map(levels -> new FieldType.Levels(levels, NOWHERE)));
    }

    private static Arbitrary<List<FieldOption>> options() {
        return Arbitraries.of(FieldOption.Kind.values())
                .set()
                .map(kinds -> kinds.stream()
                        .sorted()
                        .map(kind -> new FieldOption(kind, NOWHERE))
                        .toList());
    }

    /** Values that need no parentheses of their own. */
    private static Arbitrary<AstExpression> sums() {
        return Trees.expressions().map(value -> new AstExpression.Negative(value, NOWHERE));
    }

    private static Arbitrary<Statement> parameters() {
        Arbitrary<List<ParameterBound>> bounds = Arbitraries.of(Bound.values())
                .set()
                .ofMaxSize(2)
                .flatMap(kinds -> sums().map(limit -> kinds.stream()
                        .map(kind -> new ParameterBound(kind, limit, NOWHERE))
                        .toList()));
        Arbitrary<Optional<Modal>> duties = Arbitraries.of(Modal.Verb.values())
                .map(verb -> new Modal(verb, false, NOWHERE))
                .optional();
        Arbitrary<OwnerName> owners = Arbitraries.of(Owner.values()).map(owner -> new OwnerName(owner, NOWHERE));
        return Combinators.combine(Trees.names(), Trees.titles(), owners, types(), bounds, sums().optional(), duties)
                .as((name, title, owner, type, limits, initial, duty) ->
                        new Statement.Parameter(name, title, owner, type, limits, initial, duty, NOWHERE));
    }

    private static Arbitrary<Statement> tests() {
        return Combinators.combine(
                        Trees.texts(),
                        TestTrees.people().list().ofMinSize(1).ofMaxSize(2),
                        TestTrees.expectations().list().ofMaxSize(2),
                        TestTrees.variations().list().ofMaxSize(2))
                .as((title, people, expectations, variations) ->
                        new Statement.PolicyTest(title, people, expectations, variations, NOWHERE));
    }
}
