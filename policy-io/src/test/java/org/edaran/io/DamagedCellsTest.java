package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.edaran.io.detect.IdentityDamage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that spreadsheets have changed are recognised and never guessed. */
class DamagedCellsTest {

    private static final String NIP = "198703152010011001";
    private static final String OTHER = "199012312015012002";
    private static final String HEAD = "employee,date,mode\n";

    private static Reading people(String... ids) {
        return Reading.of()
                .file("employees", "id\n" + String.join("\n", ids) + "\n")
                .file("roster", HEAD + NIP + ",2023-08-28,wfo\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.98703E+17", "1.98703152010011E17", "2E+17", "\"1,98703E+17\""})
    void nipWithAnExponent_isReported(String text) {
        String shown = text.replace("\"", "");
        assertThat(people(NIP, text).problems())
                .containsExactly("EDR6027 employees.csv:3:1: `" + shown
                        + "` is what a spreadsheet made of a long number; its digits are lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'198703152010011002", "=\"198703152010011002\""})
    void nipWithMarksOfASpreadsheet_isReported(String text) {
        assertThat(people(NIP, text).problems())
                .containsExactly(
                        "EDR6027 employees.csv:3:1: `" + text + "` has signs that a spreadsheet puts around digits");
    }

    @Test
    void nipWithADigitLess_isReportedBesideWholeOnes() {
        assertThat(people(NIP, OTHER, "19870315201001100").problems())
                .containsExactly(
                        "EDR6027 employees.csv:4:1: the identity has 17 digits where others have more, so a digit"
                                + " or a leading zero is lost (1 cell)");
    }

    @Test
    void lostZeros_areReportedWhereOthersHaveThem() {
        assertThat(people(NIP, "060012345", "60012346").problems())
                .containsExactly(
                        "EDR6027 employees.csv:4:1: the identity has 8 digits where others have more, so a digit or"
                                + " a leading zero is lost (1 cell)");
    }

    @Test
    void identitiesOfOtherLengths_areLeftAlone() {
        assertThat(people(NIP, "3174012345670001", "12345678", "1234567890", "E12345", "5E1")
                        .problems())
                .isEmpty();
    }

    @Test
    void roundedNips_areNoted() {
        Reading reading = Reading.of()
                .file("employees", "id\n198703152010011000\n199012312015012000\n198501012009011000\n")
                .file("roster", HEAD + "198703152010011000,2023-08-28,wfo\n");
        assertThat(reading.notes())
                .contains(
                        "employees.csv:2:1: every NIP ends in 000, as if a spreadsheet had rounded them; see that people"
                                + " are not mixed up");
    }

    @Test
    void nips_areKnownByTheirParts() {
        assertThat(IdentityDamage.isNip(NIP)).isTrue();
        assertThat(IdentityDamage.isNip("198713152010011001")).isFalse();
        assertThat(IdentityDamage.isNip("198703152010013001")).isFalse();
        assertThat(IdentityDamage.isNip("19870315201001100")).isFalse();
    }

    @Test
    void numbersWithCommas_areReportedWithTheNumberTheyMayBe() {
        Reading reading = Reading.of()
                .file("employees", "id;grade\nani;3,5\nbudi;1.234\n")
                .file("roster", Reading.DAYS);
        assertThat(reading.refusal())
                .extracting(
                        problem -> problem.message() + " / " + problem.help().orElse(""))
                .containsExactly(
                        "`grade` is `3,5`, but must be integer / if this is the number `3.5`, write it so, or"
                                + " `\"decimalSign\": \",\"` in the mapping",
                        "`grade` is `1.234`, which may be 1234, since cells are separated by `;` / write"
                                + " `\"decimalSign\": \".\"` or `\",\"` in the mapping");
    }

    @Test
    void decimalSign_isReadAsTheMappingSays() {
        String mapping = "{\"mapping\": \"edaran/1\", \"decisions\": {\"decimalSign\": \",\"},"
                + " \"employees\": {\"decimalSign\": \",\"}}";
        Reading reading = Reading.of()
                .file("employees", "id;grade\nani;1.234\nbudi;12\n")
                .file("roster", Reading.DAYS)
                .file("decisions", "parameter;agency;value\nshare;a;37,5%\n")
                .mapping(mapping);
        assertThat(reading.roster().decisions().get(0).value().words()).isEqualTo("0.375");
    }
}
