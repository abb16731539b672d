package org.edaran;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.compose.Composed;
import org.edaran.lang.compose.Composer;
import org.edaran.lang.compose.ConsolidatedText;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;

/** Chooses the policy that is meant and prints it. */
final class Consolidation {

    private final PolicyLibrary library;
    private final List<CompileResult> results;

    Consolidation(PolicyLibrary library, List<CompileResult> results) {
        this.library = library;
        this.results = results;
    }

    ConsolidateResult of(Optional<String> name, LocalDate date) {
        Set<Diagnostic> faults = new LinkedHashSet<>();
        results.stream()
                .filter(CompileResult.Rejected.class::isInstance)
                .forEach(result -> faults.addAll(result.diagnostics()));
        if (!faults.isEmpty()) {
            return new ConsolidateResult.Rejected(List.copyOf(faults));
        }
        List<PolicyText> meant = name.isPresent()
                ? library.all().stream()
                        .filter(text -> text.id().equals(name.get()))
                        .toList()
                : meant();
        if (meant.isEmpty()) {
            return new ConsolidateResult.Nothing("there is no policy `" + name.orElse("") + "` here");
        }
        if (meant.size() > 1) {
            return new ConsolidateResult.Nothing("several policies could be meant: `"
                    + String.join("`, `", meant.stream().map(PolicyText::id).toList()) + "`");
        }
        return text(meant.get(0), date);
    }

    /** The policies that others change; if there is none, those given. */
    private List<PolicyText> meant() {
        List<PolicyText> changed = new ArrayList<>();
        for (PolicyText text : library.all()) {
            boolean changes = library.relationsTo(text).stream()
                    .anyMatch(relation -> relation.item().relation() != HeaderItem.Relation.IMPLEMENTS);
            if (changes && !text.isAmendment()) {
                changed.add(text);
            }
        }
        return changed.isEmpty() ? library.given() : changed;
    }

    private ConsolidateResult text(PolicyText text, LocalDate date) {
        if (text.isAmendment()) {
            return new ConsolidateResult.Nothing("`" + text.id() + "` only amends another policy");
        }
        Composed composed = new Composer(library).compose(text);
        return composed.inForce().contains(date)
                ? new ConsolidateResult.Consolidated(text.id(), ConsolidatedText.of(composed, date))
                : new ConsolidateResult.Nothing("`" + text.id() + "` is not in force on " + date);
    }
}
