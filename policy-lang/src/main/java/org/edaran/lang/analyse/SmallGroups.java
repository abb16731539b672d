package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Bound;
import org.edaran.model.Counting.Rounding;

/**
 * Headcounts for which the text cannot be obeyed although larger groups can: with 3 on duty, {@code wfh at most 50%} and
 * {@code wfo at most 50%} leave one person nowhere to work. Whole days are looked at; what half days make possible is said.
 */
final class SmallGroups implements Check {

    private static final int MOST_SHOWN = 5;

    @Override
    public void look(Subject subject) {
        Set<List<Variant>> told = new HashSet<>();
        for (Bundle bundle : subject.bundles()) {
            BitSet impossible = bundle.ofPeople() ? belowLarger(bundle) : new BitSet();
            if (impossible.isEmpty()) {
                continue;
            }
            Bundle fewest = bundle.fewest(example(impossible));
            BitSet alone = belowLarger(fewest);
            if (!alone.isEmpty() && told.add(fewest.variants(subject))) {
                report(subject, fewest, alone);
            }
        }
    }

    /** The impossible numbers below the greatest number that is possible. */
    private static BitSet belowLarger(Bundle bundle) {
        BitSet impossible = bundle.impossible();
        int greatest = impossible.previousClearBit(Headcounts.MOST);
        impossible.clear(Math.max(0, greatest), Headcounts.MOST + 1);
        return impossible;
    }

    /** Two people or more make a better example than one. */
    private static int example(BitSet impossible) {
        int second = impossible.nextSetBit(2);
        return second > 0 ? second : impossible.nextSetBit(1);
    }

    private static void report(Subject subject, Bundle bundle, BitSet impossible) {
        BundleWords words = new BundleWords(subject, bundle);
        int example = example(impossible);
        boolean exact = bundle.bounds().stream().anyMatch(bound -> bound.limit().bound() == Bound.EXACTLY);
        subject.report(words.fault(
                        DiagnosticCode.SMALL_GROUPS,
                        "with " + numbers(impossible) + " " + words.onDuty() + ", " + words.names()
                                + " cannot be kept" + (words.isOne() ? "" : " together")
                                + (exact ? " with whole days" : "") + ": of " + example + ", "
                                + words.arithmetic(example))
                .withHelp(ways(subject, bundle, impossible)));
    }

    /** Such as {@code 1, 3, 5 and every further odd number} or {@code 1, 2 or 4}. */
    static String numbers(BitSet impossible) {
        List<String> shown = new ArrayList<>();
        impossible.stream().limit(MOST_SHOWN).forEach(number -> shown.add(Integer.toString(number)));
        int last = impossible.length() - 1;
        int step = impossible.nextClearBit(1);
        if (isEndless(impossible) && isAllBut(impossible, step)) {
            return step == 2
                    ? "1, 3, 5 and every further odd number"
                    : "1, 2 and every further number that is no multiple of " + step;
        }
        if (impossible.cardinality() <= MOST_SHOWN) {
            return BundleWords.joined(shown, "or");
        }
        return String.join(", ", shown) + " and " + (impossible.cardinality() - MOST_SHOWN) + " further numbers up to "
                + last;
    }

    private static boolean isEndless(BitSet impossible) {
        return impossible.length() - 1 > Headcounts.MOST / 2;
    }

    private static boolean isAllBut(BitSet impossible, int step) {
        for (int number = 1; number < impossible.length(); number++) {
            if (impossible.get(number) != (number % step != 0)) {
                return false;
            }
        }
        return true;
    }

    /** A change of one rule that makes every number possible. */
    private static String ways(Subject subject, Bundle bundle, BitSet impossible) {
        List<String> ways = new ArrayList<>();
        for (ModeBound bound : bundle.bounds()) {
            Limit limit = bound.limit();
            Optional<String> quantity = quantity(subject, bound.variant());
            if (!limit.share() || quantity.isEmpty()) {
                continue;
            }
            String in = " in `" + bound.variant().name() + "`";
            Rounding looser = limit.bound().isCeiling() ? Rounding.UP : Rounding.DOWN;
            if (limit.rounding() != Rounding.NONE || limit.bound() == Bound.ABOUT) {
                continue;
            }
            if (isEnough(bundle, bound, limit.with(Bound.ABOUT))) {
                ways.add("`about " + quantity.get() + "`" + in);
            } else if (isEnough(bundle, bound, limit.with(looser))) {
                ways.add("`rounding " + (looser == Rounding.UP ? "up" : "down") + "`" + in);
            }
        }
        String way = ways.isEmpty() ? "change one of the quantities" : "write " + BundleWords.joined(ways, "or");
        return isEndless(impossible) ? way : way + ", or leave small groups out with `where`";
    }

    private static boolean isEnough(Bundle bundle, ModeBound bound, Limit limit) {
        List<ModeBound> changed = new ArrayList<>(bundle.bounds());
        changed.replaceAll(one -> one.equals(bound) ? new ModeBound(one.variant(), one.modes(), limit) : one);
        return bundle.with(changed).impossible().isEmpty();
    }

    private static Optional<String> quantity(Subject subject, Variant variant) {
        return subject.quantityOf(variant).map(subject::words);
    }
}
