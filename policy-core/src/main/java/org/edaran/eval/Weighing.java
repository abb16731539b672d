package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Fraction;

/**
 * What an edit would bring, by what it means for the answer.
 *
 * @param answer in a word
 * @param reasons the violations and open questions that there would be and are not now, or would be worse than now
 * @param warnings what else there would be
 * @param standing violations and open questions that there are now and that would stay, no worse than now
 */
record Weighing(RosterSession.Answer answer, List<Finding> reasons, List<Finding> warnings, List<Finding> standing) {

    static Weighing of(RosterSession.Change change) {
        List<Finding> reasons = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        List<Finding> standing = new ArrayList<>();
        RosterSession.Answer answer = RosterSession.Answer.YES;
        for (Finding finding : change.appeared()) {
            if (finding.status() == FindingStatus.WARNING) {
                warnings.add(finding);
            } else if (change.disappeared().stream().anyMatch(before -> isNoWorse(finding, before))) {
                standing.add(finding);
            } else {
                reasons.add(finding);
                boolean violated = finding.status() == FindingStatus.VIOLATION;
                boolean no = violated || answer == RosterSession.Answer.NO;
                answer = no ? RosterSession.Answer.NO : RosterSession.Answer.UNDETERMINED;
            }
        }
        return new Weighing(answer, List.copyOf(reasons), List.copyOf(warnings), List.copyOf(standing));
    }

    /** True if one is what became of the other, and is not further on the wrong side. */
    private static boolean isNoWorse(Finding now, Finding before) {
        boolean same = now.policy().equals(before.policy())
                && now.rule().equals(before.rule())
                && now.code() == before.code()
                && now.subject().equals(before.subject())
                && now.period() == before.period()
                && now.date().equals(before.date());
        if (!same || before.status() == FindingStatus.WARNING) {
            return false;
        }
        if (now.status() != before.status()) {
            return now.status() == FindingStatus.UNDETERMINED;
        }
        return now.status() == FindingStatus.UNDETERMINED
                || excess(now)
                        .flatMap(more -> excess(before).map(less -> more.compareTo(less) <= 0))
                        .orElse(false);
    }

    private static Optional<Fraction> excess(Finding finding) {
        return finding.detail() instanceof Detail.Count count ? count.excess() : Optional.empty();
    }
}
