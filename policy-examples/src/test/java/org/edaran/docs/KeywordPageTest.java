package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.junit.jupiter.api.Test;

/** The page of words and the tables of keywords. With {@code -Dgolden.update=true} the pairs are written anew. */
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
            Map.entry(KeywordPlace.EXCEPTION, "## Words of exceptions"),
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
    void page_listsThePairOfEveryKeyword() throws IOException {
        Page page = Page.named("docs/language/words.md");
        int start = page.text().indexOf("| English | Indonesian |");
        assertThat(start).isNotNegative();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Page.ROOT.resolve(page.path()), page.text().substring(0, start) + pairs());
            return;
        }
        assertThat(page.text().substring(start))
                .as("the pairs at the end of docs/language/words.md")
                .isEqualTo(pairs());
    }

    private static String pairs() {
        Map<String, List<String>> english = phrases(KeywordTable.english());
        Map<String, List<String>> indonesian = phrases(KeywordTable.indonesian());
        StringBuilder table = new StringBuilder("| English | Indonesian |\n|---|---|\n");
        english.forEach((keyword, words) -> table.append("| ")
                .append(String.join(", ", words))
                .append(" | ")
                .append(String.join(", ", indonesian.getOrDefault(keyword, List.of())))
                .append(" |\n"));
        return table.toString();
    }

    private static Map<String, List<String>> phrases(KeywordTable table) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Keyword keyword : table.keywords()) {
            phrases.computeIfAbsent(keyword.place() + " " + keyword.token(), key -> new ArrayList<>())
                    .add("`" + keyword.phrase() + "`");
        }
        return phrases;
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
