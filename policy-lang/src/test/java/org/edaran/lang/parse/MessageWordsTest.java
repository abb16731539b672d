package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWordsTest {

    private static final SourceText SOURCE = SourceText.of("p.edaran", """
            kebijakan "P"
              bahasa id
            masa limit: 2024-01-01
            """);

    private final MessageWords words = MessageWords.of(SOURCE);

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
                "write `by day 5` or `by friday`          | write `paling lambat hari 5` or `paling lambat jumat`",
                "write `one of [a, b]`                    | write `salah satu [a, b]`",
                "`test \"…\": given 2 staff all wfo`      | `uji \"…\": misalkan 2 staf semua wfo`",
                "at most and `x of unit`                  | at most and `x dari unit`",
            })
    void quotedKeyword_isInTheLanguageOfTheFile(String english, String indonesian) {
        assertThat(words.in(english)).isEqualTo(indonesian);
    }

    @Test
    void sentence_isTranslated_beforeItsKeywords() {
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.REPEATED_PART, SOURCE, new SourceSpan(0, 1), "`a` is declared twice")
                .withLabel(SOURCE, new SourceSpan(0, 1), "first declared here, as a rule")
                .withHelp("join the conditions with `and` or `or`");
        Diagnostic told = words.in(fault);
        assertThat(told.message()).isEqualTo("`a` dideklarasikan dua kali");
        assertThat(told.labels().get(0).words()).isEqualTo("pertama kali dideklarasikan di sini, sebagai aturan");
        assertThat(told.help()).hasValue("gabungkan syarat-syaratnya dengan `dan` atau `atau`");
        assertThat(told.language()).hasToString("id");
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
