package org.edaran.eval;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.edaran.finding.Finding;

/** Takes findings in order and counts them by status. */
final class FindingSink {

    private final FindingParts target;
    private int violations;
    private int warnings;
    private int undetermined;

    FindingSink(FindingParts target) {
        this.target = target;
    }

    /** A sink that hands every finding on at once. */
    FindingSink(Consumer<Finding> target) {
        this(FindingParts.handing(target));
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    void add(Finding finding) {
        switch (finding.status()) {
            case VIOLATION -> violations++;
            case WARNING -> warnings++;
            case UNDETERMINED -> undetermined++;
        }
        target.add(finding);
    }

    /** Takes findings that were counted by status, and can be made later. */
    void addLater(RuleContext context, FindingCounts counts, Supplier<List<Finding>> findings) {
        violations += counts.violations();
        warnings += counts.warnings();
        undetermined += counts.undetermined();
        target.addLater(context, counts, findings);
    }

    int violations() {
        return violations;
    }

    int warnings() {
        return warnings;
    }

    int undetermined() {
        return undetermined;
    }
}
