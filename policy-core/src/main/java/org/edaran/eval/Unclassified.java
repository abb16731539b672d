package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Expression;
import org.edaran.model.Strength;

/**
 * Watches for people who are in no category although a rule depends on it. Each gives one finding per rule, dated the
 * first judged day; clauses leave unlisted services to be classified, so such a person never passes in silence.
 */
final class Unclassified {

    private final RuleContext context;
    private final String group;
    private final Optional<Condition> anyCategory;
    private final List<Finding> findings = new ArrayList<>();
    private int reported = -1;

    Unclassified(RuleContext context, String group, boolean dependsOnCategory) {
        this.context = context;
        this.group = group;
        boolean watch = dependsOnCategory
                && context.rule.strength() != Strength.MAY
                && !context.policy.categories().isEmpty();
        this.anyCategory = watch
                ? Optional.of(context.condition(new Expression.InCategory(context.policy.categories())))
                : Optional.empty();
    }

    /** True if the rule depends on categories. */
    boolean isAsked() {
        return anyCategory.isPresent();
    }

    /** Whether somebody is in any category, where the rule depends on that. */
    Optional<Condition> condition() {
        return anyCategory;
    }

    /** True if the person must be watched for. */
    boolean isOpen() {
        return anyCategory.isPresent() && anyCategory.get().test() == Truth.FALSE;
    }

    /** True if what category a person is in can differ on different days. */
    boolean varies() {
        return anyCategory.map(Condition::varies).orElse(false);
    }

    void watch(Truth scope) {
        if (anyCategory.isEmpty() || scope != Truth.TRUE || reported == context.day.employee()) {
            return;
        }
        if (anyCategory.get().test() == Truth.FALSE) {
            reported = context.day.employee();
            findings.add(context.aboutDay(
                    DiagnosticCode.UNCLASSIFIED,
                    FindingKind.UNCLASSIFIED,
                    FindingStatus.UNDETERMINED,
                    new Detail.NoCategory(group),
                    List.of("category"),
                    context.day.firstRow()));
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
