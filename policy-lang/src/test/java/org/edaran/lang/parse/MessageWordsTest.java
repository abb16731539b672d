package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWordsTest {

    private final MessageWords words = MessageWords.of(SourceText.of("p.edaran", """
            kebijakan "P"
              bahasa id
            masa limit: 2024-01-01
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write `at most`                          | write `paling banyak`",
                "add `during in force`                    | add `selama berlaku`",
                "add `office` to `per`                    | add `kantor` to `per`",
                "open it with `policy \"…\"`              | open it with `kebijakan \"…\"`",
                "`in force from 2024-01-01 until revoked` | `berlaku mulai 2024-01-01 hingga dicabut`",
                "`table x: date by office`                | `tabel x: tanggal berdasarkan kantor`",
                "write `one of [a, b]`                    | write `salah satu [a, b]`",
                "`test \"…\": given 2 staff all wfo`      | `uji \"…\": misalkan 2 staf semua wfo`",
                "at most and `x of unit`                  | at most and `x dari unit`",
            })
    void quotedKeyword_isInTheLanguageOfTheFile(String english, String indonesian) {
        assertThat(words.in(english)).isEqualTo(indonesian);
    }

    @Test
    void wordOfTheWriter_andBuiltInFact_stay() {
        assertThat(words.in("`limit` is a window")).isEqualTo("`limit` is a window");
        assertThat(words.in("add `category` to `per`")).isEqualTo("add `category` to `per`");
    }

    /** What is in the language already stays as it is, so a message may pass twice. */
    @Test
    void keywordOfTheFile_stays() {
        for (KeywordTable.Keyword keyword : KeywordTable.indonesian().keywords()) {
            if (!keyword.phrase().equals("language")) {
                String quoted = "`" + keyword.phrase() + "`";
                assertThat(words.in(quoted)).isEqualTo(quoted);
            }
        }
    }
}
