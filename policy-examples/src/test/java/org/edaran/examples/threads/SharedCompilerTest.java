package org.edaran.examples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.examples.random.forms.Dice;
import org.edaran.examples.random.forms.PolicyForms;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Threads that compile, write and read policies at the same moment come to what one thread comes to. */
class SharedCompilerTest {

    private static final int TEXTS = 30;

    /** Random policies of every form; every third has lost a piece, so that it is refused or means something else. */
    private static List<SourceText> texts() {
        List<SourceText> texts = new ArrayList<>();
        Dice dice = new Dice(20_261_122);
        while (texts.size() < TEXTS) {
            for (String text : PolicyForms.drawn(dice).texts()) {
                int cut = texts.size() * 13 % text.length();
                String damaged = text.substring(0, cut) + text.substring(Math.min(text.length(), cut + 5));
                texts.add(SourceText.of("p" + texts.size() + ".edaran", texts.size() % 3 == 0 ? damaged : text));
            }
        }
        return texts;
    }

    /** The policy in its compiled form, or the diagnostics. */
    private static String compiled(SourceText text) throws IOException {
        CompileResult result = Edaran.compile(text);
        String diagnostics =
                result.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        return result instanceof CompileResult.Compiled compiled
                ? new String(written(compiled.policy()), StandardCharsets.ISO_8859_1) + diagnostics
                : diagnostics;
    }

    private static byte[] written(Policy policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPolicies.write(List.of(policy), out);
        return out.toByteArray();
    }

    @Test
    void texts_compiledByManyThreads_comeOutAsByOne() throws Exception {
        List<SourceText> texts = texts();
        List<String> expected = new ArrayList<>();
        for (SourceText text : texts) {
            expected.add(compiled(text));
        }
        assertThat(new HashSet<>(expected)).as("different policies").hasSizeGreaterThan(TEXTS / 2);
        try (AtOnce threads = new AtOnce()) {
            List<List<String>> all = threads.each(thread -> () -> {
                List<String> own = new ArrayList<>();
                for (int i = 0; i < texts.size(); i++) {
                    own.add(compiled(texts.get((i + thread * 17) % texts.size())));
                }
                Collections.rotate(own, thread * 17);
                return own;
            });
            for (List<String> own : all) {
                assertThat(own.equals(expected)).isTrue();
            }
        }
    }

    @Test
    void policy_writtenAndReadByManyThreads_isOne() throws Exception {
        List<Policy> policies = texts().stream()
                .map(Edaran::compile)
                .filter(CompileResult.Compiled.class::isInstance)
                .map(CompileResult::policyOrThrow)
                .limit(10)
                .toList();
        assertThat(policies).hasSize(10);
        try (AtOnce threads = new AtOnce()) {
            for (Policy policy : policies) {
                byte[] expected = written(policy);
                Set<Policy> read = new HashSet<>(threads.each(thread -> () -> {
                    assertThat(written(policy)).isEqualTo(expected);
                    return CompiledPolicies.read(new ByteArrayInputStream(expected))
                            .get(0);
                }));
                assertThat(read).hasSize(1);
            }
        }
    }
}
