package org.edaran.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.compiled.CompiledFormException;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.PrintedText;
import org.edaran.files.PolicyFiles;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Compiles the policies named on the command line and shows what is wrong with them. */
final class Policies {

    private static final String STDIN = "<stdin>";
    private static final int BRACE = '{';

    /** The bytes with which programs of Windows say that a text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** The bytes that workbooks and other archives start with. */
    private static final byte[] WORKBOOK = {'P', 'K', 3, 4};

    private final Streams streams;
    private final boolean warnings;
    private byte @Nullable [] input;

    /** With {@code warnings} false only errors are shown. */
    Policies(Streams streams, boolean warnings) {
        this.streams = streams;
        this.warnings = warnings;
    }

    /** All policies, each with what the others do to it, or nothing if any has an error. */
    Optional<List<CompileResult.Compiled>> compile(List<String> files) throws IOException {
        Optional<List<SourceText>> sources = read(files);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<CompileResult.Compiled> compiled = new ArrayList<>();
        Set<Diagnostic> shown = new LinkedHashSet<>();
        List<CompileResult> results =
                Edaran.compileTogether(sources.get(), VocabularyResolver.builtInOnly(), PolicyFiles.beside(files));
        for (CompileResult result : results) {
            if (result instanceof CompileResult.Compiled policy) {
                compiled.add(policy);
            }
            shown.addAll(shownOf(result));
        }
        show(List.copyOf(shown));
        return compiled.size() < files.size() ? Optional.empty() : Optional.of(compiled);
    }

    /** The policies of texts, compiled together, and those of compiled files; nothing if any has an error, which is shown. */
    Optional<List<Policy>> load(List<String> files) throws IOException {
        List<String> texts = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        for (String file : files) {
            if (!isCompiled(file)) {
                texts.add(file);
                continue;
            }
            try (InputStream in =
                    file.equals("-") ? input() : new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
                start(in);
                policies.addAll(CompiledPolicies.read(in));
            } catch (CompiledFormException wrong) {
                streams.err().println("edaran: " + PrintedText.of(nameOf(file)) + ": " + wrong.getMessage());
                return Optional.empty();
            }
        }
        if (!texts.isEmpty()) {
            Optional<List<CompileResult.Compiled>> compiled = compile(texts);
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            policies.addAll(
                    0,
                    compiled.get().stream().map(CompileResult.Compiled::policy).toList());
        }
        return Optional.of(policies);
    }

    /** True if a file, or standard input, starts as JSON does; no policy text starts with a brace. */
    private boolean isCompiled(String file) throws IOException {
        if (file.equals("-")) {
            return start(input()) == BRACE;
        }
        Path path = Path.of(file);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return false; // a pipe can be read once
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return start(in) == BRACE;
        }
    }

    /** Goes to the first sign of a text, which is given and still to be read; -1 if there is none. */
    private static int start(InputStream in) throws IOException {
        int sign;
        do {
            in.mark(1);
            sign = in.read();
        } while (sign >= 0 && (BYTE_ORDER_MARK.indexOf(sign) >= 0 || Character.isWhitespace(sign)));
        in.reset();
        return sign;
    }

    private static String nameOf(String file) {
        return file.equals("-") ? STDIN : file;
    }

    /** True if a file is a compiled policy where its text is needed, which is told. */
    boolean refusesCompiled(String file) throws IOException {
        boolean compiled = (file.equals("-") || Files.exists(Path.of(file))) && isCompiled(file);
        if (compiled) {
            streams.err()
                    .println("edaran: " + PrintedText.of(nameOf(file))
                            + " is a compiled policy; this command needs the text that it was compiled from");
        }
        return compiled;
    }

    /** True if somebody gave a workbook where a policy should be, which is told. */
    private boolean refusesWorkbook(String file) throws IOException {
        Path path = Path.of(file);
        if (file.equals("-") || !Files.isRegularFile(path)) {
            return false;
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(WORKBOOK.length);
        }
        boolean workbook = Arrays.equals(head, WORKBOOK);
        if (workbook) {
            streams.err()
                    .println("edaran: " + PrintedText.of(file)
                            + " is a workbook, not a policy; `check` takes rosters with --roster");
        }
        return workbook;
    }

    /** The texts of the files, or nothing if one is compiled or its bytes are no text, which is shown. */
    Optional<List<SourceText>> read(List<String> files) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (String file : files) {
            if (refusesCompiled(file) || refusesWorkbook(file)) {
                continue;
            }
            Optional<SourceText> text = file.equals("-") ? Optional.of(inputText()) : PolicyFiles.read(Path.of(file));
            if (text.isEmpty()) {
                show(Edaran.compile(Path.of(file)));
            }
            text.ifPresent(sources::add);
        }
        return sources.size() < files.size() ? Optional.empty() : Optional.of(sources);
    }

    /**
     * What compiling one file gives; {@code -} is standard input. Shows nothing.
     *
     * @param file the file
     * @param others files with policies that it may build on, besides those in its folder
     */
    CompileResult compile(String file, List<String> others) throws IOException {
        Optional<SourceText> text = file.equals("-") ? Optional.of(inputText()) : PolicyFiles.read(Path.of(file));
        return text.isEmpty()
                ? Edaran.compile(Path.of(file))
                : Edaran.compile(text.get(), VocabularyResolver.builtInOnly(), PolicyFiles.among(file, others));
    }

    private SourceText inputText() throws IOException {
        return SourceText.of(STDIN, new String(input().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Standard input from its start; it is read once and kept. */
    private InputStream input() throws IOException {
        if (input == null) {
            input = streams.in().readAllBytes();
        }
        return new ByteArrayInputStream(input);
    }

    /** Shows what is wrong with a policy. */
    void show(CompileResult result) {
        show(shownOf(result));
    }

    private List<Diagnostic> shownOf(CompileResult result) {
        boolean compiled = result instanceof CompileResult.Compiled;
        return compiled && !warnings ? List.of() : result.diagnostics();
    }

    /** Shows faults. */
    void show(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            streams.err().println(DiagnosticRenderer.render(diagnostics));
        }
    }
}
