package org.edaran.io.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;

/**
 * A report with what a team makes of it. A value; {@link #of} gives one in which every finding counts.
 *
 * @param report the report
 * @param findings its findings in their order, each with its standing
 * @param affiliations where people belong
 * @param baseline how it compares with an earlier report, if one is given
 * @param overrides what became of a ledger, if one is given
 * @param audit what the report was made of, if it is to be made sure of later
 */
public record Review(
        ComplianceReport report,
        List<Reviewed> findings,
        Affiliations affiliations,
        Optional<SinceBaseline> baseline,
        Optional<LedgerUse> overrides,
        Optional<Audit> audit) {

    /** Copies the findings. */
    public Review {
        findings = List.copyOf(findings);
    }

    /**
     * How a report compares with an earlier one.
     *
     * @param file the earlier report
     * @param added how many findings it does not have and nobody has acknowledged
     * @param known how many it has, too
     * @param gone how many it has that are no more
     */
    public record SinceBaseline(String file, int added, int known, int gone) {}

    /**
     * What became of a ledger.
     *
     * @param file the ledger
     * @param asOf the date on which entries must hold
     * @param entries what became of each entry, in order
     */
    public record LedgerUse(String file, LocalDate asOf, List<EntryUse> entries) {

        /** Copies the entries. */
        public LedgerUse {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What became of an entry.
     *
     * @param entry the entry
     * @param expired true if it no longer holds and so acknowledges nothing
     * @param findings how many findings it covers; if it has expired, how many it would
     */
    public record EntryUse(OverrideEntry entry, boolean expired, int findings) {}

    /** A report in which every finding counts. */
    public static Review of(ComplianceReport report) {
        return of(report, Affiliations.UNKNOWN);
    }

    /** A report in which every finding counts, with where people belong. */
    public static Review of(ComplianceReport report, Affiliations affiliations) {
        List<Reviewed> findings = report.findings().stream()
                .map(finding -> new Reviewed(finding, Standing.NEW, Optional.empty()))
                .toList();
        return new Review(report, findings, affiliations, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same with the findings acknowledged that a ledger covers. Call it before {@link #since}.
     *
     * @param asOf the date on which entries must hold
     */
    public Review acknowledging(OverrideLedger ledger, LocalDate asOf) {
        int[] about = new int[ledger.entries().size()];
        List<Reviewed> reviewed = new ArrayList<>();
        for (Reviewed one : findings) {
            Optional<OverrideEntry> first = Optional.empty();
            for (int i = 0; i < about.length; i++) {
                OverrideEntry entry = ledger.entries().get(i);
                if (!entry.isAbout(one.finding(), affiliations)) {
                    continue;
                }
                boolean holds = entry.holds(one.finding(), asOf);
                about[i] += holds || entry.isExpired(asOf) ? 1 : 0;
                first = first.isEmpty() && holds ? Optional.of(entry) : first;
            }
            reviewed.add(first.isEmpty() ? one : new Reviewed(one.finding(), Standing.ACKNOWLEDGED, first));
        }
        List<EntryUse> uses = new ArrayList<>();
        for (int i = 0; i < about.length; i++) {
            OverrideEntry entry = ledger.entries().get(i);
            uses.add(new EntryUse(entry, entry.isExpired(asOf), about[i]));
        }
        return new Review(
                report, reviewed, affiliations, baseline, Optional.of(new LedgerUse(ledger.file(), asOf, uses)), audit);
    }

    /** The same with the findings marked that an earlier report has, at least as grave. */
    public Review since(Baseline earlier) {
        Map<String, List<FindingStatus>> left = new HashMap<>();
        earlier.findings().forEach((identity, statuses) -> left.put(identity, new ArrayList<>(statuses)));
        List<Reviewed> reviewed = new ArrayList<>();
        int known = 0;
        int added = 0;
        for (Reviewed one : findings) {
            boolean had = isKnown(one.finding(), left.getOrDefault(one.identity(), new ArrayList<>()));
            known += had ? 1 : 0;
            added += !had && one.standing() == Standing.NEW ? 1 : 0;
            reviewed.add(
                    had && one.standing() == Standing.NEW
                            ? new Reviewed(one.finding(), Standing.KNOWN, Optional.empty())
                            : one);
        }
        int gone = left.values().stream().mapToInt(List::size).sum();
        SinceBaseline since = new SinceBaseline(earlier.file(), added, known, gone);
        return new Review(report, reviewed, affiliations, Optional.of(since), overrides, audit);
    }

    /** The same with what the report was made of. */
    public Review audited(Audit made) {
        return new Review(report, findings, affiliations, baseline, overrides, Optional.of(made));
    }

    /** Takes the earlier finding off the list; true if it was at least as grave. */
    private static boolean isKnown(Finding finding, List<FindingStatus> earlier) {
        int own = Baseline.gravity(finding.status());
        Comparator<FindingStatus> byGravity = Comparator.comparing(Baseline::gravity);
        Optional<FindingStatus> match = earlier.stream()
                .filter(status -> Baseline.gravity(status) >= own)
                .min(byGravity)
                .or(() -> earlier.stream().max(byGravity));
        match.ifPresent(earlier::remove);
        return match.map(status -> Baseline.gravity(status) >= own).orElse(false);
    }

    /** How many findings have a status and a standing. */
    public long count(FindingStatus status, Standing standing) {
        return findings.stream()
                .filter(one -> one.standing() == standing && one.finding().status() == status)
                .count();
    }

    /** How many findings have a standing. */
    public long count(Standing standing) {
        return findings.stream().filter(one -> one.standing() == standing).count();
    }

    /** True if there is an earlier report or a ledger. */
    public boolean isCompared() {
        return baseline.isPresent() || overrides.isPresent();
    }

    /** The verdict of the findings that count; that of {@link #report} is of all. */
    public Verdict outcome() {
        if (count(FindingStatus.VIOLATION, Standing.NEW) > 0) {
            return Verdict.VIOLATIONS;
        }
        return count(FindingStatus.UNDETERMINED, Standing.NEW) > 0 ? Verdict.UNDETERMINED : Verdict.COMPLIANT;
    }
}
