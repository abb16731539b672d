package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateRange;

/** Lays out a policy edition by edition. One composer serves one library; not thread-safe. */
public final class Composer {

    private final PolicyLibrary library;

    /** A composer of the policies of a library. */
    public Composer(PolicyLibrary library) {
        this.library = library;
    }

    /** The policy with the changes of all amendments, and with the declarations of the policy it implements. */
    public Composed compose(PolicyText text) {
        Set<Diagnostic> faults = new LinkedHashSet<>();
        Terms terms = new Terms(library, faults);
        List<LocalDate> starts = new ArrayList<>(starts(text));
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : DateRange.MAX;
            editions.add(new Edition(new DateRange(starts.get(i), last), at(text, starts.get(i), faults)));
        }
        return new Composed(
                text,
                editions,
                terms.inForce(text),
                terms.lastDay(text),
                library.relationsTo(text),
                List.copyOf(faults));
    }

    /** The policies that amend one, with the dates on which they are in force. */
    private List<Amendment> amendments(PolicyText text) {
        Terms terms = new Terms(library, new LinkedHashSet<>());
        return library.relationsTo(text).stream()
                .filter(relation -> relation.item().relation() == HeaderItem.Relation.AMENDS)
                .map(relation -> new Amendment(relation.from(), terms.inForce(relation.from())))
                .toList();
    }

    private Optional<PolicyText> parent(PolicyText text) {
        return text.isAmendment() ? Optional.empty() : library.find(text, HeaderItem.Relation.IMPLEMENTS);
    }

    /** The first days of the editions. */
    private Set<LocalDate> starts(PolicyText text) {
        Set<LocalDate> starts = new TreeSet<>(Set.of(DateRange.MIN));
        parent(text).ifPresent(parent -> starts.addAll(starts(parent)));
        amendments(text).forEach(amendment -> starts.addAll(amendment.turningPoints()));
        Terms terms = new Terms(library, new LinkedHashSet<>());
        for (PolicyText other : library.overriding(text)) {
            DateRange inForce = terms.inForce(other);
            starts.add(inForce.first());
            if (inForce.last().isBefore(DateRange.MAX)) {
                starts.add(inForce.last().plusDays(1));
            }
        }
        return starts;
    }

    private List<Clause> at(PolicyText text, LocalDate date, Set<Diagnostic> faults) {
        List<Clause> clauses = new ArrayList<>();
        boolean hasScope = !text.file().all(Statement.AppliesTo.class).isEmpty();
        parent(text)
                .ifPresent(parent -> at(parent, date, new LinkedHashSet<>()).stream()
                        .filter(clause -> isShared(clause.statement())
                                || (clause.statement() instanceof Statement.AppliesTo && !hasScope))
                        .map(Clause::asInherited)
                        .forEach(clauses::add));
        for (Statement statement : text.file().statements()) {
            clauses.add(new Clause(statement, text.source(), text.id(), false, Optional.empty(), Optional.empty()));
        }
        new Changes(text, amendments(text), faults).apply(date, clauses);
        Terms terms = new Terms(library, new LinkedHashSet<>());
        for (PolicyText other : library.overriding(text)) {
            if (terms.inForce(other).contains(date)) {
                new Overrides(text, faults).add(other, clauses);
            }
        }
        return clauses;
    }

    /** True for what a policy that implements another can use of it. */
    private static boolean isShared(Statement statement) {
        return statement instanceof Statement.UseVocabulary
                || statement instanceof Statement.Field
                || statement instanceof Statement.WorkMode
                || statement instanceof Statement.NameList
                || statement instanceof Statement.Category
                || statement instanceof Statement.NamedGroup
                || statement instanceof Statement.Calendar
                || statement instanceof Statement.CalendarOf
                || statement instanceof Statement.Window
                || statement instanceof Statement.Table
                || statement instanceof Statement.Parameter
                || statement instanceof Statement.Unreadable;
    }
}
