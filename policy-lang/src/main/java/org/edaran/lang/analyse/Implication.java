package org.edaran.lang.analyse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.Bound;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/**
 * Whether who keeps one rule keeps another. Decided for counts of the same people and modes, by the same keys and time;
 * for required and forbidden modes; and for conditions, places and dates of the same modes. For other pairs the answer is no.
 */
final class Implication {

    private static final long MOST_PEOPLE = 20_000;

    private final Subject subject;
    private final Rule tight;
    private final Rule loose;

    Implication(Subject subject, Rule tight, Rule loose) {
        this.subject = subject;
        this.tight = tight;
        this.loose = loose;
    }

    /** What two sentences have in common if one can imply the other. */
    static String kind(Sentence sentence) {
        StringBuilder words = new StringBuilder(sentence.getClass().getSimpleName());
        if (sentence instanceof Sentence.Count count) {
            count.groups().forEach(group -> words.append(' ').append(group.label()));
            words.append(count.measure()).append(count.denominator()).append(count.period());
            Set<String> modes = new TreeSet<>();
            RuleParts.modes(sentence).forEach(mode -> modes.add(mode.name()));
            modes.forEach(mode -> words.append(' ').append(mode));
        }
        return words.toString();
    }

    boolean holds() {
        boolean strong = tight.strength() == Strength.MUST || loose.strength() == Strength.SHOULD;
        return strong
                && subject.daysOf(tight).covers(subject.daysOf(loose))
                && isTighter(tight.sentence(), loose.sentence());
    }

    private boolean isTighter(Sentence one, Sentence other) {
        if (one instanceof Sentence.Count mine && other instanceof Sentence.Count theirs) {
            return isSameCount(mine, theirs) && reaches(theirs.where(), mine.where()) && isTighter(mine, theirs);
        }
        if (one instanceof Sentence.ModeDuty mine && other instanceof Sentence.ModeDuty theirs) {
            return forbidden(mine).containsAll(forbidden(theirs)) && reachesAll(one, other);
        }
        if (one instanceof Sentence.OnlyIf mine && other instanceof Sentence.OnlyIf theirs) {
            return mine.modes().containsAll(theirs.modes())
                    && reachesAll(one, other)
                    && (mine.condition().equals(theirs.condition()) || holds(mine.condition(), theirs.condition()));
        }
        if (one instanceof Sentence.Satisfy mine && other instanceof Sentence.Satisfy theirs) {
            return mine.condition().equals(theirs.condition()) && reachesAll(one, other);
        }
        if (one instanceof Sentence.OnlyDuring mine && other instanceof Sentence.OnlyDuring theirs) {
            return mine.modes().containsAll(theirs.modes())
                    && subject.days.of(theirs.granted()).covers(subject.days.of(mine.granted()))
                    && reachesAll(one, other);
        }
        return one instanceof Sentence.OnlyAt mine
                && other instanceof Sentence.OnlyAt theirs
                && mine.modes().containsAll(theirs.modes())
                && mine.places().stream()
                        .allMatch(place -> theirs.places().stream().anyMatch(wide -> Nearness.covers(wide, place)))
                && reachesAll(one, other);
    }

    private static boolean isSameCount(Sentence.Count mine, Sentence.Count theirs) {
        return mine.counted().equals(theirs.counted())
                && mine.measure() == theirs.measure()
                && mine.denominator() == theirs.denominator()
                && mine.timing().equals(theirs.timing())
                && mine.counting().equals(theirs.counting())
                && (theirs.skipsCutWeeks() || !mine.skipsCutWeeks())
                && mine.separately() == theirs.separately()
                && (mine.per().equals(theirs.per()) || new HashSet<>(mine.per()).equals(new HashSet<>(theirs.per())))
                && (mine.groups().equals(theirs.groups())
                        || conditions(mine.groups()).equals(conditions(theirs.groups())));
    }

    private static Set<Expression> conditions(List<Members> groups) {
        Set<Expression> conditions = new HashSet<>();
        groups.forEach(group -> conditions.add(group.condition()));
        return conditions;
    }

    private static boolean isTighter(Sentence.Count mine, Sentence.Count theirs) {
        boolean same = mine.bound() == theirs.bound();
        if (same && mine.quantity().equals(theirs.quantity())) {
            return true;
        }
        Optional<Limit> limit = written(mine);
        Optional<Limit> other = written(theirs);
        if (limit.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean sameSide = mine.bound().isCeiling() == theirs.bound().isCeiling()
                && mine.bound().isFloor() == theirs.bound().isFloor();
        if (!sameSide && !mine.counting().byHalfDays()) {
            return false; // ceilings, floors and targets take parts of days differently
        }
        int difference = limit.get().quantity().compareTo(other.get().quantity());
        Bound bound = mine.bound();
        if (same && (bound.isCeiling() || bound.isFloor())) {
            return bound.isCeiling() ? difference <= 0 : difference >= 0;
        }
        return isTighter(limit.get(), other.get());
    }

    /** Tries every number of people that the two shares can tell apart. */
    private static boolean isTighter(Limit mine, Limit theirs) {
        long most = 1;
        if (mine.share()) {
            most = mine.quantity()
                    .denominator()
                    .multiply(theirs.quantity().denominator())
                    .longValue();
        }
        if (most <= 0 || most > MOST_PEOPLE) {
            return false;
        }
        for (long people = 1; people <= most; people++) {
            long last = mine.share() ? people : Long.MAX_VALUE;
            boolean any = mine.least(people) <= Math.min(last, mine.most(people));
            boolean within = mine.least(people) >= theirs.least(people)
                    && Math.min(last, mine.most(people)) <= Math.min(last, theirs.most(people));
            if (any && !within) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Limit> written(Sentence.Count count) {
        boolean constant =
                count.quantity() instanceof Expression.Constant value && value.value() instanceof Value.Numeric;
        return constant ? Limit.of(count) : Optional.empty();
    }

    /** The modes that break a duty; of one that requires modes, the on-duty modes that it does not name. */
    private Set<Mode> forbidden(Sentence.ModeDuty duty) {
        if (!duty.required()) {
            return duty.modes();
        }
        Set<Mode> forbidden = new HashSet<>();
        subject.policy.modes().stream()
                .filter(mode -> mode.onDuty() && !duty.modes().contains(mode))
                .forEach(forbidden::add);
        return forbidden;
    }

    /** True if the first is about everybody whom the second is about. */
    private boolean reachesAll(Sentence one, Sentence other) {
        return holds(subject.containment.whom(other), subject.containment.whom(one));
    }

    private boolean reaches(Optional<Expression> where, Optional<Expression> wider) {
        return wider.isEmpty() || wider.equals(where) || holds(where.orElse(Expression.TRUE), wider.get());
    }

    private boolean holds(Expression narrow, Expression wide) {
        return subject.containment.holds(narrow, wide, subject.daysOf(loose));
    }
}
