package org.edaran.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class SourceTextProperties {

    @Property
    void place_ofEveryOffset_liesOnTheLineThatHoldsIt(
            @ForAll @CharRange(from = '\n', to = '\r') @CharRange(from = 'a', to = 'c') String text) {
        SourceText source = SourceText.of("a", text);
        for (int offset = 0; offset <= text.length(); offset++) {
            SourcePlace place = source.placeOf(offset);
            SourceSpan line = source.spanOfLine(place.line());
            assertThat(place.column()).isGreaterThanOrEqualTo(1);
            assertThat(line.start() + place.column() - 1).isEqualTo(offset);
        }
    }

    @Property
    void lines_joinedWithTheirEnds_giveTheText(
            @ForAll @CharRange(from = '\n', to = '\r') @CharRange(from = 'a', to = 'c') String text) {
        SourceText source = SourceText.of("a", text);
        String rest = text.replace("\n", "").replace("\r", "");
        StringBuilder joined = new StringBuilder();
        for (int line = 1; line <= source.lineCount(); line++) {
            joined.append(source.textOf(source.spanOfLine(line)));
        }
        assertThat(joined.toString()).isEqualTo(rest);
    }
}
