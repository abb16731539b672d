package org.edaran.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    private static final List<String> NAMES = List.of("wfh", "wfo", "administration", "direct_service", "at most");

    @Test
    void nearest_oneSlip_isFound() {
        assertThat(DidYouMean.nearest("adminstration", NAMES)).contains("administration");
        assertThat(DidYouMean.nearest("administratoin", NAMES)).contains("administration");
        assertThat(DidYouMean.nearest("direct_servise", NAMES)).contains("direct_service");
        assertThat(DidYouMean.nearest("at mots", NAMES)).contains("at most");
        assertThat(DidYouMean.nearest("ADMINISTRATION", NAMES)).contains("administration");
    }

    @Test
    void nearest_tooFar_isEmpty() {
        assertThat(DidYouMean.nearest("leadership", NAMES)).isEmpty();
        assertThat(DidYouMean.nearest("xyz", NAMES)).isEmpty();
        assertThat(DidYouMean.nearest("", NAMES)).isEmpty();
    }

    @Test
    void nearest_twoEquallyNear_isTheFirstInTheAlphabet() {
        assertThat(DidYouMean.nearest("wfx", List.of("wfo", "wfh"))).contains("wfh");
        assertThat(DidYouMean.nearest("wfx", List.of("wfh", "wfo"))).contains("wfh");
    }

    @Test
    void nearest_limit_growsWithTheWord() {
        assertThat(DidYouMean.nearest("abxx", List.of("abcd"))).isEmpty();
        assertThat(DidYouMean.nearest("abcdxx", List.of("abcdef"))).contains("abcdef");
        assertThat(DidYouMean.nearest("abcdefxxx", List.of("abcdefghi"))).contains("abcdefghi");
        assertThat(DidYouMean.nearest("abcdexxxx", List.of("abcdefghi"))).isEmpty();
    }
}
