package org.edaran.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    private static Coordinates at(String text) {
        return Coordinates.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0, 0 | 0, 0 | 0",
                "0, 0 | 0, 1 | 111195",
                "0, 0 | 90, 0 | 10007557",
                "0, 0 | 0, 180 | 20015114",
                "-6.175392, 106.827153 | -6.917464, 107.619125 | 120262",
                "-6.175392, 106.827153 | -6.175392, 106.827154 | 0",
            })
    void metresTo_isTheLengthOnTheSphere(String from, String to, long metres) {
        assertThat(at(from).metresTo(at(to))).isEqualTo(metres);
        assertThat(at(to).metresTo(at(from))).isEqualTo(metres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.74", "91, 0", "0, 181", "6,1754 106,8", "a, b", "1, 2, 3", "-6.1754 106.8272"})
    void parse_ofSomethingElse_isNothing(String text) {
        assertThat(Coordinates.parse(text)).isEmpty();
    }

    @Test
    void words_canBeReadBack() {
        for (String text : new String[] {"-6.175392, 106.827153", "0, -0.5", "90, 180"}) {
            assertThat(at(text).words()).isEqualTo(text);
        }
    }

    @Test
    void place_isARegionOrCoordinatesOrBoth() {
        for (String text : new String[] {"31.74.07", "-6.175392, 106.827153", "31.74.07 -6.175392, 106.827153"}) {
            assertThat(Value.Place.parse(text).orElseThrow().words()).isEqualTo(text);
        }
        assertThat(Value.Place.parse("31.74.07;-6.1;106.8")).isEmpty();
        assertThat(Value.Place.parse("home")).isEmpty();
    }
}
