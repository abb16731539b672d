package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingList;

/**
 * The findings of a check in order, in parts: those that are made, and those that were counted and can be made later. Not
 * thread-safe.
 */
final class FindingParts {

    private final Optional<Consumer<Finding>> handed;
    private final List<Supplier<List<Finding>>> parts = new ArrayList<>();
    private FindingCounts counts = FindingCounts.NONE;
    private boolean later;

    /** The part that single findings are added to; none while the last part is one that is made later. */
    private Optional<List<Finding>> open = Optional.empty();

    private final Budget budget;

    private FindingParts(Optional<Consumer<Finding>> handed, Budget budget) {
        this.handed = handed;
        this.budget = budget;
    }

    /** Parts that are kept, as far as the budget goes. */
    static FindingParts keeping(Budget budget) {
        return new FindingParts(Optional.empty(), budget);
    }

    /** Parts that are made and handed on at once. */
    static FindingParts handing(Consumer<Finding> target) {
        return new FindingParts(Optional.of(target), Budget.unlimited());
    }

    void add(Finding finding) {
        budget.finding(finding);
        addFree(finding);
    }

    /** Adds a finding that the budget does not count. */
    void addFree(Finding finding) {
        if (handed.isPresent()) {
            handed.get().accept(finding);
            return;
        }
        counts = counts.and(Optional.of(finding.status()), 1);
        if (open.isEmpty()) {
            List<Finding> part = new ArrayList<>();
            parts.add(() -> part);
            open = Optional.of(part);
        }
        open.get().add(finding);
    }

    void addLater(RuleContext context, FindingCounts more, Supplier<List<Finding>> findings) {
        budget.findings(context.policy.id(), context.rule.name(), more.all());
        if (handed.isPresent()) {
            findings.get().forEach(handed.get());
            return;
        }
        counts = counts.and(more);
        later = true;
        parts.add(findings);
        open = Optional.empty();
    }

    /** All findings; they are made when they are read, if some can be made later. */
    List<Finding> list() {
        return later ? new FindingList(counts.all(), counts.violations(), counts.undetermined(), this::made) : made();
    }

    private List<Finding> made() {
        List<Finding> all = new ArrayList<>(counts.all());
        parts.forEach(part -> all.addAll(part.get()));
        return all;
    }
}
