package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Rule;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdaranTest {

    private static final String FIRST_EXAMPLE = """
            policy "SE MenPANRB 17/2023"
              title  "Penyesuaian sistem kerja ASN di DKI Jakarta selama KTT ASEAN ke-43"
              issuer "Menteri PANRB"
              issued 2023-08-16
              time zone of office

            use vocabulary "asn"                         // fields, modes, attestations and services that ASN circulars share

            applies to employees where region of office within region "31" "DKI Jakarta" and employment in [pns, pppk]

            window summit "KTT ASEAN ke-43": 2023-08-28 to 2023-09-07 on workdays

            category administration     "Layanan administrasi pemerintahan":   service in [policy, research, planning, analysis, monitoring]
            category leadership_support "Layanan dukungan pimpinan":           service in [secretariat, protocol, public_relations]
            category direct_service     "Layanan langsung kepada masyarakat":  service in [health, security, logistics, disaster_response]

            parameter agency_share of agency: percent at most 50% default 50%

            rule admin_share cites "Lampiran angka 1":
              wfh at most agency_share of administration, leadership_support on duty
              per agency, category each day during summit

            rule direct_in_office cites "Lampiran angka 2": direct_service must be wfo during summit
            rule at_home          cites "Angka 3 huruf b":  wfh only at domicile within city during summit
            rule channel          cites "Angka 4 huruf c":  agency must attest online_complaint_channel before summit
            note no_disruption    cites "Angka 5": "Hybrid work must not hold up government or services."

            test "half may stay home, one more may not":
              given 10 administration (agency "Kemenpan") all wfo on 2023-08-28
              with 5 of them wfh expect admin_share compliant
              with 6 of them wfh expect admin_share violated 6 of 10 limit 5
            """;

    @Test
    void compile_firstExampleOfTheLanguage_givesItsRules() {
        CompileResult result = Edaran.compile(SourceText.of("first.edaran", FIRST_EXAMPLE));

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NO_IN_FORCE);
        assertThat(result.policyOrThrow().rules())
                .extracting(Rule::name)
                .containsExactly("admin_share", "direct_in_office", "at_home", "channel");
        assertThat(result.policyOrThrow().notes()).hasSize(1);
    }

    @Test
    void policyOrThrow_ofRejected_tellsTheFirstError() {
        CompileResult result = Edaran.compile(SourceText.of("p.edaran", "policy \"P\"\nuse vocabulary \"ans\"\n"));

        assertThat(result).isInstanceOf(CompileResult.Rejected.class);
        assertThatThrownBy(result::policyOrThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("p.edaran:2:16: there is no vocabulary `ans` here");
    }

    @Test
    void compile_vocabularyOfTheHost_isAskedForByName() {
        SourceText text = SourceText.of("p.edaran", """
                policy "P" in force from 2024-01-01 until revoked
                use vocabulary "health"
                rule r cites "1": wfh only if night_shift
                """);
        SourceText vocabulary = SourceText.of("health", """
                vocabulary "health"
                field night_shift of employee: boolean
                """);

        CompileResult result =
                Edaran.compile(text, name -> name.equals("health") ? Optional.of(vocabulary) : Optional.empty());

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.policyOrThrow().fields()).hasSize(1);
    }

    @Test
    void compile_bytesThatAreNotUtf8_isAFaultAtTheByte(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.edaran");
        byte[] bytes = "policy \"Pr\u00e9sident\"\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);

        Diagnostic fault = Edaran.compile(file).diagnostics().get(0);

        assertThat(fault.code()).isEqualTo(DiagnosticCode.NOT_UTF_8);
        assertThat(fault.source().placeOf(fault.span()).column()).isEqualTo(11);
        assertThat(fault.message()).isEqualTo("the byte E9 here is not UTF-8 text");
    }

    @Test
    void compile_utf16File_saysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wide.edaran");
        Files.write(file, "policy \"P\"\n".getBytes(StandardCharsets.UTF_16));

        assertThat(Edaran.compile(file).diagnostics().get(0).message())
                .isEqualTo("the file is UTF-16 text, but policies are UTF-8 text");
    }

    @Test
    void compile_fileAboveTheLimit_isAFault(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long.edaran");
        Files.writeString(file, "policy \"P\"\n" + "// filler filler filler\n".repeat(60_000));

        assertThat(Edaran.compile(file).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TEXT_TOO_LARGE);
    }

    @Test
    void sha256_isThatOfTheFile() {
        CompileResult result =
                Edaran.compile(SourceText.of("p", "policy \"P\" in force from 2024-01-01 until revoked\n"));

        assertThat(result.policyOrThrow().sha256())
                .isEqualTo("e6ca690b2047647c341c0c26b57600d400e1dd1e88fd3255a1f3a722fc9de75a");
    }
}
