package org.edaran.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Policy;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;
import org.edaran.model.Value;
import org.edaran.roster.Part;

/** Counts of every form, and rosters written as one letter a day. */
final class CountForms {

    /** A count being written down. */
    record Draft(
            Mode mode,
            Bound bound,
            Fraction quantity,
            Sentence.Measure measure,
            Denominator denominator,
            GroupKey key,
            Timing timing,
            Counting counting) {

        Draft of(Denominator base) {
            return new Draft(mode, bound, quantity, measure, base, key, timing, counting);
        }

        Draft per(GroupKey per) {
            return new Draft(mode, bound, quantity, measure, denominator, per, timing, counting);
        }

        Draft timed(Timing time) {
            return new Draft(mode, bound, quantity, measure, denominator, key, time, counting);
        }

        Draft counting(Counting how) {
            return new Draft(mode, bound, quantity, measure, denominator, key, timing, how);
        }

        Policy policy() {
            return Fixtures.policy(Fixtures.rule("r", sentence()));
        }

        Sentence.Count sentence() {
            return new Sentence.Count(
                    Fixtures.counted(mode),
                    bound,
                    new Expression.Constant(new Value.Numeric(quantity)),
                    measure,
                    denominator,
                    List.of(Members.STAFF),
                    false,
                    List.of(key),
                    timing,
                    counting,
                    Optional.empty());
        }

        /** Judges people of one agency; see {@link CountForms#roster}. */
        ComplianceReport judge(String... people) {
            Policy policy = policy();
            return Fixtures.check(policy, roster(policy, people));
        }

        /** {@code kept}, or the arithmetic of the only finding. */
        String outcome(String... people) {
            ComplianceReport report = judge(people);
            if (report.findings().isEmpty()) {
                return report.summary().get(0).judged() == 0 ? "not applicable" : "kept";
            }
            Finding finding = report.findings().get(0);
            String more =
                    report.findings().size() > 1 ? " and " + (report.findings().size() - 1) + " more" : "";
            return finding.status().word() + " " + words((Detail.Count) finding.detail()) + more;
        }

        private static String words(Detail.Count count) {
            String range = count.count().equals(count.countMost()) ? "" : ".." + count.countMost();
            String of = count.of().equals(count.ofMost()) ? "" : ".." + count.ofMost();
            return count.count() + range + " of " + count.of() + of
                    + count.limit().map(limit -> " limit " + limit).orElse("");
        }
    }

    private CountForms() {}

    /** A number of days of each person. */
    static Draft days(Mode mode, Bound bound, int number, Timing timing) {
        return new Draft(
                mode,
                bound,
                Fraction.of(number),
                Sentence.Measure.DAYS,
                Denominator.ON_DUTY,
                Fixtures.PER_EMPLOYEE,
                timing,
                Counting.PLAIN);
    }

    /** A share of those on duty of each agency. */
    static Draft share(Mode mode, Bound bound, int percent, Timing timing) {
        return new Draft(
                mode,
                bound,
                Fraction.of(percent, 100),
                Sentence.Measure.SHARE,
                Denominator.ON_DUTY,
                Fixtures.PER_AGENCY,
                timing,
                Counting.PLAIN);
    }

    static Counting rounding(Counting.Rounding rounding) {
        return new Counting(false, false, rounding, false, false, Optional.empty());
    }

    /**
     * People p0, p1, … of agency A from Monday on: {@code o} at the office, {@code h} at home, {@code l} on leave,
     * {@code ?} in an unknown mode, {@code m} the morning at home and the afternoon at the office, {@code -} without a
     * row. Saturday and Sunday have letters of their own.
     */
    static Fixtures.Rosters roster(Policy policy, String... people) {
        Fixtures.Rosters rosters = new Fixtures.Rosters(policy);
        for (int person = 0; person < people.length; person++) {
            String id = "p" + person;
            rosters.person(id, "A", "policy");
            for (int day = 0; day < people[person].length(); day++) {
                add(rosters, id, Fixtures.MONDAY.plusDays(day), people[person].charAt(day));
            }
        }
        return rosters;
    }

    private static void add(Fixtures.Rosters rosters, String id, LocalDate date, char letter) {
        switch (letter) {
            case 'o' -> rosters.on(date, id, "wfo");
            case 'h' -> rosters.on(date, id, "wfh");
            case 'l' -> rosters.on(date, id, "leave");
            case '?' -> rosters.on(date, id, "");
            case 'm' -> rosters.on(date, id, "wfh", Part.AM).on(date, id, "wfo", Part.PM);
            case '-' -> {}
            default -> throw new IllegalArgumentException("no letter " + letter);
        }
    }
}
