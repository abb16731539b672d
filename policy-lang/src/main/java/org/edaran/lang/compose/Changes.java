package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.DeclarationKind;

/** What amendments make of the clauses of a policy on one date. The change that takes effect last counts. */
final class Changes {

    private record Change(Amendment by, Statement statement) {

        LocalDate from() {
            return Amendment.from(statement);
        }
    }

    private record Target(Class<?> kind, String name, LocalDate from) {}

    private final PolicyText text;
    private final List<Amendment> amendments;
    private final Set<Diagnostic> faults;

    Changes(PolicyText text, List<Amendment> amendments, Set<Diagnostic> faults) {
        this.text = text;
        this.amendments = amendments;
        this.faults = faults;
    }

    void apply(LocalDate date, List<Clause> clauses) {
        List<Change> changes = new ArrayList<>();
        for (Amendment amendment : amendments) {
            add(amendment, date, clauses);
            amendment.changes().stream()
                    .filter(change -> amendment.changes(change, date))
                    .forEach(change -> changes.add(new Change(amendment, change)));
        }
        changes.sort(Comparator.comparing(Change::from));
        Map<Target, Change> first = new HashMap<>();
        for (Change change : changes) {
            Target target = targetOf(change);
            Change before = first.putIfAbsent(target, change);
            if (before != null) {
                twice(change, before);
            } else {
                change(change, clauses);
            }
        }
    }

    private void add(Amendment amendment, LocalDate date, List<Clause> clauses) {
        for (Statement statement : amendment.text().file().statements()) {
            boolean binds = statement instanceof Statement.Rule
                    || statement instanceof Statement.RuleException
                    || statement instanceof Statement.SetParameter;
            boolean declares = statement instanceof Statement.UseVocabulary
                    || statement instanceof Statement.Field
                    || statement instanceof Statement.WorkMode
                    || statement instanceof Statement.NameList
                    || statement instanceof Statement.Category
                    || statement instanceof Statement.NamedGroup
                    || statement instanceof Statement.Calendar
                    || statement instanceof Statement.Window
                    || statement instanceof Statement.Table
                    || statement instanceof Statement.Parameter
                    || statement instanceof Statement.Unreadable;
            boolean holds = binds ? amendment.inForce().contains(date) : declares && amendment.declares(date);
            if (holds) {
                clauses.add(new Clause(
                        statement,
                        amendment.text().source(),
                        amendment.text().id(),
                        false,
                        Optional.of(statement),
                        citesOf(statement)));
            }
        }
    }

    private void change(Change change, List<Clause> clauses) {
        Target target = targetOf(change);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean found = !clause.inherited()
                    && clause.statement().getClass() == target.kind()
                    && nameOf(clause.statement()).text().equals(target.name());
            if (!found) {
                continue;
            }
            if (change.statement() instanceof Statement.Replace replace) {
                clauses.set(
                        i,
                        new Clause(
                                replace.replacement(),
                                change.by().text().source(),
                                change.by().text().id(),
                                false,
                                Optional.of(replace),
                                citesOf(replace)));
            } else {
                clauses.remove(i);
            }
            return;
        }
        missing(change, clauses);
    }

    private static Optional<Text> citesOf(Statement statement) {
        if (statement instanceof Statement.Replace replace) {
            return replace.cites().or(() -> citesOf(replace.replacement()));
        }
        return statement instanceof Statement.Rule rule ? rule.cites() : Optional.empty();
    }

    private static Target targetOf(Change change) {
        if (change.statement() instanceof Statement.Delete delete) {
            return new Target(Statement.Rule.class, delete.rule().text(), change.from());
        }
        Statement made = ((Statement.Replace) change.statement()).replacement();
        return new Target(made.getClass(), nameOf(made).text(), change.from());
    }

    private static Name nameIn(Statement change) {
        return change instanceof Statement.Delete delete
                ? delete.rule()
                : nameOf(((Statement.Replace) change).replacement());
    }

    /** The name of a statement that can be replaced; no name that can be written for any other. */
    static Name nameOf(Statement statement) {
        if (statement instanceof Statement.Rule rule) {
            return rule.name();
        } else if (statement instanceof Statement.Window window) {
            return window.name();
        } else if (statement instanceof Statement.Table table) {
            return table.name();
        } else if (statement instanceof Statement.NamedGroup group) {
            return group.name();
        } else if (statement instanceof Statement.Category category) {
            return category.name();
        }
        return statement instanceof Statement.NameList list ? list.name() : new Name("", statement.span());
    }

    private void missing(Change change, List<Clause> clauses) {
        Name name = nameIn(change.statement());
        Target target = targetOf(change);
        List<Clause> ofKind = clauses.stream()
                .filter(clause -> !clause.inherited() && clause.statement().getClass() == target.kind())
                .toList();
        Statement made =
                change.statement() instanceof Statement.Replace replace ? replace.replacement() : change.statement();
        String kind = made instanceof Statement.Delete
                ? "rule"
                : DeclarationKind.of(made).words().replaceFirst("^an? ", "");
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.NOTHING_TO_CHANGE,
                change.by().text().source(),
                name.span(),
                "`" + text.id() + "` has no " + kind + " `" + name + "` on " + change.from());
        List<String> names =
                ofKind.stream().map(clause -> nameOf(clause.statement()).text()).toList();
        faults.add(DidYouMean.nearest(name.text(), names)
                .map(near -> fault.withHelp("write `" + near + "`"))
                .orElse(fault));
    }

    private void twice(Change change, Change before) {
        Literal.Date from = change.statement() instanceof Statement.Replace replace
                ? replace.from()
                : ((Statement.Delete) change.statement()).from();
        faults.add(Diagnostic.of(
                        DiagnosticCode.CHANGED_TWICE,
                        change.by().text().source(),
                        nameIn(change.statement()).span().to(from.span()),
                        "`" + nameIn(change.statement()) + "` is changed twice from " + from.value() + " on")
                .withLabel(
                        before.by().text().source(), nameIn(before.statement()).span(), "the other change is here")
                .withHelp("leave one of the two out, or give it another date"));
    }
}
