package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.PolicyResolver;
import org.edaran.VocabularyResolver;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** What a policy says that it asks for. */
class NeedsTest {

    private static final String TEXT = """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field grade of employee: integer
            field quiet of region: boolean
            field permit of employee: document
            rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
            rule seniors cites "No. 2": wfh only if grade >= 3
            exception travellers to seniors cites "No. 2": does not apply where has permit
            rule calm cites "No. 3": wfo only if quiet of region of office
            """;

    @Test
    void rules_tellTheFactsThatTheyNeed() {
        Policy policy = Edaran.compile(SourceText.of("house", TEXT)).policyOrThrow();
        assertThat(words(policy.needsOf("share"))).containsExactly("unit of employee");
        assertThat(words(policy.needsOf("seniors"))).containsExactly("grade of employee", "permit of employee");
        assertThat(words(policy.needsOf("calm")))
                .containsExactly("office of employee", "region of office", "quiet of region");
        assertThat(policy.needsOf("nothing")).isEmpty();
    }

    @Test
    void needs_nameTheLineAndWhatWillDoInstead() {
        Policy policy = Edaran.compile(SourceText.of("house", TEXT)).policyOrThrow();
        Need office = policy.needs().stream()
                .filter(need -> need.fact().name().equals("office"))
                .findFirst()
                .orElseThrow();
        assertThat(office.instead()).containsExactly(new Need.Fact(Owner.UNIT, "office"));
        assertThat(office.uses().get(0).words()).isEqualTo("rule `calm` (house:8)");
    }

    @Test
    void se17_needs_areColumnsOfItsExample() throws IOException {
        Policy policy = Edaran.compile(Path.of("se-17-2023", "policy.edaran")).policyOrThrow();
        assertThat(words(policy.needs()))
                .contains("unit of employee", "domicile of employee", "location of assignment");
        assertThat(policy.needs()).allSatisfy(need -> assertThat(need.uses()).isNotEmpty());
    }

    @Test
    void compile_ofAStream_namesItInFaults() throws IOException {
        CompileResult result = Edaran.compile(
                "resource.edaran",
                new ByteArrayInputStream("policy".getBytes(StandardCharsets.UTF_8)),
                VocabularyResolver.builtInOnly(),
                PolicyResolver.none());
        assertThat(result.diagnostics().get(0).source().name()).isEqualTo("resource.edaran");
    }

    private static List<String> words(List<Need> needs) {
        return needs.stream().map(need -> need.fact().words()).toList();
    }
}
