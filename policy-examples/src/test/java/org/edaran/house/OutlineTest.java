package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.edaran.house.Outline.Declared;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String TEXT = """
            package org.edaran.any;

            /** Said. */
            public interface Any {
                int unsaid();

                /** Said. */
                record Part(int size) {
                    @Override
                    public String toString() {
                        return "";
                    }

                    static void hidden() {
                        new Object() {
                            public void deep() {}
                        };
                    }
                }
            }
            """;

    private final Outline outline = Outline.of(List.of(new SourceFile("any", Path.of("any/Any.java"), TEXT)));

    @Test
    void types_tellWhetherTheyAreDocumented() {
        assertThat(outline.types())
                .extracting(Declared::name, Declared::packageName, Declared::visible, Declared::documented)
                .containsExactly(
                        tuple("Any", "org.edaran.any", true, true), tuple("Any.Part", "org.edaran.any", true, true));
    }

    @Test
    void methods_tellWhoSeesThemAndHowLongTheyAre() {
        assertThat(outline.methods())
                .extracting(
                        Declared::name,
                        Declared::visible,
                        Declared::inherited,
                        Declared::documented,
                        Declared::lineCount)
                .containsExactly(
                        tuple("Any.unsaid", true, false, false, 1L),
                        tuple("Any.Part.toString", true, true, false, 4L),
                        tuple("Any.Part.hidden", false, false, false, 5L),
                        tuple("Any.Part..deep", false, false, false, 1L));
    }
}
