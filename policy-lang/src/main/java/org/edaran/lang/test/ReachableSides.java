package org.edaran.lang.test;

import java.util.ArrayList;
import java.util.List;
import org.edaran.eval.Observation.Side;
import org.edaran.model.Bound;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/** The groups that a rule names, and the sides on which each can stand. Stateless. */
final class ReachableSides implements Sentence.Visitor<List<ReachableSides.Group>> {

    private static final List<Side> OF_DUTIES = List.of(Side.KEPT, Side.BROKEN, Side.UNDETERMINED);

    /**
     * A group and its sides.
     *
     * @param label the group as observations name it
     * @param words the group for readers
     * @param sides the sides
     */
    record Group(String label, String words, List<Side> sides) {}

    @Override
    public List<Group> count(Sentence.Count sentence) {
        List<Side> sides = sides(sentence);
        return sentence.groups().stream()
                .map(members -> new Group(members.label(), words(members), sides))
                .toList();
    }

    @Override
    public List<Group> either(Sentence.Either sentence) {
        return duty(sentence.halves().get(0).count().groups().get(0));
    }

    private static String words(Members members) {
        return switch (members.categories().size()) {
            case 0 -> members.label();
            case 1 -> "category " + members.label();
            default -> "categories " + members.label();
        };
    }

    private static List<Side> sides(Sentence.Count sentence) {
        Bound bound = sentence.bound();
        List<Side> sides = new ArrayList<>();
        boolean target = !bound.isCeiling() && !bound.isFloor();
        if (!target && !is(sentence, bound.isCeiling() ? 0 : 1)) {
            sides.add(Side.KEPT);
        }
        sides.add(Side.ON_THE_BOUND);
        if (!target || !is(sentence, 0)) {
            sides.add(Side.BROKEN);
        }
        if (target && !is(sentence, 1)) {
            sides.add(Side.BROKEN_ABOVE);
        }
        sides.add(Side.UNDETERMINED);
        return sides;
    }

    /** True if the quantity is written as nothing at all, or, for a share, as everybody: no room is left on that side. */
    private static boolean is(Sentence.Count sentence, int whole) {
        return sentence.quantity() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric number
                && number.value().equals(Fraction.of(whole))
                && (whole == 0 || sentence.measure() == Sentence.Measure.SHARE);
    }

    @Override
    public List<Group> modeDuty(Sentence.ModeDuty sentence) {
        return duty(sentence.group());
    }

    @Override
    public List<Group> onlyIf(Sentence.OnlyIf sentence) {
        return duty(Members.STAFF);
    }

    @Override
    public List<Group> satisfy(Sentence.Satisfy sentence) {
        return duty(sentence.group());
    }

    @Override
    public List<Group> onlyDuring(Sentence.OnlyDuring sentence) {
        return duty(Members.STAFF);
    }

    @Override
    public List<Group> onlyAt(Sentence.OnlyAt sentence) {
        return duty(Members.STAFF);
    }

    @Override
    public List<Group> attest(Sentence.Attest sentence) {
        String subject = sentence.subject().word();
        return sentence.subject() == Owner.EMPLOYEE
                ? duty(sentence.group())
                : List.of(new Group(subject, subject, OF_DUTIES));
    }

    private static List<Group> duty(Members group) {
        return List.of(new Group(group.label(), words(group), OF_DUTIES));
    }

    @Override
    public List<Group> permit(Sentence.Permit sentence) {
        return List.of();
    }
}
