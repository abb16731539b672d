package org.edaran.lang.analyse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Counted;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Sentence;

/** Whom a sentence is about. */
final class RuleParts {

    private RuleParts() {}

    /** The groups that it names; everyone where it names none. */
    static List<Members> groups(Sentence sentence) {
        if (sentence instanceof Sentence.Count count) {
            return count.groups();
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return List.of(duty.group());
        }
        if (sentence instanceof Sentence.Attest attest) {
            return List.of(attest.group());
        }
        if (sentence instanceof Sentence.Satisfy satisfy) {
            return List.of(satisfy.group());
        }
        if (sentence instanceof Sentence.Either either) {
            return either.halves().stream()
                    .flatMap(half -> half.count().groups().stream())
                    .distinct()
                    .toList();
        }
        return sentence instanceof Sentence.Permit permit ? List.of(permit.group()) : List.of(Members.STAFF);
    }

    /** The condition after {@code where}. */
    static Optional<Expression> where(Sentence sentence) {
        if (sentence instanceof Sentence.Count count) {
            return count.where();
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return duty.where();
        }
        if (sentence instanceof Sentence.OnlyIf only) {
            return only.where();
        }
        if (sentence instanceof Sentence.OnlyDuring only) {
            return only.where();
        }
        if (sentence instanceof Sentence.OnlyAt only) {
            return only.where();
        }
        if (sentence instanceof Sentence.Satisfy satisfy) {
            return satisfy.where();
        }
        return sentence instanceof Sentence.Attest attest ? attest.where() : Optional.empty();
    }

    /** Who of some people a sentence is about: those in one of its groups who meet its condition. */
    static Expression whom(Sentence sentence, Expression scope) {
        List<Expression> groups =
                groups(sentence).stream().map(Members::condition).distinct().toList();
        Expression any = groups.size() == 1
                ? groups.get(0)
                : groups.contains(Expression.TRUE) ? Expression.TRUE : new Expression.Or(groups);
        return both(scope, both(any, where(sentence).orElse(Expression.TRUE)));
    }

    /** The modes that it names. */
    static Set<Mode> modes(Sentence sentence) {
        if (sentence instanceof Sentence.Count count) {
            return count.counted() instanceof Counted.InModes counted ? counted.modes() : Set.of();
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return duty.modes();
        }
        if (sentence instanceof Sentence.OnlyIf only) {
            return only.modes();
        }
        if (sentence instanceof Sentence.OnlyDuring only) {
            return only.modes();
        }
        if (sentence instanceof Sentence.OnlyAt only) {
            return only.modes();
        }
        return sentence instanceof Sentence.Permit permit ? permit.modes() : Set.of();
    }

    /** A number that two equal sentences have in common; cheaper than to compare the sentences. */
    static int hint(Sentence sentence) {
        int hint = sentence.getClass().getName().hashCode();
        for (Members group : groups(sentence)) {
            hint = 31 * hint + group.label().hashCode();
        }
        for (Mode mode : modes(sentence)) {
            hint += mode.name().hashCode();
        }
        if (sentence instanceof Sentence.Count count) {
            hint = 31 * hint + count.bound().ordinal() + count.measure().ordinal();
            if (count.quantity() instanceof Expression.Constant constant) {
                hint = 31 * hint + constant.value().hashCode();
            }
        }
        if (sentence instanceof Sentence.Attest attest
                && attest.deadline() instanceof Sentence.Deadline.By by
                && by.date() instanceof Expression.Constant date) {
            hint = 31 * hint + date.value().hashCode();
        }
        return 31 * hint + where(sentence).hashCode();
    }

    /** The conditions that a condition joins with {@code and}; none for one that always holds. */
    static Set<Expression> conjuncts(Expression condition) {
        Set<Expression> parts = new LinkedHashSet<>();
        if (condition instanceof Expression.And and) {
            and.operands().forEach(operand -> parts.addAll(conjuncts(operand)));
        } else if (!condition.equals(Expression.TRUE)) {
            parts.add(condition);
        }
        return parts;
    }

    /** Conditions that must hold together. */
    static Expression both(Expression left, Expression right) {
        if (left.equals(Expression.TRUE)) {
            return right;
        }
        return right.equals(Expression.TRUE) ? left : new Expression.And(List.of(left, right));
    }
}
