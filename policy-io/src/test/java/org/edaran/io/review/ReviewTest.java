package org.edaran.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Subject;
import org.edaran.finding.Verdict;
import org.edaran.io.input.InputFile;
import org.edaran.model.Period;
import org.edaran.model.Strength;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.edaran.source.SourcePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final LocalDate MONDAY = LocalDate.of(2023, 8, 28);

    private static Finding finding(String rule, Subject subject, LocalDate date, FindingStatus status, int line) {
        return new Finding(
                DiagnosticCode.WRONG_MODE,
                "SE 1",
                rule,
                Optional.of("Angka 3 huruf b"),
                FindingKind.MODE,
                Strength.MUST,
                status,
                new SourcePlace("se.edaran", line, 1),
                subject,
                Period.DAY,
                Optional.of(date),
                new Detail.Modes(true, "wfo", "wfh number " + line, "staff"),
                List.of(),
                Optional.of(DataPlace.of("roster.csv", line)),
                Optional.empty());
    }

    private static Finding person(String id, int day, FindingStatus status, int line) {
        return finding("seat", Subject.person(id), MONDAY.plusDays(day), status, line);
    }

    private static Finding agency(String name, int day) {
        return finding(
                "share",
                Subject.group(List.of(new Subject.Key("agency", name))),
                MONDAY.plusDays(day),
                FindingStatus.VIOLATION,
                9);
    }

    private static Review review(Finding... findings) {
        ComplianceReport report = new ComplianceReport(
                List.of(),
                new ComplianceReport.RosterInfo(1, 1, 0, Optional.empty()),
                List.of(),
                List.of(findings),
                List.of(),
                List.of());
        return Review.of(report, (employee, date) -> Map.of("unit", "Biro " + employee));
    }

    private static Baseline baseline(Finding... findings) {
        Map<String, List<FindingStatus>> all = new HashMap<>();
        for (Reviewed one : review(findings).findings()) {
            all.computeIfAbsent(one.identity(), i -> new ArrayList<>())
                    .add(one.finding().status());
        }
        return new Baseline("old.json", all, List.of());
    }

    private static OverrideLedger ledger(String text) throws IOException {
        return OverrideLedger.read(
                InputFile.of("overrides.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Baseline json(String text) throws IOException {
        return Baseline.read(InputFile.of("old.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Standing> standings(Review review) {
        return review.findings().stream().map(Reviewed::standing).toList();
    }

    @Test
    void identity_survivesOtherRows_andDiffersByPersonDateAndRule() {
        Review one = review(person("1", 0, FindingStatus.VIOLATION, 10), person("1", 0, FindingStatus.VIOLATION, 4711));
        assertThat(one.findings().get(0).identity())
                .isEqualTo(one.findings().get(1).identity())
                .matches("[0-9a-f]{24}");
        Review others = review(
                person("1", 0, FindingStatus.VIOLATION, 10),
                person("2", 0, FindingStatus.VIOLATION, 10),
                person("1", 1, FindingStatus.VIOLATION, 10),
                agency("1", 0));
        assertThat(others.findings().stream().map(Reviewed::identity).distinct())
                .hasSize(4);
    }

    @Test
    void baseline_marksWhatItHas_whateverElseComesAndGoes() {
        Review now = review(
                        person("3", 0, FindingStatus.VIOLATION, 2),
                        person("1", 0, FindingStatus.VIOLATION, 3),
                        person("1", 1, FindingStatus.UNDETERMINED, 4))
                .since(baseline(
                        person("1", 1, FindingStatus.VIOLATION, 77),
                        person("9", 0, FindingStatus.VIOLATION, 78),
                        person("1", 0, FindingStatus.VIOLATION, 79)));

        assertThat(standings(now)).containsExactly(Standing.NEW, Standing.KNOWN, Standing.KNOWN);
        assertThat(now.baseline()).contains(new Review.SinceBaseline("old.json", 1, 2, 1));
        assertThat(now.outcome()).isEqualTo(Verdict.VIOLATIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "VIOLATION, VIOLATION, KNOWN",
        "VIOLATION, UNDETERMINED, KNOWN",
        "UNDETERMINED, VIOLATION, NEW",
        "WARNING, VIOLATION, NEW",
        "UNDETERMINED, UNDETERMINED, KNOWN",
        "WARNING, UNDETERMINED, NEW",
        "VIOLATION, WARNING, KNOWN",
    })
    void findingThatGotWorse_isNew(FindingStatus before, FindingStatus now, Standing standing) {
        Review review = review(person("1", 0, now, 2)).since(baseline(person("1", 0, before, 2)));

        assertThat(standings(review)).containsExactly(standing);
        assertThat(review.baseline().orElseThrow().gone()).isZero();
    }

    @Test
    void alikeFindings_areKnownAsOftenAsBefore() {
        Finding same = person("1", 0, FindingStatus.VIOLATION, 2);

        Review review = review(same, same, same).since(baseline(same, same));

        assertThat(standings(review)).containsExactly(Standing.KNOWN, Standing.KNOWN, Standing.NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seat  |                              | ACKNOWLEDGED ACKNOWLEDGED NEW",
                "seat  | *                            | ACKNOWLEDGED ACKNOWLEDGED NEW",
                "seat  | 1                            | ACKNOWLEDGED NEW NEW",
                "seat  | employee 1                   | ACKNOWLEDGED NEW NEW",
                "seat  | 2023-08-28, 1                | ACKNOWLEDGED NEW NEW",
                "seat  | 2023-08-28, 2                | NEW NEW NEW",
                "seat  | 2023-08-29 to 2023-09-30     | NEW ACKNOWLEDGED NEW",
                "seat  | 2023-08-29 sampai 2023-09-30 | NEW ACKNOWLEDGED NEW",
                "seat  | unit Biro 2                  | NEW ACKNOWLEDGED NEW",
                "share | agency BNPB, Pusat           | NEW NEW NEW",
                "share | agency BNPB, Pusat;          | NEW NEW ACKNOWLEDGED",
                "other |                              | NEW NEW NEW",
            })
    void scope_coversWhatAllItsPartsFit(String rule, String scope, String expected) throws IOException {
        String text = "rule;scope;approver;reason;expires\n" + rule + ";\"" + (scope == null ? "" : scope)
                + "\";A. Pejabat;because;2023-12-31\n";
        OverrideLedger ledger = ledger(text);
        assertThat(ledger.problems()).isEmpty();

        Review review = review(
                        person("1", 0, FindingStatus.VIOLATION, 2),
                        person("2", 1, FindingStatus.VIOLATION, 3),
                        agency("BNPB, Pusat", 0))
                .acknowledging(ledger, MONDAY);

        assertThat(standings(review).toString().replaceAll("[\\[\\],]", "")).isEqualTo(expected);
    }

    @Test
    void expiredAndIdleEntries_acknowledgeNothing_andAreTold() throws IOException {
        OverrideLedger ledger = ledger("""
                clause,scope,approver,reason,expires
                angka 3  HURUF b,1,A,expired,2023-08-27
                Angka 3 huruf b,1,B,too narrow,2023-08-28
                Angka 9,,C,idle,2023-12-31
                """);
        Review review = review(person("1", 0, FindingStatus.VIOLATION, 2), person("1", 1, FindingStatus.VIOLATION, 3))
                .acknowledging(ledger, MONDAY);

        // the second entry ends before the second finding
        assertThat(standings(review)).containsExactly(Standing.ACKNOWLEDGED, Standing.NEW);
        assertThat(review.findings().get(0).override().map(OverrideEntry::approver))
                .contains("B");
        assertThat(review.overrides().orElseThrow().entries().stream()
                        .map(use -> use.entry().approver() + " " + use.expired() + " " + use.findings()))
                .containsExactly("A true 2", "B false 1", "C false 0");
        assertThat(review.count(Standing.ACKNOWLEDGED)).isEqualTo(1);
    }

    @Test
    void acknowledgedFinding_neitherFailsNorIsNew() throws IOException {
        OverrideLedger ledger = ledger("rule,approver,reason,expires\nseat,A,b,2023-12-31\n");
        Review review = review(person("1", 0, FindingStatus.VIOLATION, 2))
                .acknowledging(ledger, MONDAY)
                .since(baseline());

        assertThat(review.outcome()).isEqualTo(Verdict.COMPLIANT);
        assertThat(review.report().verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(review.baseline()).contains(new Review.SinceBaseline("old.json", 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule,approver,reason,expires\\nseat,,why,2023-12-31          | the entry has no approver",
                "rule,approver,reason,expires\\nseat,A,,2023-12-31            | the entry has no reason",
                "rule,approver,reason,expires\\nseat,A,why,                   | the entry never expires",
                "rule,approver,reason,expires\\nseat,A,why,2023-02-30         | `2023-02-30` is not a date",
                "rule,approver,reason,expires\\n,A,why,2023-12-31             | the entry names neither a rule nor a clause",
                "rule,scop,approver,reason,expires\\nseat,1,A,why,2023-12-31  | a ledger has no column `scop`",
                "rule,approver,reason\\nseat,A,why                            | there is no column `expires`",
                "approver,reason,expires\\nA,why,2023-12-31                   | there is no column `rule`",
                "rule,scope,approver,reason,expires\\nseat,2023-09-02 to 2023-09-01,A,why,2023-12-31 | the scope has dates that cannot be",
                "rule,rule,approver,reason,expires\\nseat,seat,A,why,2023-12-31 | two columns are named `rule`",
            })
    void faultyLedger_isRefusedWithPlaceAndRemedy(String text, String message) throws IOException {
        List<InputProblem> problems = ledger(text.replace("\\n", "\n")).problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).message()).isEqualTo(message);
        assertThat(problems.get(0).code()).isEqualTo(DiagnosticCode.BAD_OVERRIDE);
        assertThat(problems.get(0).help()).isPresent();
        assertThat(problems.get(0).place().line()).isPositive();
        assertThat(problems.get(0).message(INDONESIAN)).isNotEqualTo(message);
        assertThat(problems.get(0).help(INDONESIAN))
                .isPresent()
                .isNotEqualTo(problems.get(0).help());
    }

    @Test
    void indonesianLedger_isRead() throws IOException {
        OverrideLedger ledger = ledger("""
                ketentuan;klausul;cakupan;penyetuju;alasan;berlaku sampai
                seat;;1;Kepala Biro;tugas KTT;2023-12-31
                """);
        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.entries().get(0).words()).isEqualTo("seat: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"findings\": []}                                                        | no report of the version",
                "{\"report\": \"edaran/2\", \"findings\": []}                                | no report of the version",
                "[]                                                                      | the file is no report",
                "{\"report\": \"edaran/1\", \"findings\": [{\"status\": \"violation\"}]}         | no identity or no status",
                "{\"report\": \"edaran/1\", \"findings\": [{\"identity\": \"a\", \"status\": \"x\"}]} | no identity or no status",
                "{\"report\": \"edaran/1\", \"omitted\": 3, \"findings\": []}                  | leaves findings out",
                "{\"report\": \"edaran/1\", \"findings\": [                                   | no JSON from here on",
                "not json                                                                | no JSON from here on",
            })
    void faultyBaseline_isRefused(String text, String message) throws IOException {
        List<InputProblem> problems = json(text).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).contains(message);
        assertThat(problems.get(0).code()).isEqualTo(DiagnosticCode.BAD_BASELINE);
        assertThat(problems.get(0).message(INDONESIAN)).doesNotContain(message);
    }

    @Test
    void baseline_passesOverWhatItDoesNotKnow() throws IOException {
        Baseline read = json("""
                {"future": {"findings": [1]}, "report": "edaran/1", "findings": [
                  {"identity": "a", "new": [{"identity": "no"}], "status": "warning"},
                  {"status": "violation", "identity": "a"}], "notes": []}""");

        assertThat(read.problems()).isEmpty();
        assertThat(read.findings()).isEqualTo(Map.of("a", List.of(FindingStatus.WARNING, FindingStatus.VIOLATION)));
    }
}
