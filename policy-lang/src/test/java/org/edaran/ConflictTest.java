package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Policies that no roster can keep together. */
class ConflictTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 4);

    /** The ministry's circular, cut down to the share. */
    private static final String SE_17 = """
            policy "SE MenPANRB 17/2023"
              in force from 2023-08-16 until 2023-09-07
            use vocabulary "asn"
            window summit: 2023-08-28 to 2023-09-07 on workdays
            category administration: service in [policy, research, planning]
            category leadership_support: service in [secretariat, protocol]
            rule admin_share cites "Lampiran angka 1":
              wfh at most 50% of administration, leadership_support on duty per agency, category each day during summit
            """;

    /** Jakarta's scheme: three quarters at home around the venue. */
    private static final String SCHEME = """
            policy "SE Sekda DKI"
              in force from 2023-08-21 until 2023-10-21
            use vocabulary "asn"
            window peak: 2023-09-04 to 2023-09-07
            group office_staff: employees where service in [policy, research, planning, secretariat, protocol]
            rule base_split cites "Angka 2":
              wfh about 75% of office_staff on duty per unit, office each day during peak
            """;

    private static List<Policy> compiled(String... texts) {
        List<SourceText> sources = Arrays.stream(texts)
                .map(text -> SourceText.of(text.substring(0, 20), text))
                .toList();
        return Edaran.compileTogether(sources, VocabularyResolver.builtInOnly(), PolicyResolver.none()).stream()
                .map(CompileResult::policyOrThrow)
                .toList();
    }

    /** People as {@code 10 policy wfh unit}; {@code ?} for what is not known. */
    private static ComplianceReport check(List<Policy> policies, String... people) {
        Evaluator evaluator = Evaluator.of(policies);
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        builder.covers(new DateRange(DAY, DAY));
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
        DataPlace place = DataPlace.of("employees.csv");
        int line = 1;
        boolean hasVenueZone = evaluator.policies().stream()
                .flatMap(policy -> policy.fields().stream())
                .anyMatch(field -> field.name().equals("venue_zone"));
        for (String person : people) {
            String[] parts = person.split(" ", -1);
            for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
                line++;
                String id = "p" + line;
                RosterBuilder.FactRow row = builder.row(Owner.EMPLOYEE, id, Optional.empty(), place);
                row.set("agency", "DKI", place).set("unit", parts[3], place).set("office", "hall", place);
                if (!parts[1].equals("?")) {
                    row.set("service", parts[1], place);
                }
                if (hasVenueZone) {
                    builder.fact(Owner.OFFICE, "hall", "venue_zone", "true", place);
                }
                var day = builder.assignments().at(line, 0).employee(id, 1).date(DAY, 2);
                (parts[2].equals("?") ? day : day.mode(parts[2], 3)).add();
            }
        }
        RosterResult result = builder.build();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        return evaluator.check(((RosterResult.Loaded) result).roster());
    }

    private static List<Finding> conflicts(List<Policy> policies, String... people) {
        return check(policies, people).findings().stream()
                .filter(finding -> finding.code() == DiagnosticCode.POLICIES_CONFLICT)
                .toList();
    }

    @Test
    void atMostHalf_againstAboutThreeQuarters_isToldWithTheArithmetic() {
        ComplianceReport report = check(compiled(SE_17, SCHEME), "6 policy wfo u", "4 policy wfh u");

        Finding conflict = report.findings().get(report.findings().size() - 1);
        assertThat(conflict.code()).isEqualTo(DiagnosticCode.POLICIES_CONFLICT);
        assertThat(conflict.status()).isEqualTo(FindingStatus.WARNING);
        assertThat(conflict.policy()).isEqualTo("SE MenPANRB 17/2023");
        assertThat(conflict.rule()).isEqualTo("admin_share");
        assertThat(conflict.subject().keys())
                .containsEntry("agency", "DKI")
                .containsEntry("category", "administration");
        assertThat(conflict.message(Locale.ENGLISH))
                .isEqualTo("at most 5 of 10 administration may be wfh, but base_split (Angka 2) of SE Sekda DKI"
                        + " needs 7: 7 of them must be, so both cannot be kept");
        assertThat(conflict.message(Locale.forLanguageTag("id")))
                .isEqualTo("paling banyak 5 dari 10 administration boleh wfh, tetapi base_split (Angka 2) pada"
                        + " SE Sekda DKI membutuhkan 7: 7 dari kelompok ini harus wfh, sehingga keduanya tidak dapat"
                        + " dipatuhi sekaligus");
        assertThat(report.findings())
                .as("each policy is judged on its own")
                .filteredOn(finding -> finding.status() == FindingStatus.VIOLATION)
                .extracting(Finding::rule)
                .containsExactly("base_split");
        assertThat(report.summary())
                .filteredOn(rule -> rule.rule().equals("admin_share"))
                .allMatch(rule -> rule.warnings() == 1 && rule.violations() == 0);
    }

    @Test
    void conflict_doesNotDependOnTheRoster() {
        List<Policy> policies = compiled(SE_17, SCHEME);

        assertThat(conflicts(policies, "10 policy wfh u")).isEqualTo(conflicts(policies, "10 policy wfo u"));
    }

    @Test
    void people_whoMayBeCountedEitherWay_changeNothing() {
        List<Policy> policies =
                compiled(SE_17, SCHEME.replace("during peak\n", "during peak counting trained either way\n"));

        assertThat(conflicts(policies, "10 policy wfo u")).hasSize(1);
    }

    @Test
    void explicitOverride_liftsTheConflict() {
        String override = """
                exception override_17 to admin_share of "SE MenPANRB 17/2023" cites "Angka 2":
                  does not apply where venue_zone of office during peak
                """;
        List<Policy> policies = compiled(SE_17, SCHEME + override);

        ComplianceReport report = check(policies, "2 policy wfo u", "8 policy wfh u");

        assertThat(report.findings()).isEmpty();
        assertThat(report.policies().get(0).with())
                .extracting(part -> part.role() + " " + part.id())
                .containsExactly("EXCEPTION SE Sekda DKI");
        assertThat(conflicts(
                        compiled(
                                SE_17,
                                SCHEME
                                        + override.replace(
                                                "venue_zone of office during", "not (venue_zone of office) during")),
                        "10 policy wfo u"))
                .as("an override for other offices")
                .hasSize(1);
    }

    @Test
    void override_thatUsesANameBothDeclare_isRefused() {
        String override = """
                window summit: 2023-09-04 to 2023-09-06
                exception override_17 to admin_share of "SE MenPANRB 17/2023" cites "Angka 2":
                  does not apply during summit
                """;
        List<CompileResult> results = Edaran.compileTogether(
                List.of(SourceText.of("a", SE_17), SourceText.of("b", SCHEME + override)),
                VocabularyResolver.builtInOnly(),
                PolicyResolver.none());

        assertThat(results.get(1).diagnostics())
                .extracting(fault -> fault.code())
                .contains(DiagnosticCode.DUPLICATE_NAME);
    }

    @Test
    void groups_thatAreSmallEnough_satisfyBoth() {
        List<Policy> policies = compiled(SE_17, SCHEME);

        assertThat(conflicts(policies, "1 policy wfo u")).isEmpty();
        assertThat(conflicts(policies, "2 policy wfo u")).isEmpty();
        assertThat(conflicts(policies, "3 policy wfo u")).hasSize(1);
        assertThat(conflicts(policies, "2 policy wfo u", "2 policy wfo v", "2 policy wfo w"))
                .isEmpty();
    }

    @Test
    void people_outsideTheGroup_canGiveWhatTheOtherRuleNeeds() {
        List<Policy> policies = compiled(SE_17, """
                policy "Floor"
                  in force from 2023-09-01 until 2023-09-30
                rule some cites "1": wfh at least 3 people of all staff per unit each day during in force
                """);

        assertThat(conflicts(policies, "4 policy wfo u")).hasSize(1);
        assertThat(conflicts(policies, "4 policy wfo u", "1 health wfo u")).isEmpty();
        assertThat(conflicts(policies, "4 policy wfo u", "1 health leave u"))
                .as("not on duty")
                .hasSize(1);
        assertThat(conflicts(policies, "4 policy wfo u", "1 ? wfo u"))
                .as("perhaps outside")
                .isEmpty();
        assertThat(conflicts(policies, "4 policy wfo u", "1 health ? u"))
                .as("perhaps on duty")
                .isEmpty();
        assertThat(conflicts(policies, "2 policy wfo u"))
                .as("the floor alone cannot be kept")
                .isEmpty();
    }

    @Test
    void groupsOfOneRule_thatTheOtherBindsTogether_areSeenTogether() {
        List<Finding> found = conflicts(compiled(SE_17, SCHEME), "5 policy wfo u", "5 protocol wfo u");

        assertThat(found).hasSize(1);
        Detail.Conflict detail = (Detail.Conflict) found.get(0).detail();
        assertThat(detail.most()).isEqualTo(Fraction.of(4));
        assertThat(detail.of()).isEqualTo(Fraction.of(10));
        assertThat(detail.inside()).isEqualTo(Fraction.of(7));
        assertThat(found.get(0).subject().keys()).containsEntry("category", "administration, leadership_support");
    }

    @Test
    void people_whoAreNotKnown_areAConflictOnlyIfTheyAreOneEveryWay() {
        List<Policy> policies = compiled(SE_17, SCHEME);

        assertThat(conflicts(policies, "8 policy wfo u", "2 ? wfo u")).hasSize(1);
        assertThat(conflicts(policies, "8 policy wfo u", "2 policy ? u")).hasSize(1);
        assertThat(conflicts(policies, "3 policy wfo u", "30 policy ? u"))
                .as("too many to try")
                .isEmpty();
        assertThat(conflicts(policies, "200 policy wfo u", "30 policy ? u"))
                .as("beyond doubt")
                .hasSize(1);
    }

    @Test
    void dutyToBeAtTheOffice_againstAFloorAtHome_isAConflict() {
        List<Policy> policies = compiled("""
                policy "Office"
                  in force from 2023-09-01 until 2023-09-30
                use vocabulary "asn"
                category administration: service in [policy, research]
                rule at_office cites "1": administration must be wfo during in force
                """, """
                policy "Floor"
                  in force from 2023-09-01 until 2023-09-30
                rule some cites "2": wfh at least 2 people of all staff per unit each day during in force
                """, """
                policy "Home"
                  in force from 2023-09-01 until 2023-09-30
                rule home cites "3": staff must be wfh during in force
                """);

        List<Finding> found = conflicts(policies, "3 policy wfo u", "1 health wfo u");

        assertThat(found)
                .extracting(finding -> finding.policy() + " " + ((Detail.Conflict) finding.detail()).otherRule())
                .containsExactly("Office some", "Office home");
        assertThat(found.get(0).message(Locale.ENGLISH))
                .isEqualTo("at most 0 of 3 administration may be wfh, but some (2) of Floor needs 2, of whom 1 can be"
                        + " others: 1 of them must be, so both cannot be kept");
        assertThat(conflicts(policies.subList(0, 2), "3 policy wfo u", "2 health wfo u"))
                .isEmpty();
    }
}
