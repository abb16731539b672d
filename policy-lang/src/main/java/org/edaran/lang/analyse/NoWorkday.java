package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.model.DateSet;

/**
 * Windows of days off only during which a rule holds. One that names weekdays itself means them, and one that is taken out
 * of another, such as a list of holidays, is of days off by right.
 */
final class NoWorkday implements Check {

    @Override
    public void look(Subject subject) {
        for (Statement.Window window : subject.file.all(Statement.Window.class)) {
            DateSet set = subject.windows.get(window.name().text());
            if (set == null || window.dates().filter().isPresent()) {
                continue;
            }
            Days days = subject.days.of(set);
            List<LocalDate> dates = days.dates();
            boolean off = days.isWhole() && !dates.isEmpty() && dates.stream().allMatch(subject.days::isDayOff);
            if (off && named(subject).contains(window.name().text())) {
                subject.report(Diagnostic.of(
                                DiagnosticCode.NO_WORKDAY,
                                subject.source,
                                window.dates().span(),
                                "no date of `" + window.name() + "` is a working day")
                        .withHelp("correct the dates, or add `on` with the weekdays that are meant"));
            }
        }
    }

    private static Set<String> named(Subject subject) {
        Set<String> names = new HashSet<>();
        for (Statement.Rule rule : subject.file.all(Statement.Rule.class)) {
            Optional<Tail.During> during =
                    Subject.tails(rule.sentence()).flatMap(tails -> tails.find(Tail.During.class));
            if (during.isPresent()) {
                for (DateSpan dates : during.get().dates()) {
                    if (dates instanceof DateSpan.NamedDates named) {
                        names.add(named.name().text());
                    }
                }
            }
        }
        return names;
    }
}
