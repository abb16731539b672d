package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateSet;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.source.SourceText;

/** Looks for exceptions that apply together, differ, and are not ordered, as far as dates and equal conditions tell. */
final class ExceptionConflicts {

    private final Environment env;
    private final Function<Statement.RuleException, SourceText> sources;

    ExceptionConflicts(Environment env, Function<Statement.RuleException, SourceText> sources) {
        this.env = env;
        this.sources = sources;
    }

    void check(Rule rule, List<RuleException> siblings, Map<String, List<Statement.RuleException>> written) {
        check(rule, siblings, List.of(rule.dates()), written.getOrDefault(rule.name(), List.of()), written);
    }

    private void check(
            Rule rule,
            List<RuleException> siblings,
            List<DateSet> dates,
            List<Statement.RuleException> statements,
            Map<String, List<Statement.RuleException>> written) {
        for (int later = 1; later < siblings.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                pair(rule, siblings.get(earlier), siblings.get(later), dates, statements);
            }
        }
        for (RuleException sibling : siblings) {
            List<DateSet> inner = new ArrayList<>(dates);
            inner.add(sibling.dates());
            check(rule, sibling.exceptions(), inner, written.getOrDefault(sibling.name(), List.of()), written);
        }
    }

    private void pair(
            Rule rule,
            RuleException one,
            RuleException other,
            List<DateSet> dates,
            List<Statement.RuleException> statements) {
        boolean ordered =
                one.insteadOf().contains(other.name()) || other.insteadOf().contains(one.name());
        boolean together =
                one.where().isEmpty() || other.where().isEmpty() || one.where().equals(other.where());
        if (ordered || !together || one.change().equals(other.change())) {
            return;
        }
        List<DateSet> all = new ArrayList<>(dates);
        all.add(one.dates());
        all.add(other.dates());
        Optional<LocalDate> witness = common(all, one, other);
        Optional<Statement.RuleException> first = statement(one, statements);
        Optional<Statement.RuleException> second = statement(other, statements);
        if (witness.isEmpty() || first.isEmpty() || second.isEmpty()) {
            return;
        }
        String where = one.where().isPresent() || other.where().isPresent() ? ", where their condition holds" : "";
        env.fault(Diagnostic.of(
                        DiagnosticCode.CONFLICTING_EXCEPTIONS,
                        sources.apply(second.get()),
                        second.get().name().span(),
                        "`" + other.name() + "` and `" + one.name() + "` both change `" + rule.name() + "`, such as on "
                                + witness.get() + where)
                .withLabel(sources.apply(first.get()), first.get().name().span(), "the other exception")
                .withHelp("add `instead of " + one.name() + "` to `" + other.name() + "`, or the reverse"));
    }

    private static Optional<Statement.RuleException> statement(
            RuleException exception, List<Statement.RuleException> statements) {
        return statements.stream()
                .filter(each -> each.name().text().equals(exception.name()))
                .findFirst();
    }

    /** A date on which both apply and no exception to either does. */
    private Optional<LocalDate> common(List<DateSet> sets, RuleException one, RuleException other) {
        DateSet both = new DateSet.Intersection(sets);
        List<DateSet> nested = new ArrayList<>();
        one.exceptions().forEach(each -> nested.add(each.dates()));
        other.exceptions().forEach(each -> nested.add(each.dates()));
        DateSet left = nested.isEmpty() ? both : new DateSet.Minus(both, new DateSet.Union(nested));
        return DateSets.list(left, env.defaultCalendar(), 1).stream().findFirst();
    }
}
