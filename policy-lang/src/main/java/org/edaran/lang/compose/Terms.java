package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Literal;
import org.edaran.model.DateRange;

/** When a policy ends, where others prolong or repeal it. Of several the one issued last counts. */
final class Terms {

    private record Act(LocalDate when, LocalDate lastDay) {}

    private final PolicyLibrary library;
    private final Set<Diagnostic> faults;

    Terms(PolicyLibrary library, Set<Diagnostic> faults) {
        this.library = library;
        this.faults = faults;
    }

    /** The last day that the last of the other policies sets; nothing if none sets one. */
    Optional<LocalDate> lastDay(PolicyText text) {
        DateRange stated = text.stated();
        List<Act> acts = new ArrayList<>();
        for (PolicyLibrary.Relation relation : library.relationsTo(text)) {
            Optional<Literal.Date> date = relation.item().date();
            if (date.isPresent() && isSound(relation, date.get(), stated)) {
                boolean repeals = relation.item().relation() == HeaderItem.Relation.REPEALS;
                LocalDate last =
                        repeals ? date.get().value().minusDays(1) : date.get().value();
                LocalDate when = relation.from()
                        .issued()
                        .orElseGet(() -> relation.from().stated().first());
                acts.add(new Act(when, last));
            }
        }
        // of two acts of one day the one that ends the policy sooner counts
        acts.sort(Comparator.comparing(Act::when).thenComparing(Act::lastDay, Comparator.reverseOrder()));
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(acts.get(acts.size() - 1).lastDay());
    }

    DateRange inForce(PolicyText text) {
        DateRange stated = text.stated();
        return lastDay(text).map(last -> new DateRange(stated.first(), last)).orElse(stated);
    }

    private boolean isSound(PolicyLibrary.Relation relation, Literal.Date date, DateRange stated) {
        String id = relation.item().policy().value();
        if (relation.item().relation() == HeaderItem.Relation.REPEALS) {
            return date.value().isAfter(stated.first())
                    || fault(
                            relation,
                            "`" + id + "` is not in force before " + stated.first() + ", so nothing of it is left",
                            "write a date after " + stated.first());
        }
        return date.value().isAfter(stated.last())
                || fault(
                        relation,
                        stated.last().equals(DateRange.MAX)
                                ? "`" + id + "` has no end that could be put off"
                                : "`" + id + "` is in force until " + stated.last() + " anyway",
                        stated.last().equals(DateRange.MAX)
                                ? "leave the line out"
                                : "write a date after " + stated.last());
    }

    private boolean fault(PolicyLibrary.Relation relation, String message, String help) {
        faults.add(Diagnostic.of(
                        DiagnosticCode.TERM_WITHOUT_EFFECT,
                        relation.from().source(),
                        relation.item().span(),
                        message)
                .withHelp(help));
        return false;
    }
}
