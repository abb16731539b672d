package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCatalogueTest {

    private final MessageCatalogue catalogue =
            new MessageCatalogue(MessageCatalogue.read(List.of("""
            # a comment
            or
            atau

            and
            dan

            a name
            sebuah nama

            a value
            sebuah nilai
            # another comment

            expected {0}, found {1}
            {1} ditemukan, padahal {0} diharapkan

            `{0}` is not {1}
            `{0}` bukan {1}

            `{0}` is not a name
            `{0}` bukan nama

            `{0}` and `{0}` are the same
            kedua `{0}` sama

            the rule {0} is {1} days
            aturan {0} {1} hari
            """.split("\n", -1))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a name                               | sebuah nama",
                "`a name` is not a name               | `a name` bukan nama",
                "`a name` is not a value              | `a name` bukan sebuah nilai",
                "`x` is not `a name`                  | `x` bukan `a name`",
                "expected a name, found `a, found b`  | `a, found b` ditemukan, padahal sebuah nama diharapkan",
                "expected a name or `x`, found `y`    | `y` ditemukan, padahal sebuah nama atau `x` diharapkan",
                "expected a name, `b or c` or `x`, found `y` | `y` ditemukan, padahal sebuah nama, `b or c`, atau `x` diharapkan",
                "expected `x` and `z`, found `y`      | `y` ditemukan, padahal `x` dan `z` diharapkan",
                "expected some thing or `z`, found 1  | 1 ditemukan, padahal some thing or `z` diharapkan",
                "`a` and `a` are the same             | kedua `a` sama",
                "`a` and `b` are the same             | `a` and `b` are the same",
                "the rule `x` is 3 days               | aturan `x` 3 hari",
                "the rule `x is 3 days               | the rule `x is 3 days",
                "the rule is 3 days                   | the rule is 3 days",
                "nothing of this                      | nothing of this",
            })
    void message_isTranslated_byTheTemplateWithTheMostFixedCharacters(String english, String indonesian) {
        assertThat(catalogue.translate(english)).isEqualTo(indonesian);
    }

    @Test
    void veryLongMessage_isLeft() {
        String message = "expected a name, found `" + "x".repeat(5_000) + "`";
        assertThat(catalogue.translate(message)).isEqualTo(message);
    }

    @Test
    void languageWithoutMessages_leavesThemEnglish() {
        assertThat(MessageCatalogue.of("xx").translate("a name")).isEqualTo("a name");
    }
}
