package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.DayHalf;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Period;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/**
 * What a rule wants of the people on duty on one day, seen as the most or the least of a group that may be in some modes.
 * A duty is such a rule, too: of those who must not be in a mode none may be, of those who must be all have to be.
 */
final class ConflictSide {

    /** Where a person's day stands in the rule. */
    record Place(Truth member, CountGroup group) {}

    /** What all rules of a policy share: who is in scope, and the calendars. */
    record Setting(Condition scope, Calendars calendars) {}

    private final RuleContext context;
    private final Calendars calendars;
    private final Condition scope;
    private final Set<Mode> modes;
    private final List<Members> groups;
    private final List<Condition> memberships = new ArrayList<>();
    private final Optional<Condition> where;
    private final Optional<Sentence.Count> count;
    private final Exceptions exceptions;
    private Optional<Expression> inEffect = Optional.empty();

    private ConflictSide(
            RuleContext context,
            Setting setting,
            Set<Mode> modes,
            List<Members> groups,
            Optional<Condition> where,
            Optional<Sentence.Count> count) {
        this.context = context;
        this.calendars = setting.calendars();
        this.scope = setting.scope();
        this.modes = modes;
        this.groups = groups;
        this.where = where;
        this.count = count;
        this.exceptions = new Exceptions(context, context.rule);
        groups.forEach(members -> memberships.add(context.condition(members.condition())));
    }

    /** The rule as the most that may be in some modes; nothing if it is no such rule. */
    static Optional<ConflictSide> most(RuleContext context, Setting setting) {
        if (context.rule.strength() == Strength.MAY) {
            return Optional.empty();
        }
        Sentence sentence = context.rule.sentence();
        if (sentence instanceof Sentence.ModeDuty duty) {
            Set<Mode> modes = new HashSet<>(duty.modes());
            if (duty.required()) {
                modes = onDuty(context);
                modes.removeAll(duty.modes());
            }
            return Optional.of(ofDuty(context, setting, duty, modes));
        }
        return sentence instanceof Sentence.Count count
                        && !count.bound().isFloor()
                        && count.counting().eitherWay().isEmpty()
                ? ofCount(context, setting, count)
                : Optional.empty();
    }

    /** The rule as the least that must be in some modes; nothing if it is no such rule. */
    static Optional<ConflictSide> least(RuleContext context, Setting setting) {
        if (context.rule.strength() == Strength.MAY) {
            return Optional.empty();
        }
        Sentence sentence = context.rule.sentence();
        if (sentence instanceof Sentence.ModeDuty duty && duty.required()) {
            return Optional.of(ofDuty(context, setting, duty, duty.modes()));
        }
        // counting people either way never lowers what is needed: who may be left out may be counted as well
        return sentence instanceof Sentence.Count count && !count.bound().isCeiling()
                ? ofCount(context, setting, count)
                : Optional.empty();
    }

    private static ConflictSide ofDuty(RuleContext context, Setting setting, Sentence.ModeDuty duty, Set<Mode> modes) {
        Optional<Condition> where = duty.where().map(context::condition);
        return new ConflictSide(context, setting, modes, List.of(duty.group()), where, Optional.empty());
    }

    private static Optional<ConflictSide> ofCount(RuleContext context, Setting setting, Sentence.Count count) {
        boolean plain = count.period() == Period.DAY
                && (count.measure() == Measure.SHARE || count.measure() == Measure.PEOPLE)
                && count.denominator() != Denominator.SCHEDULED
                && count.counted() instanceof Counted.InModes;
        if (!plain) {
            return Optional.empty();
        }
        Set<Mode> modes = ((Counted.InModes) count.counted()).modes();
        Optional<Condition> where = count.where().map(context::condition);
        return onDuty(context).containsAll(modes)
                ? Optional.of(new ConflictSide(context, setting, modes, count.groups(), where, Optional.of(count)))
                : Optional.empty();
    }

    private static Set<Mode> onDuty(RuleContext context) {
        Set<Mode> modes = new HashSet<>();
        context.roster.schema().modes().stream().filter(Mode::onDuty).forEach(modes::add);
        return modes;
    }

    RuleContext context() {
        return context;
    }

    Set<Mode> modes() {
        return modes;
    }

    Optional<Sentence.Count> count() {
        return count;
    }

    Members members(CountGroup group) {
        return groups.get(group.group());
    }

    List<GroupKey> per() {
        return count.map(Sentence.Count::per).orElse(List.of());
    }

    /** True for a duty to be in a mode. */
    boolean isDuty() {
        return context.rule.sentence() instanceof Sentence.ModeDuty duty && duty.required();
    }

    boolean countsAll() {
        return count.filter(rule -> rule.denominator() == Denominator.ALL).isPresent();
    }

    /** True if halves of days count as such. */
    boolean isExact() {
        return count.filter(rule -> rule.byHalfDays()
                        || !(rule.bound().isCeiling() || rule.bound().isFloor()))
                .isPresent();
    }

    /** Where the day the cursor stands on stands; nothing if the person is outside for certain. */
    Optional<Place> place() {
        PersonDay day = context.day;
        day.person(day.employee(), calendars.of(day.employee(), day.day()));
        Truth judged = scope.test().and(dated());
        judged = judged == Truth.FALSE ? judged : judged.and(excepted());
        if (where.isPresent() && judged != Truth.FALSE) {
            judged = judged.and(where.get().test());
        }
        Optional<Place> found = Optional.empty();
        for (int group = 0; judged != Truth.FALSE && group < memberships.size(); group++) {
            Truth member = judged.and(memberships.get(group).test());
            if (member == Truth.TRUE) {
                return Optional.of(new Place(member, keys(group)));
            }
            if (member == Truth.UNKNOWN && found.isEmpty()) {
                found = Optional.of(new Place(member, keys(group)));
            }
        }
        return found;
    }

    /** Whether the rule applies as it stands but for the quantity, which is noted; another demand is left out. */
    private Truth excepted() {
        Set<Expression> quantities = new HashSet<>();
        boolean applies = false;
        boolean left = false;
        for (Exceptions.Effect effect : exceptions.now().effects()) {
            Optional<Sentence> sentence = effect.change()
                    .filter(change -> change.strength() != Strength.MAY)
                    .map(RuleException.Change::sentence)
                    .filter(this::isAlike);
            applies |= sentence.isPresent();
            left |= sentence.isEmpty();
            sentence.filter(Sentence.Count.class::isInstance)
                    .ifPresent(demand -> quantities.add(((Sentence.Count) demand).quantity()));
        }
        inEffect = quantities.size() == 1 ? Optional.of(quantities.iterator().next()) : Optional.empty();
        return applies ? (left ? Truth.UNKNOWN : Truth.TRUE) : Truth.FALSE;
    }

    private boolean isAlike(Sentence sentence) {
        if (count.isPresent()) {
            return sentence instanceof Sentence.Count other
                    && other.bound() == count.get().bound()
                    && other.measure() == count.get().measure()
                    && other.counted().equals(count.get().counted());
        }
        return sentence instanceof Sentence.ModeDuty duty
                && context.rule.sentence() instanceof Sentence.ModeDuty own
                && duty.required() == own.required()
                && duty.modes().equals(own.modes());
    }

    private Truth dated() {
        Truth morning = context.when.holds(DayHalf.AM);
        if (!context.when.hasHalves()) {
            return morning;
        }
        Truth afternoon = context.when.holds(DayHalf.PM);
        return morning == afternoon ? morning : Truth.UNKNOWN;
    }

    /** The value of a key as findings show it. */
    String shown(GroupKey key, String value) {
        return context.shows(key.value()) ? value : Confidential.HIDDEN;
    }

    private CountGroup keys(int group) {
        List<String> values = new ArrayList<>();
        boolean known = true;
        for (GroupKey key : per()) {
            Value value = context.evaluator.value(key.value());
            known &= value != Value.Absent.UNKNOWN;
            values.add(value == Value.Absent.UNKNOWN ? CountGroup.UNKNOWN : value.words());
        }
        return new CountGroup(group, values, known);
    }

    /** The quantity on the day the cursor stands on; nothing if it is not known or the rule is a duty. */
    Optional<Fraction> quantity() {
        return inEffect.map(context.evaluator::value)
                .filter(Value.Numeric.class::isInstance)
                .map(value -> ((Value.Numeric) value).value());
    }

    /**
     * The most that may be in the modes, in half days.
     *
     * @param quantity the quantity; of no account for a duty
     * @param of the denominator in half days
     */
    long most(Fraction quantity, long of) {
        if (count.isEmpty()) {
            return 0;
        }
        Sentence.Count rule = count.get();
        Fraction units = units(rule, quantity, of);
        BigInteger most = switch (rule.bound()) {
            case LESS_THAN -> units.ceiling().subtract(BigInteger.ONE);
            case ABOUT -> wholePeople(rule, units, true);
            case AT_MOST, EXACTLY, AT_LEAST, MORE_THAN -> units.floor();
        };
        return Math.max(-1, most.longValueExact()) * halvesOfUnit(rule);
    }

    /**
     * The least that must be in the modes, in half days.
     *
     * @param quantity the quantity; of no account for a duty
     * @param of the denominator in half days
     * @param onDuty the half days on duty, for a duty
     */
    long least(Fraction quantity, long of, long onDuty) {
        if (count.isEmpty()) {
            return onDuty;
        }
        Sentence.Count rule = count.get();
        Fraction units = units(rule, quantity, of);
        BigInteger least = switch (rule.bound()) {
            case MORE_THAN -> units.floor().add(BigInteger.ONE);
            case ABOUT -> wholePeople(rule, units, false);
            case AT_LEAST, EXACTLY, AT_MOST, LESS_THAN -> units.ceiling();
        };
        return Math.max(0, least.longValueExact()) * halvesOfUnit(rule);
    }

    /** A target is met from the whole number of people below it to the one above, also where halves count. */
    private static BigInteger wholePeople(Sentence.Count rule, Fraction units, boolean above) {
        BigInteger halves = BigInteger.valueOf(2 / halvesOfUnit(rule));
        Fraction people = units.divide(new Fraction(halves, BigInteger.ONE));
        return (above ? people.ceiling() : people.floor()).multiply(halves);
    }

    /** The limit in what is counted: people, or halves of them. */
    private static Fraction units(Sentence.Count rule, Fraction quantity, long of) {
        Fraction people = rule.measure() == Measure.SHARE ? quantity.times(Fraction.of(of, 2)) : quantity;
        return rule.counting().rounding().of(people).times(Fraction.of(2 / halvesOfUnit(rule)));
    }

    private static int halvesOfUnit(Sentence.Count rule) {
        boolean halves = rule.byHalfDays() || rule.bound() == Bound.EXACTLY || rule.bound() == Bound.ABOUT;
        return halves ? 1 : 2;
    }
}
