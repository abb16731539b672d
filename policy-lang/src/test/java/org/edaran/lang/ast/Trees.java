package org.edaran.lang.ast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.edaran.source.SourceSpan;

/** Arbitrary names, values, conditions and dates. All nodes stand at the start of the text. */
public final class Trees {

    /** The place of every node that is made here. */
    public static final SourceSpan NOWHERE = new SourceSpan(0, 0);

    private Trees() {}

    /** Words that no rule of the language reserves; some of them are keywords elsewhere. */
    public static Arbitrary<Name> names() {
        Arbitrary<String> keywordsElsewhere = Arbitraries.of(
                "rule",
                "note",
                "test",
                "list",
                "window",
                "date",
                "days",
                "people",
                "given",
                "compliant",
                "title",
                "week");
        Arbitrary<String> own = Arbitraries.of("wfh", "wfo", "x", "größe", "健康", "service_2", "admin", "n0");
        return Arbitraries.oneOf(own, keywordsElsewhere).map(text -> new Name(text, NOWHERE));
    }

    /** Names of facts, those that are words for owners included. */
    public static Arbitrary<Name> facts() {
        Arbitrary<String> owners = Arbitraries.of("office", "unit", "home unit", "work unit", "agency", "region");
        return Arbitraries.oneOf(names(), owners.map(text -> new Name(text, NOWHERE)));
    }

    /** Any text that stands on one line. */
    public static Arbitrary<Text> texts() {
        return strings().map(value -> new Text(value, NOWHERE));
    }

    private static Arbitrary<String> strings() {
        Arbitrary<String> any =
                Arbitraries.strings().ofMaxLength(12).filter(value -> !value.matches("(?s).*[\\r\\n].*"));
        return Arbitraries.oneOf(Arbitraries.of("", "Lampiran angka 1", "a \"b\" \\ c", "// no comment", "x  y"), any);
    }

    static Arbitrary<OwnerName> owners() {
        return Arbitraries.of(Owner.values())
                .filter(owner -> owner != Owner.POLICY)
                .map(owner -> new OwnerName(owner, NOWHERE));
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
    }

    static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
    }

    static Arbitrary<Literal.Date> dates() {
        return days().map(day -> new Literal.Date(day, NOWHERE));
    }

    static Arbitrary<BigInteger> positives() {
        return Arbitraries.integers().between(1, 10_000).map(BigInteger::valueOf);
    }

    static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.integers().between(0, 99_999).map(number -> BigDecimal.valueOf(number, 2));
    }

    static Arbitrary<Literal.Duration> durations() {
        return Combinators.combine(positives(), Arbitraries.of(Literal.DurationUnit.values()))
                .as((amount, unit) -> new Literal.Duration(amount, unit, NOWHERE));
    }

    static Arbitrary<Literal> literals() {
        return Arbitraries.oneOf(
                positives().map(value -> new Literal.Whole(value, NOWHERE)),
                decimals().map(value -> new Literal.Decimal(value, NOWHERE)),
                percents(),
                dates(),
                times().map(value -> new Literal.Time(value, NOWHERE)),
                strings().map(value -> new Literal.Quoted(value, NOWHERE)),
                Arbitraries.of(true, false).map(value -> new Literal.Truth(value, NOWHERE)),
                durations());
    }

    static Arbitrary<Literal.Percent> percents() {
        Arbitrary<BigDecimal> whole = Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
        return Arbitraries.oneOf(whole, decimals()).map(value -> new Literal.Percent(value, NOWHERE));
    }

    static Arbitrary<AstExpression.Reference> references() {
        return Combinators.combine(facts(), owners().list().ofMaxSize(2))
                .as((name, owners) -> new AstExpression.Reference(name, owners, NOWHERE));
    }

    /** Any condition or value. */
    public static Arbitrary<AstExpression> expressions() {
        return expressions(3);
    }

    private static Arbitrary<AstExpression> expressions(int depth) {
        Arbitrary<AstExpression> leaves = Arbitraries.oneOf(literals(), references());
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<AstExpression> parts = Arbitraries.lazy(() -> expressions(depth - 1));
        Arbitrary<List<AstExpression>> terms = parts.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves,
                terms.map(list -> new AstExpression.Or(list, NOWHERE)),
                terms.map(list -> new AstExpression.And(list, NOWHERE)),
                parts.map(part -> new AstExpression.Not(part, NOWHERE)),
                parts.map(part -> new AstExpression.Negative(part, NOWHERE)),
                Combinators.combine(names(), parts.list().ofMinSize(1).ofMaxSize(3))
                        .as((table, keys) -> new AstExpression.LookUp(table, keys, NOWHERE)),
                sums(parts),
                tests(parts),
                documents());
    }

    private static Arbitrary<AstExpression> sums(Arbitrary<AstExpression> parts) {
        Arbitrary<List<AstExpression.Operand>> added =
                operands(parts, AstExpression.ArithmeticOperator.PLUS, AstExpression.ArithmeticOperator.MINUS);
        Arbitrary<List<AstExpression.Operand>> multiplied =
                operands(parts, AstExpression.ArithmeticOperator.TIMES, AstExpression.ArithmeticOperator.DIVIDED_BY);
        return Arbitraries.oneOf(
                Combinators.combine(parts, added).as((first, rest) -> new AstExpression.Sum(first, rest, NOWHERE)),
                Combinators.combine(parts, multiplied)
                        .as((first, rest) -> new AstExpression.Product(first, rest, NOWHERE)),
                Combinators.combine(Arbitraries.of(AstExpression.SinceUnit.values()), parts)
                        .as((unit, date) -> new AstExpression.Since(unit, date, NOWHERE)));
    }

    private static Arbitrary<List<AstExpression.Operand>> operands(
            Arbitrary<AstExpression> parts, AstExpression.ArithmeticOperator... operators) {
        return Combinators.combine(Arbitraries.of(operators), parts)
                .as((operator, operand) -> new AstExpression.Operand(operator, operand, NOWHERE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<AstExpression> tests(Arbitrary<AstExpression> parts) {
        return Arbitraries.oneOf(
                Combinators.combine(parts, Arbitraries.of(AstExpression.Relation.values()), parts)
                        .as((left, relation, right) -> new AstExpression.Comparison(left, relation, right, NOWHERE)),
                Combinators.combine(parts, parts, references())
                        .as((value, low, high) -> new AstExpression.Between(value, low, high, NOWHERE)),
                Combinators.combine(parts, parts.list().ofMinSize(1).ofMaxSize(3))
                        .as((value, members) -> new AstExpression.MemberOf(value, members, NOWHERE)),
                Combinators.combine(parts, facts()).as((value, list) -> new AstExpression.InList(value, list, NOWHERE)),
                Combinators.combine(parts, texts(), texts().optional())
                        .as((value, code, title) -> new AstExpression.WithinRegion(value, code, title, NOWHERE)),
                Combinators.combine(parts, Arbitraries.of(AstExpression.PresenceKind.values()))
                        .as((value, kind) -> new AstExpression.Presence(value, kind, NOWHERE)));
    }

    static Arbitrary<AstExpression.HasDocument> held() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        names(),
                        durations().optional(),
                        durations().optional())
                .as((valid, document, longest, shortest) ->
                        new AstExpression.HasDocument(valid, document, longest, shortest, NOWHERE));
    }

    private static Arbitrary<AstExpression> documents() {
        return Arbitraries.oneOf(
                held(),
                facts().list().ofMinSize(1).ofMaxSize(3).map(factors -> new AstExpression.Assessed(factors, NOWHERE)),
                Combinators.combine(names(), deadlines())
                        .as((name, deadline) -> new AstExpression.HasAttested(name, deadline, NOWHERE)));
    }

    static Arbitrary<Deadline> deadlines() {
        Arbitrary<DeadlinePoint> points = Arbitraries.oneOf(
                dates().map(date -> new DeadlinePoint.OnDates(new DateSpan.SingleDate(date, NOWHERE), NOWHERE)),
                names().map(name -> new DeadlinePoint.OnDates(new DateSpan.NamedDates(name, NOWHERE), NOWHERE)),
                Combinators.combine(facts(), owners().list().ofMinSize(1).ofMaxSize(2))
                        .as((name, owners) ->
                                new DeadlinePoint.OnFact(new AstExpression.Reference(name, owners, NOWHERE), NOWHERE)),
                Arbitraries.integers().between(1, 31).map(day -> new DeadlinePoint.DayOfMonth(day, NOWHERE)),
                Combinators.combine(Arbitraries.of(DayOfWeek.values()), times().optional())
                        .as((day, time) -> new DeadlinePoint.WeekdayTime(day, time, NOWHERE)));
        return Combinators.combine(Arbitraries.of(Deadline.Relation.values()), points)
                .as((relation, point) -> new Deadline(relation, point, NOWHERE));
    }

    /** Dates as they stand in windows. Only the first end of a range is written out, so that none is reversed. */
    static Arbitrary<List<DateSpan>> dateSpans() {
        Arbitrary<Literal.HalfDate> halves = Combinators.combine(dates(), Arbitraries.of(Literal.Half.values()))
                .as((date, half) -> new Literal.HalfDate(date.value(), half, NOWHERE));
        Arbitrary<AstExpression> bare = names().map(name -> new AstExpression.Reference(name, List.of(), NOWHERE));
        Arbitrary<AstExpression> named = Arbitraries.oneOf(
                bare,
                Combinators.combine(durations(), Arbitraries.of(AstExpression.Side.values()), bare)
                        .as((length, side, anchor) -> new AstExpression.DateOffset(length, side, anchor, NOWHERE)),
                Combinators.combine(bare, durations())
                        .as((date, by) -> new AstExpression.Sum(
                                date,
                                List.of(new AstExpression.Operand(AstExpression.ArithmeticOperator.PLUS, by, NOWHERE)),
                                NOWHERE)));
        Arbitrary<AstExpression> points = Arbitraries.oneOf(named, dates(), halves);
        Arbitrary<DateSpan> spans = Arbitraries.oneOf(
                dates().map(date -> new DateSpan.SingleDate(date, NOWHERE)),
                halves.map(half -> new DateSpan.SingleHalf(half, NOWHERE)),
                names().map(name -> new DateSpan.NamedDates(name, NOWHERE)),
                Combinators.combine(points, named).as((from, to) -> new DateSpan.Range(from, to, NOWHERE)),
                Combinators.combine(points, durations().optional(), named.optional())
                        .as((from, length, until) -> new DateSpan.Starting(from, length, until, NOWHERE)),
                points.map(until -> new DateSpan.Until(until, NOWHERE)));
        return spans.list().ofMinSize(1).ofMaxSize(3);
    }

    static Arbitrary<DayFilter> dayFilters() {
        Arbitrary<List<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.values()).list().ofMaxSize(2);
        return Combinators.combine(weekdays, Arbitraries.of(true, false))
                .as((days, workdays) -> new DayFilter(days, workdays || days.isEmpty(), NOWHERE));
    }

    static Arbitrary<Optional<Text>> titles() {
        return texts().optional();
    }
}
