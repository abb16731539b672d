package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;

/** Words such as {@code week}, which people write behind {@code per}. */
public final class LengthsOfTime {

    private static final List<Integer> UNITS =
            List.of(EdaranParser.DAY, EdaranParser.WEEK, EdaranParser.MONTH, EdaranParser.QUARTER, EdaranParser.YEAR);

    private LengthsOfTime() {}

    /** How a sentence says the length of time that a word of any language names, such as {@code each week}. */
    public static Optional<String> each(String word) {
        return KeywordTable.all().stream()
                .flatMap(table -> table.keywords().stream()
                        .filter(keyword -> UNITS.contains(keyword.token())
                                && keyword.phrase().equals(word))
                        .map(keyword -> table.phraseOf(EdaranParser.EACH).orElseThrow() + " "
                                + table.phraseOf(keyword.token()).orElseThrow()))
                .findFirst();
    }
}
