package org.edaran.io.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.MissingFact;
import org.edaran.finding.Settling;
import org.edaran.io.report.FindingWords;
import org.edaran.io.review.Reviewed;

/** The facts that would settle what cannot be told, each with how many findings wait for it. Stateless. */
final class MissingList {

    private static final int MOST_DATES = 3;

    private MissingList() {}

    /**
     * A fact of somebody.
     *
     * @param subject whose
     * @param fact which
     */
    record Key(String subject, String fact) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject == 0 ? fact.compareTo(other.fact) : bySubject;
        }
    }

    /** What waits for a fact. */
    static final class Wait {
        private final Set<String> dates = new TreeSet<>();
        private int findings;

        int findings() {
            return findings;
        }

        /** The dates of which the fact is missing; empty if it is the same on all. */
        String dates() {
            String first = String.join(", ", dates.stream().limit(MOST_DATES).toList());
            return dates.size() > MOST_DATES ? first + " +" + (dates.size() - MOST_DATES) : first;
        }
    }

    static Map<Key, Wait> of(List<Reviewed> findings) {
        Map<Key, Wait> waits = new TreeMap<>();
        for (Reviewed one : findings) {
            if (one.finding().status() == FindingStatus.UNDETERMINED) {
                add(one.finding(), waits);
            }
        }
        return waits;
    }

    private static void add(Finding finding, Map<Key, Wait> waits) {
        Set<Key> once = new HashSet<>();
        if (finding.detail() instanceof Detail.Count count
                && count.how().settling().isPresent()) {
            Settling settling = count.how().settling().get();
            for (MissingFact fact : settling.missing()) {
                note(
                        new Key(fact.subject(), fact.fact()),
                        fact.date().map(Object::toString).orElse(""),
                        once,
                        waits);
            }
        } else {
            for (String fact : finding.missing()) {
                note(new Key(FindingWords.whom(finding.subject()), fact), finding.periodLabel(), once, waits);
            }
        }
    }

    private static void note(Key key, String date, Set<Key> once, Map<Key, Wait> waits) {
        Wait wait = waits.computeIfAbsent(key, k -> new Wait());
        wait.findings += once.add(key) ? 1 : 0;
        if (!date.isEmpty()) {
            wait.dates.add(date);
        }
    }
}
