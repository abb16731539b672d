package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.RosterReader;
import org.edaran.io.input.InputFile;
import org.edaran.model.Policy;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Duties judged on data files: inside, on and outside the limit, and without the data. */
class DutyDataTest {

    private static final String HEAD = """
            policy "P" in force from 2026-01-01 until 2026-12-31
            use vocabulary "asn"
            """;

    private static final String ONE_PERSON = "id,unit,agency,office,domicile\na,U1,A,O1,31.74.07\n";

    private final Map<String, String> files = new LinkedHashMap<>(Map.of("employees", ONE_PERSON));

    private DutyDataTest with(String kind, String... lines) {
        files.put(kind, String.join("\n", lines) + "\n");
        return this;
    }

    private ComplianceReport check(String rules) throws IOException {
        CompileResult result = Edaran.compile(SourceText.of("p.edaran", HEAD + rules));
        assertThat(result)
                .as(DiagnosticRenderer.render(result.diagnostics()))
                .isInstanceOf(CompileResult.Compiled.class);
        Policy policy = ((CompileResult.Compiled) result).policy();
        Evaluator evaluator = Evaluator.of(policy);
        RosterReader reader = RosterReader.of(evaluator.schema());
        files.forEach((kind, text) -> reader.file(
                kind, InputFile.of(kind + ".csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
        RosterResult roster = reader.read();
        assertThat(roster).as(String.valueOf(roster)).isInstanceOf(RosterResult.Loaded.class);
        return evaluator.check(((RosterResult.Loaded) roster).roster());
    }

    private List<String> told(String rules) throws IOException {
        return check(rules).findings().stream()
                .map(finding -> finding.status().word() + " " + finding.periodLabel() + " "
                        + finding.subject()
                                .employee()
                                .orElse(finding.subject().keys().toString()) + ": "
                        + finding.message(Locale.ENGLISH))
                .toList();
    }

    private static final String STAMPS = """
            field first_stamp of assignment: time
            rule r cites "1": employees where mode = wfh must satisfy first_stamp in 06:00 to 08:00 during in force
            """;

    @Test
    void stamps_areJudgedToTheMinute_inThePartAtHomeOnly() throws IOException {
        with(
                "roster",
                "employee,date,mode,part,first_stamp",
                "a,2026-03-02,wfh,,08:00:59",
                "a,2026-03-03,wfh,,08:01",
                "a,2026-03-04,wfh,,5.59",
                "a,2026-03-05,wfh,,",
                "a,2026-03-06,wfh,,none",
                "a,2026-03-09,wfo,am,12:00",
                "a,2026-03-09,wfh,pm,06:00",
                "a,2026-03-10,wfo,,12:00");

        assertThat(told(STAMPS))
                .containsExactly(
                        "violation 2026-03-03 a: employees where mode = wfh must satisfy first_stamp in 06:00 to 08:00,"
                                + " which does not hold: first_stamp is 08:01",
                        "violation 2026-03-04 a: employees where mode = wfh must satisfy first_stamp in 06:00 to 08:00,"
                                + " which does not hold: first_stamp is 05:59",
                        "undetermined 2026-03-05 a: employees where mode = wfh must satisfy first_stamp in 06:00 to"
                                + " 08:00: cannot tell; missing: first_stamp",
                        "violation 2026-03-06 a: employees where mode = wfh must satisfy first_stamp in 06:00 to 08:00,"
                                + " which does not hold: first_stamp is none");
    }

    private static final String LETTER = """
            rule letter cites "1":
              staff must have valid assignment_letter where work unit != home unit during in force
            rule least cites "2": wfo at least 1 people of all staff per unit each day during in force
            """;

    @Test
    void letter_forThatPairOfUnits_movesThePersonToTheOtherUnit() throws IOException {
        with("employees", "id,unit,agency", "a,U1,A", "b,U2,A", "c,U1,A")
                .with(
                        "roster",
                        "employee,date,mode,unit",
                        "a,2026-03-02,wfo,U2",
                        "a,2026-03-03,wfo,U2",
                        "b,2026-03-02,leave,");
        with(
                "documents",
                "document,employee,issued,from,until,from unit,to unit",
                "assignment_letter,a,2026-03-02,2026-03-01,2026-03-02,U1,U2");

        List<String> told = told(LETTER);

        assertThat(told)
                .contains(
                        "violation 2026-03-03 a: staff must have valid assignment_letter, but no such document is on file");
        // On the 2nd the letter covers the day: U2 has somebody, U1 nobody. On the 3rd the person is of U1 again.
        assertThat(told.stream()
                        .filter(line -> line.contains("unit="))
                        .map(line -> line.substring(0, 30))
                        .toList())
                .containsExactly("violation 2026-03-02 {unit=U1}", "violation 2026-03-03 {unit=U2}");
    }

    @Test
    void letter_issuedAfterTheWork_orForOtherUnits_doesNotCount() throws IOException {
        with("employees", "id,unit,agency", "a,U1,A")
                .with("roster", "employee,date,mode,unit", "a,2026-03-02,wfo,U2", "a,2026-03-03,wfo,U3");
        with(
                "documents",
                "document,employee,issued,from,until,from unit,to unit",
                "assignment_letter,a,2026-03-03,2026-03-01,2026-03-31,U1,U2");

        assertThat(
                        told(
                                "rule letter cites \"1\": staff must have valid assignment_letter where work unit != home unit during in force\n"))
                .extracting(line -> line.substring(0, 22))
                .containsExactly("violation 2026-03-02 a", "violation 2026-03-03 a");
    }

    private static final String TERM = """
            rule k cites "1": wfh only if has valid agreement for at most 3 months for at least 1 month during in force
            """;

    private List<String> termed(String from, String until) throws IOException {
        with("roster", "employee,date,mode", "a,2026-03-02,wfh")
                .with(
                        "documents",
                        "document,employee,issued,from,until",
                        "agreement,a,2026-01-05," + from + "," + until);
        return check(TERM).findings().stream()
                .map(finding -> finding.status().word())
                .toList();
    }

    @Test
    void term_inMonths_insideOnAndOutside() throws IOException {
        assertThat(termed("2026-01-15", "2026-04-14")).isEmpty();
        assertThat(termed("2026-01-15", "2026-04-15")).containsExactly("violation");
        assertThat(termed("2026-03-01", "2026-03-31")).isEmpty();
        assertThat(termed("2026-03-01", "2026-03-30")).containsExactly("violation");
        assertThat(termed("2026-02-28", "")).containsExactly("violation");
        assertThat(termed("", "2026-04-04")).isEmpty();
        assertThat(termed("", ""))
                .as("without a last day it is longer than any length")
                .containsExactly("violation");
    }

    private static final String NEAR = "rule near cites \"1\": wfa only within 50 km of office during in force\n";

    private List<String> at(String coordinates, String distance) throws IOException {
        with("offices", "id,coordinates", "O1,\"-6.175392, 106.827153\"")
                .with(
                        "roster",
                        "employee,date,mode,coordinates,distance",
                        "a,2026-03-02,wfa,\"" + coordinates + "\"," + distance);
        return told(NEAR);
    }

    @Test
    void distance_isTheRecordedOne_elseTheOneBetweenCoordinates() throws IOException {
        assertThat(at("", "50000")).isEmpty();
        assertThat(at("", "50001"))
                .containsExactly(
                        "violation 2026-03-02 a: wfa only within 50 km of office, but the work is 50001 metres away");
        assertThat(at("-6.917464, 107.619125", "49000")).isEmpty();
        assertThat(at("-6.917464, 107.619125", ""))
                .containsExactly(
                        "violation 2026-03-02 a: wfa only within 50 km of office, but the work is 120262 metres away");
        assertThat(at("-6.2, 106.8", "")).isEmpty();
        assertThat(at("", ""))
                .containsExactly("undetermined 2026-03-02 a: wfa only within 50 km of office: works in an unknown"
                        + " place: cannot tell; missing: coordinates, distance");
    }

    @Test
    void places_areAlternatives() throws IOException {
        String rule = """
                field premises of employee: place
                rule r cites "1": wfh only at domicile within city or premises during in force
                """;
        with("employees", "id,unit,agency,domicile,premises", "a,U1,A,31.74.07,32.73.01", "b,U1,A,31.74.07,");
        with(
                "roster",
                "employee,date,mode,location",
                "a,2026-03-02,wfh,31.74.01",
                "a,2026-03-03,wfh,32.73.01",
                "a,2026-03-04,wfh,32.73.02",
                "b,2026-03-02,wfh,31.74.01",
                "b,2026-03-03,wfh,32.73.01");

        assertThat(told(rule))
                .containsExactly(
                        "undetermined 2026-03-03 b: wfh only at domicile within city or premises: works in 32.73.01"
                                + " (Kota Bandung): cannot tell; missing: premises",
                        "violation 2026-03-04 a: wfh only at domicile within city or premises: that is in 31.74"
                                + " (Kota Administrasi Jakarta Selatan) or 32.73.01 (Kota Bandung), but works in 32.73.02"
                                + " (Kota Bandung)");
    }

    @Test
    void factors_areAssessedBeforeTheDay_andTheLackingOnesNamed() throws IOException {
        String rule = """
                field workload of employee: assessment
                field health of employee: assessment confidential
                rule r cites "1": wfh only if assessed [workload, health, performance] during in force
                """;
        with("employees", "id,unit,agency,performance", "a,U1,A,good", "b,U1,A,")
                .with("roster", "employee,date,mode", "a,2026-03-01,wfh", "a,2026-03-02,wfh", "b,2026-03-02,wfh");
        assertThat(told(rule)).hasSize(3).allMatch(line -> line.startsWith("undetermined"));

        with(
                "assessments",
                "assessment,employee,assessed,by",
                "workload,a,2026-03-01,Head",
                "health,a,2026-02-01,Clinic",
                "workload,b,2026-02-01,Head",
                "health,b,2026-02-01,Clinic");

        assertThat(told(rule))
                .containsExactly(
                        "violation 2026-03-01 a: wfh only if assessed [workload, health, performance], which does not"
                                + " hold; not assessed before that day: workload",
                        "undetermined 2026-03-02 b: wfh only if assessed [workload, health, performance]: cannot tell;"
                                + " missing: performance");
    }

    private List<String> monthly(String... records) throws IOException {
        String[] lines = new String[records.length + 1];
        lines[0] = "attestation,agency,unit,signed,time,from,until";
        System.arraycopy(records, 0, lines, 1, records.length);
        with("roster", "employee,date,mode", "a,2026-03-02,wfo", "a,2026-04-10,wfo")
                .with("attestations", lines);
        return told("rule m cites \"1\": agency must attest monitoring_report each month by day 5\n");
    }

    @Test
    void monthly_byDayFiveOfTheNextMonth() throws IOException {
        String march = "monitoring_report,A,,%s,,2026-03-01,2026-03-31";
        assertThat(monthly(march.formatted("2026-04-05"))).isEmpty();
        assertThat(monthly(march.formatted("2026-04-06")))
                .containsExactly("violation 2026-03 {agency=A}: must attest Report on the monitoring of work targets by"
                        + " 2026-04-05, but the statement is of 2026-04-06");
        assertThat(monthly("monitoring_report,A,,2026-04-05,,2026-02-01,2026-02-28"))
                .extracting(line -> line.substring(0, 17))
                .containsExactly("violation 2026-03");
        assertThat(monthly("monitoring_report,A,,2026-04-03,,,"))
                .extracting(line -> line.substring(0, 20))
                .containsExactly("undetermined 2026-03");
        assertThat(monthly("monitoring_report,A,,2026-03-31,,,")).isEmpty();
    }

    @Test
    void weekly_byTheTimeOfTheDeadline() throws IOException {
        String rule =
                "rule w cites \"1\": unit must attest output_assessment each week by friday 16:00 during in force\n";
        with("roster", "employee,date,mode", "a,2026-03-02,wfo", "a,2026-03-13,wfo");
        String week = "output_assessment,,U1,2026-03-13,%s,2026-03-02,2026-03-08";
        String head = "attestation,agency,unit,signed,time,from,until";

        assertThat(with("attestations", head, week.formatted("16:00")).told(rule))
                .isEmpty();
        assertThat(with("attestations", head, week.formatted("16:01")).told(rule))
                .containsExactly("violation 2026-W10 {unit=U1}: must attest Assessment of the quality of outputs by"
                        + " 2026-03-13 16:00, but the statement is of 2026-03-13");
        assertThat(with("attestations", head, week.formatted("")).told(rule))
                .extracting(line -> line.substring(0, 21))
                .containsExactly("undetermined 2026-W10");
    }

    @Test
    void deadlineAtAnEvent_isNothingWhileItHasNotHappened() throws IOException {
        String rule = """
                field opening of unit: event
                rule o cites "1": unit must attest service_standards before opening of unit during in force
                rule p cites "2": wfa only if has attested daily_result after opening of unit during in force
                """;
        with("roster", "employee,date,mode", "a,2026-03-02,wfa")
                .with(
                        "attestations",
                        "attestation,unit,employee,signed",
                        "service_standards,U1,,2026-03-04",
                        "daily_result,,a,2026-03-05");

        assertThat(with("units", "id,opening", "U1,2026-03-05").told(rule))
                .extracting(line -> line.substring(0, 9))
                .containsExactly("violation");
        assertThat(with("units", "id,opening", "U1,2026-03-04").told(rule))
                .extracting(line -> line.substring(0, 30))
                .containsExactly("violation  {unit=U1}: must att");
        assertThat(with("units", "id,opening", "U1,").told(rule))
                .extracting(line -> line.substring(0, 22))
                .containsExactly("violation 2026-03-02 a");
        files.remove("units");
        assertThat(told(rule)).hasSize(2).allMatch(line -> line.contains("missing: opening of unit"));
    }
}
