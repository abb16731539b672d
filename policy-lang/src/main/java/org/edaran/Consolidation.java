package org.edaran;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.compose.Clause;
import org.edaran.lang.compose.Composed;
import org.edaran.lang.compose.Composer;
import org.edaran.lang.compose.ConsolidatedText;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.lang.test.PolicyTest;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Chooses the policy that is meant and prints it. */
final class Consolidation {

    private final PolicyLibrary library;
    private final List<CompileResult> results;
    private final Function<SourceText, CompileResult> compiler;

    /**
     * A choice among policies.
     *
     * @param compiler compiles a text alone, with what the policies were compiled with
     */
    Consolidation(PolicyLibrary library, List<CompileResult> results, Function<SourceText, CompileResult> compiler) {
        this.library = library;
        this.results = results;
        this.compiler = compiler;
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

    /** The text with those worked examples that hold for it. */
    private String withExamples(Composed composed, LocalDate date) {
        List<Clause> examples = ConsolidatedText.examples(composed);
        Set<Integer> overtaken = new HashSet<>();
        String text = ConsolidatedText.of(composed, date, overtaken);
        if (examples.isEmpty() || composed.relations().isEmpty()) {
            return text;
        }
        SourceText source = SourceText.of(composed.main().source().name(), text);
        CompileResult result = compiler.apply(source);
        if (result instanceof CompileResult.Rejected) {
            beyond(source, result.diagnostics(), overtaken);
            source = SourceText.of(source.name(), ConsolidatedText.of(composed, date, overtaken));
            result = compiler.apply(source);
        }
        if (!(result instanceof CompileResult.Compiled compiled)) {
            IntStream.range(0, examples.size()).forEach(overtaken::add);
            return ConsolidatedText.of(composed, date, overtaken);
        }
        int number = 0;
        for (PolicyTest test : compiled.tests()) {
            while (overtaken.contains(number)) {
                number++;
            }
            boolean holds = PolicyTestRunner.run(compiled.policy(), List.of(test)).stream()
                    .allMatch(TestOutcome::passed);
            if (!holds) {
                overtaken.add(number);
            }
            number++;
        }
        return ConsolidatedText.of(composed, date, overtaken);
    }

    /** Notes the examples that speak of what is no longer there. */
    private static void beyond(SourceText source, List<Diagnostic> faults, Set<Integer> overtaken) {
        List<Statement.PolicyTest> tests = PolicyParser.parse(source).file().all(Statement.PolicyTest.class);
        for (int number = 0; number < tests.size(); number++) {
            SourceSpan span = tests.get(number).span();
            boolean faulty = faults.stream()
                    .anyMatch(fault -> fault.severity() == Severity.ERROR
                            && fault.source() == source
                            && fault.span().start() >= span.start()
                            && fault.span().end() <= span.end());
            if (faulty) {
                overtaken.add(number);
            }
        }
    }

    private ConsolidateResult text(PolicyText text, LocalDate date) {
        if (text.isAmendment()) {
            return new ConsolidateResult.Nothing("`" + text.id() + "` only amends another policy");
        }
        Composed composed = new Composer(library).compose(text);
        return composed.inForce().contains(date)
                ? new ConsolidateResult.Consolidated(text.id(), withExamples(composed, date))
                : new ConsolidateResult.Nothing("`" + text.id() + "` is not in force on " + date);
    }
}
