package org.edaran.lang.analyse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;

/** Ceilings, floors, targets and required modes that no number of people can keep together. */
final class NeverTogether implements Check {

    private static final int EXAMPLE = 10;

    @Override
    public void look(Subject subject) {
        Set<List<Variant>> told = new HashSet<>();
        for (Bundle bundle : subject.bundles()) {
            if (!isImpossible(bundle)) {
                continue;
            }
            Bundle fewest = bundle.fewest(bundle.even());
            if (isImpossible(fewest) && told.add(fewest.variants(subject))) {
                report(subject, fewest, Math.max(EXAMPLE, fewest.first()));
            }
        }
    }

    /** True if there is no number for which the bounds can be kept. */
    static boolean isImpossible(Bundle bundle) {
        return bundle.bounds().size() > 1
                && bundle.first() < Headcounts.MOST
                && !new Headcounts(bundle.modes(), bundle.bounds()).isPossible(bundle.even())
                && bundle.impossible().nextClearBit(bundle.first()) > Headcounts.MOST;
    }

    private static void report(Subject subject, Bundle bundle, int example) {
        BundleWords words = new BundleWords(subject, bundle);
        subject.report(words.fault(
                        DiagnosticCode.NEVER_TOGETHER,
                        words.names() + " can never be kept together: of " + example + " " + words.onDuty()
                                + (bundle.ofPeople() ? " on " + bundle.date() : "") + ", " + words.arithmetic(example))
                .withHelp("correct one of the quantities, or let the rules hold for different people or dates"));
    }
}
