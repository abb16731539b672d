package org.edaran.lang.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.FaultList;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;
import org.edaran.model.BuiltInModes;
import org.edaran.model.Calendar;
import org.edaran.model.Expression;
import org.edaran.model.Note;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** Compiles what a policy that amends another is by itself: its header and its notes. */
final class AmendmentCompiler {

    private final PolicyText text;
    private final PolicyLibrary library;
    private final SourceText source;
    private final FaultList faults;
    private final Environment env;

    AmendmentCompiler(PolicyText text, PolicyLibrary library) {
        this.text = text;
        this.library = library;
        this.source = text.source();
        this.faults = new FaultList(source);
        this.env = new Environment(faults, name -> Optional.empty());
    }

    PolicyCompiler.Result compile() {
        text.parsed().diagnostics().forEach(faults::add);
        Header header = new Header(env, source, text.file().header().orElseThrow());
        header.check();
        env.inForce(header.inForce());
        check();
        RuleCompiler rules = new RuleCompiler(env, source, header.strength());
        List<Note> notes =
                text.file().all(Statement.Note.class).stream().map(rules::note).toList();
        Policy policy = new Policy(
                header.id(),
                header.title(),
                header.issuer(),
                header.issued(),
                env.inForce(),
                Expression.TRUE,
                BuiltInModes.ALL,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Calendar.FIVE_DAYS,
                false,
                List.of(),
                notes,
                Sha256.of(source.text()),
                source.placeOf(header.span()));
        return new PolicyCompiler.Result(
                faults.hasErrors() ? Optional.empty() : Optional.of(policy), faults.unsorted(), Map.of());
    }

    private void check() {
        for (Statement statement : text.file().statements()) {
            if (statement instanceof Statement.AppliesTo || statement instanceof Statement.CalendarOf) {
                env.fault(
                        DiagnosticCode.MISPLACED_AMENDMENT,
                        source,
                        statement.span(),
                        "a policy that amends another has no scope and no choice of calendars of its own",
                        "leave it out, or replace the rules that it should limit");
            }
        }
        for (HeaderItem.Related item : text.relations()) {
            Optional<PolicyText> other = library.find(text, item.policy().value());
            if (item.relation() == HeaderItem.Relation.IMPLEMENTS) {
                env.fault(
                        DiagnosticCode.MISPLACED_AMENDMENT,
                        source,
                        item.span(),
                        "the rules of a policy that amends another are those of the other, so it carries out nothing",
                        "leave this line out, or write a policy of its own");
            } else if (item.relation() == HeaderItem.Relation.AMENDS
                    && other.filter(PolicyText::isAmendment).isPresent()) {
                env.fault(
                        DiagnosticCode.MISPLACED_AMENDMENT,
                        source,
                        item.span(),
                        "`" + item.policy() + "` only amends another policy",
                        "amend that policy");
            }
        }
    }
}
