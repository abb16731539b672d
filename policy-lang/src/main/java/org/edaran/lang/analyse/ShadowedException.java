package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;

/**
 * Sentences that never take effect, because an exception always does: exceptions that another one is always written
 * instead of, and rules and exceptions that an exception to them changes wherever they apply.
 */
final class ShadowedException implements Check {

    /** Where a rule or an exception applies: its dates, and what holds there. */
    private record Reach(DateSet dates, Expression condition) {

        Reach of(RuleException exception) {
            return new Reach(
                    new DateSet.Intersection(List.of(dates, exception.dates())),
                    RuleParts.both(condition, exception.where().orElse(Expression.TRUE)));
        }
    }

    /** What comes before a sentence wherever it applies, and whether that is an exception to it. */
    private record Shadow(List<RuleException> before, boolean within) {}

    @Override
    public void look(Subject subject) {
        Map<String, List<Shadow>> ofExceptions = new LinkedHashMap<>();
        for (Rule rule : subject.policy.rules()) {
            if (!rule.exceptions().isEmpty() && subject.isOnlyOne(rule)) {
                Reach reach = new Reach(rule.dates(), RuleParts.whom(rule.sentence(), subject.policy.scope()));
                Shadow shadow = new Shadow(covering(subject, reach, rule.exceptions()), true);
                subject.statement(rule).ifPresent(written -> report(subject, written.name(), List.of(shadow)));
                siblings(subject, reach, rule.exceptions(), ofExceptions);
            }
        }
        for (Statement.RuleException written : subject.file.all(Statement.RuleException.class)) {
            report(
                    subject,
                    written.name(),
                    ofExceptions.getOrDefault(written.name().text(), List.of()));
        }
    }

    private static void siblings(
            Subject subject, Reach above, List<RuleException> siblings, Map<String, List<Shadow>> found) {
        for (RuleException each : siblings) {
            Reach reach = above.of(each);
            List<RuleException> stronger = siblings.stream()
                    .filter(other -> other.insteadOf().contains(each.name()))
                    .toList();
            List<RuleException> instead = covering(subject, reach, stronger);
            found.computeIfAbsent(each.name(), name -> new ArrayList<>())
                    .add(
                            instead.isEmpty()
                                    ? new Shadow(covering(subject, reach, each.exceptions()), true)
                                    : new Shadow(instead, false));
            siblings(subject, reach, each.exceptions(), found);
        }
    }

    /** Exceptions one of which applies wherever something does; one if it is enough, none if there are none. */
    private static List<RuleException> covering(Subject subject, Reach reach, List<RuleException> exceptions) {
        Days days = subject.days.of(reach.dates());
        List<RuleException> written = exceptions.stream()
                .filter(each -> subject.statement(each).isPresent())
                .toList();
        if (written.isEmpty()
                || !days.isWhole()
                || days.dates().isEmpty()
                || subject.anyData.decide(reach.condition(), days).isImpossible()) {
            return List.of();
        }
        Optional<RuleException> alone = written.stream()
                .filter(each -> isCovered(subject, reach, days, List.of(each)))
                .findFirst();
        return alone.map(List::of).orElseGet(() -> isCovered(subject, reach, days, written) ? written : List.of());
    }

    private static boolean isCovered(Subject subject, Reach reach, Days days, List<RuleException> exceptions) {
        List<Days> dates = new ArrayList<>();
        exceptions.forEach(each -> dates.add(subject.days.of(each.dates())));
        return days.coveredBy(dates).stream().allMatch(here -> {
            Expression rest = reach.condition();
            for (int i = 0; i < dates.size(); i++) {
                if (here.contains(dates.get(i))) {
                    Expression where = exceptions.get(i).where().orElse(Expression.TRUE);
                    rest = RuleParts.both(rest, new Expression.Not(where));
                }
            }
            return !rest.equals(reach.condition())
                    && subject.anyData.decide(rest, days).isImpossible();
        });
    }

    /** Reports a sentence that something comes before in everything that it is an exception to. */
    private static void report(Subject subject, Name name, List<Shadow> shadows) {
        if (shadows.isEmpty()
                || shadows.stream().anyMatch(shadow -> shadow.before().isEmpty())) {
            return;
        }
        Shadow shadow = shadows.get(0);
        String who = BundleWords.joined(
                shadow.before().stream().map(each -> "`" + each.name() + "`").toList(), "or");
        String several = shadow.before().size() > 1 ? ", which are exceptions to it" : ", an exception to it";
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.SHADOWED_EXCEPTION,
                subject.source,
                name.span(),
                "`" + name + "` never takes effect: wherever it applies, so does " + who
                        + (shadow.within() ? several : ", which is written instead of it"));
        for (RuleException each : shadow.before()) {
            fault = fault.withLabel(
                    subject.source, subject.statement(each).orElseThrow().name().span(), "always before it");
        }
        subject.report(fault.withHelp("say with `where` or `during` when " + who + " applies"
                + (shadow.within() ? "" : ", or remove `" + name + "`")));
    }
}
