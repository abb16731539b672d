package org.edaran.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** A keyword that is new in one language needs its pair in every other one, in the same section of the table. */
    @Test
    void everyKeyword_hasItsPairInEveryLanguage() {
        for (KeywordTable other : KeywordTable.all()) {
            assertThat(placesAndTokens(other)).as(other.name()).isEqualTo(placesAndTokens(table));
        }
    }

    private static Set<String> placesAndTokens(KeywordTable table) {
        return table.keywords().stream()
                .map(keyword -> keyword.place() + " " + EdaranLexer.VOCABULARY.getSymbolicName(keyword.token()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void phrase_isOneKeywordOnlyInOnePlace() {
        for (KeywordTable each : KeywordTable.all()) {
            assertThat(each.keywords().stream().map(keyword -> keyword.place() + " " + keyword.phrase()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void phrase_isNotKeywordEverywhereAndInOneKindOfStatementAsWell() {
        assertThat(inTwoPlaces(KeywordTable.english())).isEmpty();
    }

    /** In a header, where no sentence is, these are the bare verbs. */
    @Test
    void indonesianWordsOfTwoPlaces_areThoseOfTheStatementThere() {
        KeywordTable indonesian = KeywordTable.indonesian();
        assertThat(inTwoPlaces(indonesian)).containsExactlyInAnyOrder("wajib", "sebaiknya", "dapat");
        Set<KeywordPlace> header = KeywordTable.everywhere();
        header.add(KeywordPlace.HEADER);
        assertThat(indonesian.longestMatch(List.of("wajib"), header).map(Keyword::token))
                .contains(EdaranLexer.MUST);
        assertThat(indonesian
                        .longestMatch(List.of("wajib"), KeywordTable.everywhere())
                        .map(Keyword::token))
                .contains(EdaranLexer.MUST_BE);
    }

    private static Set<String> inTwoPlaces(KeywordTable table) {
        Map<String, Integer> everywhere = table.keywords().stream()
                .filter(keyword -> KeywordTable.everywhere().contains(keyword.place()))
                .collect(Collectors.toMap(Keyword::phrase, Keyword::token));
        return table.keywords().stream()
                .filter(keyword -> !KeywordTable.everywhere().contains(keyword.place()))
                .filter(keyword -> everywhere.getOrDefault(keyword.phrase(), keyword.token()) != keyword.token())
                .map(Keyword::phrase)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A phrase of one language that is another keyword in the other would be misread in messages. */
    @Test
    void phrase_ofTwoLanguages_isTheSameKeywordInBoth() {
        KeywordTable indonesian = KeywordTable.indonesian();
        for (Keyword keyword : table.keywords()) {
            assertThat(indonesian.keywords())
                    .filteredOn(other -> other.phrase().equals(keyword.phrase()))
                    .allMatch(other -> other.token() == keyword.token());
        }
    }

    @Test
    void of_knowsTheLanguagesThatThereAre() {
        assertThat(KeywordTable.of("id").map(KeywordTable::name)).contains("Indonesian");
        assertThat(KeywordTable.of("fr")).isEmpty();
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
