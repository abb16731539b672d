package org.edaran.eval;

import java.util.List;
import java.util.function.Consumer;
import org.edaran.finding.Finding;

/** Takes findings in order and counts them by status. */
final class FindingSink {

    private final Consumer<Finding> target;
    private int violations;
    private int warnings;
    private int undetermined;

    FindingSink(Consumer<Finding> target) {
        this.target = target;
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
        target.accept(finding);
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
