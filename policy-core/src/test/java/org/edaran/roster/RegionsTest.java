package org.edaran.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.edaran.model.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of regions that is shipped, and what it is asked for. */
class RegionsTest {

    private static final Regions INDONESIA = Regions.indonesia();

    private static List<String> lines() throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream("regions-ID.csv")), StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals("code,name"))
                    .toList();
        }
    }

    @Test
    void list_has38Provinces416RegenciesAnd98Cities() throws IOException {
        assertThat(lines()).hasSize(38 + 416 + 98).doesNotHaveDuplicates().isSorted();
        assertThat(lines().stream().filter(line -> line.matches("[0-9]{2},.*"))).hasSize(38);
        assertThat(lines().stream().filter(line -> line.matches("[0-9]{2}\\.[0-6][0-9],Kabupaten .*")))
                .hasSize(416);
        assertThat(lines().stream().filter(line -> line.matches("[0-9]{2}\\.[7-9][0-9],Kota .*")))
                .hasSize(98);
        assertThat(INDONESIA.size()).isEqualTo(552);
    }

    @Test
    void everyCity_isInAProvince() throws IOException {
        assertThat(lines().stream().filter(line -> line.charAt(2) == '.'))
                .allMatch(line -> INDONESIA.has(new RegionCode(line.substring(0, 2))));
    }

    @ParameterizedTest
    @CsvSource({
        "31, Daerah Khusus Ibukota Jakarta",
        "31.71, Kota Administrasi Jakarta Pusat",
        "32.75, Kota Bekasi",
        "34.04, Kabupaten Sleman",
        "96.71, Kota Sorong",
        "31.74.06.1003, Kota Administrasi Jakarta Selatan"
    })
    void name_isThatOfTheRegion_orOfTheCityThatHoldsIt(String code, String name) {
        assertThat(INDONESIA.name(new RegionCode(code))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "31.79, 31.75",
        "31.70.01, 31.71",
        "3171, 31.71",
        "32.1, 32.10",
        "31.7, 31.71",
        "99, 96",
        "20.01, 19.71",
        "64.73, 64.72"
    })
    void unknownCode_hasANearest(String code, String nearest) {
        assertThat(INDONESIA.has(new RegionCode(code))).isFalse();
        assertThat(INDONESIA.nearest(new RegionCode(code))).contains(new RegionCode(nearest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32.75|32.75 (Kota Bekasi)",
                "32.75 or 34.04|32.75 (Kota Bekasi) or 34.04 (Kabupaten Sleman)",
                "31|31 (Daerah Khusus Ibukota Jakarta)",
                "-6.21, 106.82|-6.21, 106.82",
                "99.99|99.99",
                "***|***"
            })
    void told_putsNamesBehindCodes(String text, String told) {
        assertThat(INDONESIA.told(text)).isEqualTo(told);
    }

    @Test
    void host_hasItsOwn_orNone() throws IOException {
        Regions own = Regions.of(Map.of("1", "North $1"));
        assertThat(own.name(new RegionCode("1"))).contains("North $1");
        assertThat(Regions.of(Map.of("10", "North $1")).told("10")).isEqualTo("10 (North $1)");
        assertThat(Regions.none().told("32.75")).isEqualTo("32.75");
        assertThat(Regions.read(new BufferedReader(new StringReader("code,name\n10.01,East, far\n")))
                        .name(new RegionCode("10.01")))
                .contains("East, far");
        assertThatThrownBy(() -> Regions.read(new BufferedReader(new StringReader("code,name\nEast\n"))))
                .hasMessageContaining("line 2");
    }
}
