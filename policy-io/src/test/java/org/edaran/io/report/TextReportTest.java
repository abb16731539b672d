package org.edaran.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static String text(TextReport writer, ComplianceReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void verdict_comesFirst() throws IOException {
        assertThat(text(TextReport.in(Locale.ENGLISH, 20), Reports.COMPLIANT)).startsWith("COMPLIANT\n");
        assertThat(text(TextReport.in(Locale.ENGLISH, 20), Reports.EVERYTHING))
                .startsWith("VIOLATIONS: 8 violations, 2 warnings, 4 cannot tell\n");
    }

    @Test
    void everyFinding_isToldWithItsArithmetic() throws IOException {
        String text = text(TextReport.in(Locale.ENGLISH, 0), Reports.EVERYTHING);
        assertThat(text)
                .contains(
                        "violation: 2023-08-28, agency Kemenpan, category administration\n",
                        "cannot tell: 2023-08-28, agency BKN, category leadership_support\n",
                        "1991 (book.xlsx, sheet \"Aug\", cell AF12)\n",
                        "teguran tertulis\n",
                        "agency_share",
                        "roster.csv:1: ignored column `remarks`");
        for (Finding finding : Reports.EVERYTHING.findings()) {
            assertThat(text).contains(finding.message(Locale.ENGLISH));
        }
    }

    @Test
    void controlCharacters_neverReachATerminal() throws IOException {
        String text = text(TextReport.in(Locale.ENGLISH, 0), Reports.EVERYTHING);
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202E").contains("1990");
    }

    @Test
    void indonesianReport_isShortenedToItsTop() throws IOException {
        Locale indonesian = Locale.forLanguageTag("id");
        String text = text(TextReport.in(indonesian, 1), Reports.EVERYTHING);
        assertThat(text)
                .contains(Reports.EVERYTHING.findings().get(0).message(indonesian))
                .doesNotContain(Reports.EVERYTHING.findings().get(2).message(indonesian))
                .contains("2 lagi");
    }
}
