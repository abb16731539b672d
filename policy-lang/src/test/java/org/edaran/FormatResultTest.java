package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

class FormatResultTest {

    private static final SourceText CLASH = SourceText.of("clash.edaran", """
            policy "P"
              in force from 2024-01-01 until revoked

            field kantor of employee: text
            rule a: staff must be wfo where kantor = "A" during in force
            rule b: staff must be wfo where agency = "B" during in force
            """);

    @Test
    void canonicalText_isUnchanged() {
        FormatResult result = Edaran.format(SourceText.of("p.edaran", "policy \"P\"\n"));
        assertThat(((FormatResult.Formatted) result).isChanged()).isFalse();
    }

    @Test
    void nameThatIsAWordOfTheOtherLanguage_isRefused() {
        assertThat(Edaran.format(CLASH)).isInstanceOf(FormatResult.Formatted.class);
        List<Diagnostic> faults = ((FormatResult.Refused) Edaran.format(CLASH, "id")).diagnostics();
        assertThat(faults).hasSize(2).allMatch(fault -> fault.code() == DiagnosticCode.NAME_IS_FOREIGN_WORD);
        assertThat(faults).allMatch(fault -> CLASH.textOf(fault.span()).equals("kantor"));
    }

    @Test
    void nameThatIsAWordElsewhereInTheOtherLanguage_isTranslated() {
        SourceText harmless = SourceText.of("p.edaran", """
                policy "P"
                  in force from 2024-01-01 until revoked

                window masa: 2024-02-01
                rule aturan: staff must be wfo during masa
                """);
        FormatResult result = Edaran.format(harmless, "id");
        assertThat(((FormatResult.Formatted) result).text()).isEqualTo("""
                kebijakan "P"
                  bahasa id
                  berlaku mulai 2024-01-01 hingga dicabut

                masa masa: 2024-02-01
                aturan aturan: staf wajib wfo selama masa
                """);
    }

    @Test
    void faultyText_isRefused() {
        FormatResult result = Edaran.format(SourceText.of("p.edaran", "policy \"P\"\nrule a staff"));
        assertThat(((FormatResult.Refused) result).diagnostics()).isNotEmpty();
    }

    @Test
    void unknownLanguage_isAMistakeOfTheHost() {
        assertThatThrownBy(() -> Edaran.format(CLASH, "fr")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyText_isRefused() {
        FormatResult result = Edaran.format(SourceText.of("p.edaran", ""), "id");
        assertThat(result).isInstanceOf(FormatResult.Refused.class);
    }
}
