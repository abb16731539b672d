package org.edaran.bench.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.bench.Policies;
import org.edaran.bench.Rosters;
import org.edaran.bench.Workload;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.roster.Roster;

/** Edaran on a loaded roster. */
public final class EdaranPeer implements Peer<ComplianceReport> {

    private static final List<String> RULES = List.of("share", "direct", "at_home", "eligible");

    private final Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
    private final Map<String, Integer> numbers = new HashMap<>();
    private long read;
    private Roster roster = Rosters.built(org.edaran.roster.RosterBuilder.of(evaluator.schema()));

    private final boolean reading;

    /** A report whose list of findings nobody reads, and which has put none of them together. */
    public EdaranPeer() {
        this(false);
    }

    /**
     * A report.
     *
     * @param reading true if its list of findings is read from the first to the last, which makes an object of each
     */
    public EdaranPeer(boolean reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return reading ? "Edaran, each finding read" : "Edaran";
    }

    @Override
    public void load(Workload workload) {
        roster = Rosters.of(workload, evaluator.schema());
        for (int person = 0; person < workload.people(); person++) {
            numbers.put(Workload.id(person), person);
        }
    }

    /** The roster. */
    public Roster roster() {
        return roster;
    }

    /** What checks it. */
    public Evaluator evaluator() {
        return evaluator;
    }

    @Override
    public ComplianceReport check() {
        ComplianceReport report = evaluator.check(roster);
        if (reading) {
            report.findings().forEach(finding -> read += finding.rule().length());
        }
        return report;
    }

    @Override
    public Found found(ComplianceReport report) {
        return found(report, numbers);
    }

    static Found found(ComplianceReport report, Map<String, Integer> numbers) {
        Found found = new Found();
        for (Finding finding : report.findings()) {
            int rule = RULES.indexOf(finding.rule());
            int date = Workload.DATES.indexOf(finding.date().orElseThrow());
            if (rule == Found.SHARE) {
                Map<String, String> keys = finding.subject().keys();
                int unit = Integer.parseInt(keys.getOrDefault("unit", "").substring("unit-".length()));
                int group = unit * 3 + Workload.CATEGORIES.indexOf(keys.get("category"));
                Detail.Count count = (Detail.Count) finding.detail();
                found.group(date, group, whole(count.count()), whole(count.of()));
            } else {
                found.row(
                        rule,
                        date,
                        numbers.getOrDefault(finding.subject().employee().orElse(""), -1));
            }
        }
        return found;
    }

    private static int whole(org.edaran.model.Fraction number) {
        return number.numerator().intValueExact();
    }
}
