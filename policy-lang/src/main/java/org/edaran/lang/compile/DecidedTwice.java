package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.compose.PolicyText;
import org.edaran.model.DateSet;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Decisions on one parameter for the same subject and date that differ, in one text or in several. */
final class DecidedTwice {

    private static final int MOST_PAIRS = 20_000;

    private final Policy policy;
    private final List<PolicyText> texts;

    private record Place(SourceText source, SourceSpan span) {}

    /**
     * A look at the decisions on the parameters of a policy.
     *
     * @param texts its text and those of the policies that decide its parameters
     */
    DecidedTwice(Policy policy, List<PolicyText> texts) {
        this.policy = policy;
        this.texts = texts;
    }

    List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>();
        int left = MOST_PAIRS;
        for (Parameter parameter : policy.parameters()) {
            List<Parameter.Decision> decisions = parameter.decisions();
            for (int later = 1; later < decisions.size(); later++) {
                for (int earlier = 0; earlier < later && left > 0; earlier++) {
                    left--;
                    fault(parameter, decisions.get(earlier), decisions.get(later))
                            .ifPresent(faults::add);
                }
            }
        }
        return faults;
    }

    private Optional<Diagnostic> fault(Parameter parameter, Parameter.Decision one, Parameter.Decision other) {
        if (!one.subject().equals(other.subject()) || one.value().equals(other.value())) {
            return Optional.empty();
        }
        DateSet both = new DateSet.Intersection(
                List.of(one.dates(), other.dates(), new DateSet.Ranges(List.of(policy.inForce()))));
        Optional<LocalDate> date =
                DateSets.list(both, policy.defaultCalendar(), 1).stream().findFirst();
        Optional<Place> first = placeOf(one);
        Optional<Place> second = placeOf(other);
        if (date.isEmpty() || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        String whom = one.subject().map(id -> " for `" + id + "`").orElse("");
        return Optional.of(Diagnostic.of(
                        DiagnosticCode.DECIDED_TWICE,
                        second.get().source(),
                        second.get().span(),
                        "`" + parameter.name() + "` is decided twice" + whom + ", and differently, such as on "
                                + date.get())
                .withLabel(first.get().source(), first.get().span(), "decided here as well")
                .withHelp("leave one of the two, or let them hold on different dates with `during`"));
    }

    private Optional<Place> placeOf(Parameter.Decision decision) {
        for (PolicyText text : texts) {
            if (text.source().name().equals(decision.at().file())) {
                for (Statement.SetParameter set : text.file().all(Statement.SetParameter.class)) {
                    if (text.source().placeOf(set.span()).equals(decision.at())) {
                        return Optional.of(new Place(text.source(), set.span()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
