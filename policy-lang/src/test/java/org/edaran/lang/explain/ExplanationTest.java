package org.edaran.lang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.finding.Language;
import org.edaran.lang.GoldenFiles;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExplanationTest {

    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @TestFactory
    Stream<DynamicTest> explanation_ofEachPolicy_readsAsRecorded() {
        return GoldenFiles.test("explain", ExplanationTest::bothLanguages);
    }

    private static String bothLanguages(SourceText source) {
        Policy policy = Edaran.compile(source).policyOrThrow();
        return Explanation.of(policy, Language.ENGLISH).text(100)
                + "\n\n"
                + Explanation.of(policy, Language.INDONESIAN).markdown();
    }

    @TestFactory
    Stream<DynamicTest> explanation_ofEveryPolicyThatCompiles_isWholeInBothLanguages() {
        return GoldenFiles.cases("check/good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    CompileResult result = Edaran.compile(GoldenFiles.text(file));
                    if (result instanceof CompileResult.Compiled compiled) {
                        isWhole(compiled.policy());
                    }
                }));
    }

    private static void isWhole(Policy policy) {
        for (Language language : Language.values()) {
            Explanation explanation = Explanation.of(policy, language);
            String text = explanation.text(100);
            policy.rules().forEach(rule -> assertThat(text).contains(rule.name()));
            policy.notes().forEach(note -> assertThat(text).contains(note.name()));
            assertThat(text).doesNotContain("..").doesNotContain("  .").doesNotContain("null");
            assertThat(explanation.markdown()).isNotEmpty();
        }
    }

    @Test
    void languages_havePhrasesForTheSameThings_withTheSamePlaces() {
        Properties english = Phrases.read("phrases_en.properties");
        Properties indonesian = Phrases.read("phrases_id.properties");
        assertThat(new TreeSet<>(indonesian.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(places(indonesian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static List<String> places(String phrase) {
        return PLACE.matcher(phrase).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void markdown_ofWhatAPolicySays_isEscaped() {
        assertThat(MarkdownPages.escape("a|b *c* <d> [e](f) & `g`"))
                .isEqualTo("a\\|b \\*c\\* \\<d\\> \\[e\\](f) &amp; \\`g\\`");
    }

    @Test
    void text_isNoWiderThanAsked_unlessAWordIs() {
        Explanation explanation =
                new Explanation(List.of(new Block.Paragraph("one two three four five six seven eight nine ten "
                        + "0123456789012345678901234567890123456789012345678901234567890")));
        assertThat(explanation.text(40).lines())
                .containsExactly(
                        "  one two three four five six seven",
                        "  eight nine ten",
                        "  0123456789012345678901234567890123456789012345678901234567890");
    }
}
