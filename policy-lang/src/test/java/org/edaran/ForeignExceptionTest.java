package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Exceptions that give a rule of another policy another limit, mode or condition. */
class ForeignExceptionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static final String CIRCULAR = """
            policy "Circular"
              in force from 2026-01-01 until 2026-12-31
            use vocabulary "asn"
            rule share cites "1": wfh at most 50% of staff on duty per office each day during in force
            rule seat cites "2": staff must be wfo where carer during in force
            """;

    private static final String SCHEME = """
            policy "Scheme"
              in force from 2026-03-01 until 2026-03-31
            use vocabulary "asn"
            exception more to share of "Circular" cites "A": at most 75%
            """;

    private static List<CompileResult> compile(String... texts) {
        return Edaran.compileTogether(
                java.util.stream.Stream.of(texts)
                        .map(text -> SourceText.of("p" + List.of(texts).indexOf(text) + ".edaran", text))
                        .toList(),
                VocabularyResolver.builtInOnly(),
                name -> Optional.empty());
    }

    private static List<Policy> policies(String... texts) {
        return compile(texts).stream().map(CompileResult::policyOrThrow).toList();
    }

    private static ComplianceReport check(List<Policy> policies, LocalDate date, String... modes) {
        Evaluator evaluator = Evaluator.of(policies);
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        builder.covers(new DateRange(date, date));
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
        DataPlace place = DataPlace.of("employees.csv");
        for (int i = 0; i < modes.length; i++) {
            builder.row(Owner.EMPLOYEE, "p" + i, Optional.empty(), place)
                    .set("office", "hall", place)
                    .set("carer", "true", place);
            builder.assignments()
                    .at(i + 2, 0)
                    .employee("p" + i, 1)
                    .date(date, 2)
                    .mode(modes[i], 3)
                    .add();
        }
        return evaluator.check(((RosterResult.Loaded) builder.build()).roster());
    }

    private static List<String> broken(ComplianceReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void otherLimit_holdsWhileItsPolicyIsInForce() {
        List<Policy> policies = policies(CIRCULAR, SCHEME);

        assertThat(broken(check(policies, DAY, "wfh", "wfh", "wfh", "wfo"), "share"))
                .isEmpty();
        assertThat(broken(check(policies, DAY, "wfh", "wfh", "wfh", "wfh"), "share"))
                .singleElement()
                .asString()
                .startsWith("4 of 4 staff on duty are wfh (100%); at most 3 may be (75%): 1 too many");
        assertThat(broken(check(policies, DAY.plusMonths(1), "wfh", "wfh", "wfh", "wfo"), "share"))
                .singleElement()
                .asString()
                .startsWith("3 of 4 staff on duty are wfh (75%); at most 2 may be (50%): 1 too many");
        Finding finding =
                check(policies, DAY, "wfh", "wfh", "wfh", "wfh").findings().get(0);
        assertThat(finding.policy()).isEqualTo("Circular");
        assertThat(finding.toString()).contains("more");
    }

    @Test
    void otherLimitAndModes_inAnotherLanguageAndFromATable() {
        String scheme = """
                kebijakan "Skema"
                  bahasa id
                  berlaku mulai 2026-03-01 hingga 2026-03-31
                gunakan kosakata "asn"
                fakta kelas dari kantor: bulat
                tabel porsi_kantor: persen berdasarkan kelas
                  1         | 80%
                  selainnya | 75%
                pengecualian lebih terhadap share dari "Circular" menurut "A": paling banyak porsi_kantor(kelas dari kantor)
                pengecualian kursi terhadap seat dari "Circular" menurut "B": wajib wfo atau travel
                """;
        List<Policy> policies = policies(CIRCULAR, scheme);

        assertThat(broken(check(policies, DAY, "travel", "wfo", "wfh", "wfh", "wfh"), "share"))
                .isEmpty();
        assertThat(broken(check(policies, DAY, "travel", "wfo", "wfh", "wfh", "wfh"), "seat"))
                .hasSize(3);
    }

    @Test
    void faultInTheOtherLimit_isToldWhereItIsWritten() {
        List<Diagnostic> faults = compile(CIRCULAR, SCHEME.replace("at most 75%", "at most shares_of(office)"))
                .get(1)
                .diagnostics();

        assertThat(faults).extracting(Diagnostic::code).contains(DiagnosticCode.UNKNOWN_NAME);
        assertThat(DiagnosticRenderer.render(faults))
                .contains(" --> p1.edaran:4:")
                .contains("exception more to share of \"Circular\" cites \"A\": at most shares_of(office)");
    }

    @Test
    void amendment_mayMakeAnExceptionWithAnotherLimit() {
        String amendment = """
                policy "Amendment"
                  amends "Circular"
                  in force from 2026-03-01 until 2026-12-31
                exception more to share cites "A": at most 75%
                """;
        List<Policy> policies = List.of(compile(CIRCULAR, amendment).get(0).policyOrThrow());

        assertThat(broken(check(policies, DAY, "wfh", "wfh", "wfh", "wfo"), "share"))
                .isEmpty();
        assertThat(broken(check(policies, DAY.minusMonths(1), "wfh", "wfh", "wfh", "wfo"), "share"))
                .hasSize(1);
    }
}
