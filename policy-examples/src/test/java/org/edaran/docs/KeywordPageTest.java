package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.junit.jupiter.api.Test;

/** The page of words and the table of keywords. */
class KeywordPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private static final Map<KeywordPlace, String> SECTIONS = Map.ofEntries(
            Map.entry(KeywordPlace.JOINING, "## Reserved words"),
            Map.entry(KeywordPlace.OPENING, "## Words that open a statement"),
            Map.entry(KeywordPlace.HEADER, "## Words of the header"),
            Map.entry(KeywordPlace.TYPE, "## Words of fields and parameters"),
            Map.entry(KeywordPlace.PARAMETER, "## Words of parameters only"),
            Map.entry(KeywordPlace.CATEGORY, "## Words of categories"),
            Map.entry(KeywordPlace.TABLE, "## Words of tables"),
            Map.entry(KeywordPlace.TEST, "## Words of tests"),
            Map.entry(KeywordPlace.DESCRIPTIVE, "## Words that may name facts"));

    @Test
    void page_listsEveryKeywordOnceAndNoOther() {
        String text = Page.named("docs/language/words.md").text();
        Map<KeywordPlace, List<String>> shown = new TreeMap<>();
        SECTIONS.forEach((place, heading) -> shown.put(place, rows(text, heading)));
        Map<KeywordPlace, List<String>> table = new TreeMap<>();
        for (Keyword keyword : KeywordTable.english().keywords()) {
            table.computeIfAbsent(keyword.place(), place -> new ArrayList<>()).add(keyword.phrase());
        }
        assertThat(shown).isEqualTo(table);
    }

    @Test
    void keyword_isExplainedOnAnotherPage() {
        String reference = Page.all().stream()
                .filter(page ->
                        page.path().startsWith("docs/language") && !page.path().endsWith("words.md"))
                .map(page -> page.text().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
        Map<Integer, List<String>> phrases = new TreeMap<>();
        for (Keyword keyword : KeywordTable.english().keywords()) {
            phrases.computeIfAbsent(keyword.token(), token -> new ArrayList<>()).add(keyword.phrase());
        }
        assertThat(phrases.values()).allMatch(forms -> forms.stream().anyMatch(phrase -> isNamed(reference, phrase)));
    }

    private static boolean isNamed(String text, String phrase) {
        return Pattern.compile("(?<![a-z_])" + Pattern.quote(phrase) + "(?![a-z_])")
                .matcher(text)
                .find();
    }

    private static List<String> rows(String text, String heading) {
        int start = text.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = text.indexOf("\n## ", start + 1);
        return ROW.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
