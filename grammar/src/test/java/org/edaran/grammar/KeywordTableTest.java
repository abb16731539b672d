package org.edaran.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.edaran.grammar.KeywordTable.Keyword;
import org.junit.jupiter.api.Test;

class KeywordTableTest {

    private final KeywordTable table = KeywordTable.english();

    @Test
    void table_hasAPhraseForEveryKeywordOfTheGrammar() {
        Set<String> madeByTheLexer = new HashSet<>(Arrays.asList(EdaranLexer.ruleNames));
        madeByTheLexer.add("ROW"); // stands for the start of a line and is never written
        Set<String> keywords = IntStream.rangeClosed(1, EdaranLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(EdaranLexer.VOCABULARY::getSymbolicName)
                .filter(name -> !madeByTheLexer.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inTable = table.keywords().stream()
                .map(keyword -> EdaranLexer.VOCABULARY.getSymbolicName(keyword.token()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTable).isEqualTo(keywords);
    }

    @Test
    void phrase_isOneKeywordOnlyInOnePlace() {
        Set<String> seen = new HashSet<>();
        for (Keyword keyword : table.keywords()) {
            assertThat(seen.add(keyword.place() + " " + keyword.phrase()))
                    .as(keyword.phrase())
                    .isTrue();
        }
    }

    @Test
    void phrase_isNotKeywordEverywhereAndInOneKindOfStatementAsWell() {
        Set<String> everywhere = table.keywords().stream()
                .filter(keyword -> KeywordTable.everywhere().contains(keyword.place()))
                .map(Keyword::phrase)
                .collect(Collectors.toSet());
        assertThat(table.keywords().stream()
                        .filter(keyword -> !KeywordTable.everywhere().contains(keyword.place()))
                        .map(Keyword::phrase))
                .doesNotContainAnyElementsOf(everywhere);
    }

    @Test
    void weekdays_followEachOtherFromMonday() {
        assertThat(EdaranLexer.SUNDAY - EdaranLexer.MONDAY).isEqualTo(6);
        assertThat(List.of(EdaranLexer.TUESDAY, EdaranLexer.WEDNESDAY, EdaranLexer.THURSDAY, EdaranLexer.FRIDAY))
                .isSorted();
    }

    @Test
    void longestMatch_prefersTheLongerPhrase() {
        List<String> words = List.of("during", "in", "force", "where");
        assertThat(table.longestMatch(words, KeywordTable.everywhere()).map(Keyword::phrase))
                .contains("during in force");
        assertThat(table.longestMatch(words.subList(0, 2), KeywordTable.everywhere())
                        .map(Keyword::phrase))
                .contains("during");
    }

    @Test
    void longestMatch_knowsOpenersOnlyAtTheOpening() {
        List<String> words = List.of("policy");
        assertThat(table.longestMatch(words, KeywordTable.everywhere())).isEmpty();
        assertThat(table.longestMatch(words, Set.of(KeywordPlace.OPENING))).isPresent();
    }

    @Test
    void phraseOf_joinsHyphens() {
        assertThat(table.phraseOf(EdaranLexer.ROUNDING_HALF_UP)).contains("rounding half-up");
        assertThat(table.phraseOf(EdaranLexer.WORD)).isEmpty();
    }
}
