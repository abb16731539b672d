package org.edaran.lang.analyse;

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
        return sentence instanceof Sentence.Attest attest ? attest.where() : Optional.empty();
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

    /** Words that two equal sentences have in common; cheaper to compare than the sentences. */
    static String hint(Sentence sentence) {
        StringBuilder words = new StringBuilder(sentence.getClass().getSimpleName());
        groups(sentence).forEach(group -> words.append(' ').append(group.label()));
        modes(sentence).stream()
                .map(Mode::name)
                .sorted()
                .forEach(mode -> words.append(' ').append(mode));
        if (sentence instanceof Sentence.Count count) {
            words.append(count.bound()).append(count.period());
            if (count.quantity() instanceof Expression.Constant constant) {
                words.append(constant.value().words());
            }
        }
        return words.toString();
    }

    /** Conditions that must hold together. */
    static Expression both(Expression left, Expression right) {
        if (left.equals(Expression.TRUE)) {
            return right;
        }
        return right.equals(Expression.TRUE) ? left : new Expression.And(List.of(left, right));
    }
}
