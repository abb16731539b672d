package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * Required and forbidden modes that leave a person on duty none. Only duties whose modes exclude each other are held
 * against each other, and of those only such as share a date.
 */
final class DutyClash implements Check {

    private static final int MOST_PAIRS = 5_000;

    private record Kind(Set<String> allowed, Days days, Strength strength) {

        @Override
        public int hashCode() {
            return 31 * allowed.hashCode() + days.hashCode();
        }
    }

    private record Duty(Variant variant, Expression who) {}

    @Override
    public void look(Subject subject) {
        Map<Kind, List<Duty>> kinds = new LinkedHashMap<>();
        for (Rule rule : subject.policy.rules()) {
            subject.variants(rule).forEach(variant -> add(subject, variant, kinds));
        }
        int[] left = {MOST_PAIRS};
        List<Map.Entry<Kind, List<Duty>>> all = List.copyOf(kinds.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Kind one = all.get(i).getKey();
                Kind other = all.get(j).getKey();
                if (exclude(subject, one, other)) {
                    pairs(subject, one, all.get(i).getValue(), other, all.get(j).getValue(), left);
                }
            }
        }
    }

    private static void add(Subject subject, Variant variant, Map<Kind, List<Duty>> kinds) {
        if (variant.rule().sentence() instanceof Sentence.ModeDuty duty) {
            Set<String> allowed = allowed(subject, duty);
            Expression who =
                    RuleParts.both(duty.group().condition(), duty.where().orElse(Expression.TRUE));
            if (!allowed.isEmpty()) {
                kinds.computeIfAbsent(
                                new Kind(allowed, variant.days(), variant.rule().strength()), kind -> new ArrayList<>())
                        .add(new Duty(variant, RuleParts.both(who, variant.condition())));
            }
        }
    }

    private static boolean exclude(Subject subject, Kind one, Kind other) {
        return one.strength() == other.strength()
                && one.allowed().stream().noneMatch(other.allowed()::contains)
                && shared(subject, one, other).isPresent();
    }

    /** A date of both on which somebody may have to work. */
    private static Optional<LocalDate> shared(Subject subject, Kind one, Kind other) {
        return one.days().firstShared(other.days(), date -> !subject.days.isDayOff(date));
    }

    /** The on-duty modes in which a person keeps a duty. */
    private static Set<String> allowed(Subject subject, Sentence.ModeDuty duty) {
        Set<String> allowed = new TreeSet<>();
        for (Mode mode : subject.policy.modes()) {
            if (mode.onDuty() && duty.modes().contains(mode) == duty.required()) {
                allowed.add(mode.name());
            }
        }
        return allowed;
    }

    private static void pairs(
            Subject subject, Kind oneKind, List<Duty> ones, Kind otherKind, List<Duty> others, int[] left) {
        for (Duty one : ones) {
            for (Duty other : others) {
                if (left[0]-- < 0) {
                    return;
                }
                clash(subject, oneKind, one, otherKind, other);
            }
        }
    }

    private static void clash(Subject subject, Kind oneKind, Duty one, Kind otherKind, Duty other) {
        if (one.variant().rule().name().equals(other.variant().rule().name())) {
            return; // of the cases of one rule there is only ever one
        }
        Expression both = RuleParts.both(subject.policy.scope(), RuleParts.both(one.who(), other.who()));
        if (!(subject.conditions.decide(both, oneKind.days()) instanceof Answer.Possible possible)) {
            return;
        }
        Optional<LocalDate> date = possible.date().or(() -> shared(subject, oneKind, otherKind));
        if (date.isEmpty() || !otherKind.days().contains(date.get()) || subject.days.isDayOff(date.get())) {
            return;
        }
        boolean inOrder = subject.nameOf(one.variant().rule()).start()
                < subject.nameOf(other.variant().rule()).start();
        Duty first = inOrder ? one : other;
        Duty last = inOrder ? other : one;
        String who = possible.words();
        subject.report(Diagnostic.of(
                        DiagnosticCode.DUTIES_CLASH,
                        subject.source,
                        subject.sentenceOf(last.variant()),
                        first.variant().words() + " and " + last.variant().words() + " leave "
                                + (who.isEmpty() ? "everyone" : "somebody with " + who)
                                + " no mode to be on duty in on "
                                + date.get())
                .withLabel(
                        subject.source,
                        subject.sentenceOf(first.variant()),
                        "`" + first.variant().name() + "`")
                .withHelp("leave these people or dates out of one of the two"));
    }
}
