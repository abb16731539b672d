package org.edaran.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceSpanTest {

    @Test
    void reversedRange_refused() {
        assertThatThrownBy(() -> new SourceSpan(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a span: 5 to 4");
    }

    @Test
    void to_anEarlierSpan_coversBoth() {
        SourceSpan both = new SourceSpan(7, 9).to(new SourceSpan(2, 3));
        assertThat(both).isEqualTo(new SourceSpan(2, 9));
    }

    @Test
    void covers_spanThatSticksOut_isFalse() {
        assertThat(new SourceSpan(2, 9).covers(new SourceSpan(2, 10))).isFalse();
        assertThat(new SourceSpan(2, 9).covers(new SourceSpan(2, 9))).isTrue();
    }
}
