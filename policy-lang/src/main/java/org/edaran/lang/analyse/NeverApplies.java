package org.edaran.lang.analyse;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.source.SourceSpan;

/** Conditions that no facts meet: a scope, a group, a category, a {@code where} or an {@code only if}. */
final class NeverApplies implements Check {

    @Override
    public void look(Subject subject) {
        Expression scope = subject.policy.scope();
        if (subject.anyData.decide(scope).isImpossible()) {
            subject.file.all(Statement.AppliesTo.class).stream()
                    .findFirst()
                    .ifPresent(applies -> report(
                            subject,
                            applies.condition().span(),
                            "nobody can meet this condition, so the policy applies to nobody"));
            return;
        }
        subject.policy.rules().forEach(rule -> look(subject, rule));
    }

    private static void look(Subject subject, Rule rule) {
        Days days = subject.daysOf(rule);
        if (days.isEmpty() || subject.statement(rule).isEmpty()) {
            return;
        }
        for (Members group : RuleParts.groups(rule.sentence())) {
            if (group(subject, rule, group, days)) {
                return;
            }
        }
        if (!rule.exceptions().isEmpty() && subject.isOnlyOne(rule)) {
            exceptions(
                    subject, RuleParts.whom(rule.sentence(), subject.policy.scope()), rule.dates(), rule.exceptions());
        }
        if (rule.sentence() instanceof Sentence.OnlyIf only
                && isImpossible(subject, only.condition(), days)
                && subject.statement(rule).get().sentence() instanceof org.edaran.lang.ast.Sentence.OnlyIf written) {
            report(
                    subject,
                    written.condition().span(),
                    "nobody can meet this condition, so `" + rule.name() + "` lets nobody be `" + only.words() + "`");
        }
    }

    private static void exceptions(
            Subject subject, Expression above, DateSet datesAbove, List<RuleException> exceptions) {
        for (RuleException each : exceptions) {
            Expression here = RuleParts.both(above, each.where().orElse(Expression.TRUE));
            DateSet dates = new DateSet.Intersection(List.of(datesAbove, each.dates()));
            Days days = subject.days.of(dates);
            boolean never = each.where().isPresent() && !days.isEmpty() && isImpossible(subject, here, days);
            if (never) {
                subject.statement(each)
                        .flatMap(written -> written.effect().tails().find(Tail.Where.class))
                        .ifPresent(where -> report(
                                subject,
                                where.condition().span(),
                                "nobody whom it could be for can meet this condition, so `" + each.name()
                                        + "` never takes effect"));
            } else {
                exceptions(subject, here, dates, each.exceptions());
            }
        }
    }

    /** True if a report was made. */
    private static boolean group(Subject subject, Rule rule, Members group, Days days) {
        Expression scope = subject.policy.scope();
        Optional<Expression> where = RuleParts.where(rule.sentence());
        Expression condition = RuleParts.both(group.condition(), where.orElse(Expression.TRUE));
        if (!isImpossible(subject, RuleParts.both(condition, scope), days)) {
            return false;
        }
        String ending = ", so `" + rule.name() + "` never applies";
        SourceSpan place = subject.groupOf(rule);
        if (isImpossible(subject, group.condition(), days)) {
            report(subject, place, "nobody can be in `" + group.label() + "`" + ending);
        } else if (where.isPresent() && isImpossible(subject, where.get(), days)) {
            report(subject, subject.whereOf(rule).orElse(place), "this condition can never hold" + ending);
        } else if (where.isPresent() && isImpossible(subject, condition, days)) {
            report(
                    subject,
                    subject.whereOf(rule).orElse(place),
                    "nobody of `" + group.label() + "` can meet this condition" + ending);
        } else {
            scoped(subject, rule, group, ending);
        }
        return true;
    }

    private static void scoped(Subject subject, Rule rule, Members group, String ending) {
        SourceSpan place = subject.whereOf(rule).orElse(subject.groupOf(rule));
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.NEVER_APPLIES,
                        subject.source,
                        place,
                        "nobody to whom the policy applies can be in `" + group.label() + "` here" + ending)
                .withHelp("correct this condition or the one after `applies to`");
        subject.report(subject.file.all(Statement.AppliesTo.class).stream()
                .findFirst()
                .map(applies ->
                        fault.withLabel(subject.source, applies.condition().span(), "it applies to these only"))
                .orElse(fault));
    }

    private static boolean isImpossible(Subject subject, Expression condition, Days days) {
        return subject.anyData.decide(condition, days).isImpossible();
    }

    private static void report(Subject subject, SourceSpan span, String message) {
        subject.report(fault(subject, span, message));
    }

    private static Diagnostic fault(Subject subject, SourceSpan span, String message) {
        return Diagnostic.of(DiagnosticCode.NEVER_APPLIES, subject.source, span, message)
                .withHelp("correct the values, or join with `or` the conditions of which one is enough");
    }
}
