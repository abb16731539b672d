package org.edaran.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A block of policy text and what the compiler says of it.
 *
 * @param block the block
 * @param result what became of it, behind its prelude unless it is whole
 */
record CompiledBlock(Block block, CompileResult result) {

    private static final String NAME = "policy.edaran";

    static CompiledBlock of(Block block) {
        String prelude = block.isWhole() ? "" : block.prelude();
        if (block.isMarked("vocabulary")) {
            SourceText user = SourceText.of(
                    NAME, "policy \"P\" in force from 2026-01-01 until revoked\nuse vocabulary \"house\"\n");
            SourceText vocabulary = SourceText.of("house", block.text());
            return new CompiledBlock(
                    block, Edaran.compile(user, name -> Optional.of(vocabulary).filter(text -> name.equals("house"))));
        }
        return new CompiledBlock(
                block,
                Edaran.compile(
                        SourceText.of(NAME, prelude + block.text()),
                        VocabularyResolver.builtInOnly(),
                        name -> other(block, name)));
    }

    /** The policy of that name in another block of the page. */
    private static Optional<SourceText> other(Block block, String name) {
        return Page.named(block.page().toString()).blocks().stream()
                .filter(one -> one.line() != block.line() && !one.isMarked("error"))
                .filter(one -> one.text().startsWith("policy \"" + name + "\""))
                .map(one -> SourceText.of(name, one.text()))
                .findFirst();
    }

    private int start() {
        return block.isWhole() ? 0 : block.prelude().length();
    }

    /** The faults of the block itself, as if nothing stood before it. */
    List<Diagnostic> faults() {
        return result.diagnostics().stream()
                .filter(fault ->
                        fault.span().start() >= start() && fault.source().name().equals(NAME))
                .map(this::moved)
                .toList();
    }

    /** The errors elsewhere: in the prelude or in a vocabulary. */
    List<String> errorsElsewhere() {
        return result.diagnostics().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .filter(fault ->
                        fault.span().start() < start() || !fault.source().name().equals(NAME))
                .map(DiagnosticRenderer::render)
                .toList();
    }

    private Diagnostic moved(Diagnostic fault) {
        SourceText alone = SourceText.of(NAME, block.text());
        List<Diagnostic.Label> labels = fault.labels().stream()
                .filter(label -> label.span().start() >= start())
                .map(label -> new Diagnostic.Label(alone, moved(label.span()), label.words()))
                .toList();
        return new Diagnostic(
                fault.code(),
                fault.severity(),
                fault.message(),
                alone,
                moved(fault.span()),
                labels,
                fault.help(),
                fault.language());
    }

    private SourceSpan moved(SourceSpan span) {
        return new SourceSpan(span.start() - start(), span.end() - start());
    }

    int testCount() {
        return result instanceof CompileResult.Compiled compiled
                ? compiled.tests().size()
                : 0;
    }

    /** What came out of the tests of the policy otherwise than they expect. */
    List<String> failedTests() {
        if (!(result instanceof CompileResult.Compiled compiled)) {
            return List.of();
        }
        return PolicyTestRunner.run(compiled.policy(), compiled.tests()).stream()
                .filter(outcome -> !outcome.passed())
                .map(outcome -> outcome.test() + ": expected "
                        + outcome.expected().words() + ", but " + outcome.actual(Locale.ENGLISH))
                .toList();
    }

    /** The faults of the block as the command prints them. */
    String rendered() {
        return DiagnosticRenderer.render(faults());
    }
}
