package org.edaran.lang.analyse;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.DateSet;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;

/** Rules whose parts {@code during}, {@code outside} and {@code on} leave no date on which the policy is in force. */
final class NoDatesLeft implements Check {

    @Override
    public void look(Subject subject) {
        for (Rule rule : subject.policy.rules()) {
            boolean named = !subject.days.of(base(rule.dates())).isEmpty();
            if (named && isWithoutDates(rule, subject)) {
                subject.report(Diagnostic.of(
                                DiagnosticCode.NO_DATES_LEFT,
                                subject.source,
                                subject.nameOf(rule),
                                "no date is left on which `" + rule.name() + "` holds")
                        .withHelp("correct what follows `during`, `outside` or `on`"));
            } else if (named && subject.isOnlyOne(rule)) {
                exceptions(subject, rule.dates(), rule.exceptions());
            }
        }
    }

    private static void exceptions(Subject subject, DateSet above, List<RuleException> exceptions) {
        for (RuleException each : exceptions) {
            DateSet dates = new DateSet.Intersection(List.of(above, each.dates()));
            if (subject.days.of(dates).isEmpty()) {
                subject.statement(each)
                        .ifPresent(written -> subject.report(Diagnostic.of(
                                        DiagnosticCode.NO_DATES_LEFT,
                                        subject.source,
                                        written.name().span(),
                                        "no date is left on which `" + each.name() + "` applies")
                                .withHelp("name dates on which what it is an exception to holds")));
            } else {
                exceptions(subject, dates, each.exceptions());
            }
        }
    }

    private static boolean isWithoutDates(Rule rule, Subject subject) {
        for (Rule one : subject.allOf(rule)) {
            if (!subject.daysOf(one).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The dates named by {@code during}: where they are outside the time in force, that is told already. */
    private static DateSet base(DateSet set) {
        if (set instanceof DateSet.Intersection both) {
            return base(both.parts().get(0));
        }
        if (set instanceof DateSet.Filtered filtered) {
            return base(filtered.base());
        }
        return set instanceof DateSet.Minus minus ? base(minus.base()) : set;
    }
}
