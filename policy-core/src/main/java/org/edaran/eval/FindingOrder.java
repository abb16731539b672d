package org.edaran.eval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;

/** The order of the findings of one rule: date, then groups before people, then keys or id. */
final class FindingOrder {

    static final Comparator<Finding> OF_ONE_RULE = Comparator.comparing(
                    (Finding finding) -> finding.date().orElse(LocalDate.MIN))
            .thenComparing(finding -> finding.subject().employee().isPresent())
            .thenComparing(finding -> finding.subject().group(), FindingOrder::compareKeys)
            .thenComparing(finding -> finding.subject().employee().orElse(""))
            .thenComparing(finding -> finding.code().id());

    private FindingOrder() {}

    private static int compareKeys(List<Subject.Key> left, List<Subject.Key> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).value().compareTo(right.get(i).value());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
