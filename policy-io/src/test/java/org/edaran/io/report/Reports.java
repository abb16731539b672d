package org.edaran.io.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.RuleSummary.JudgedAs;
import org.edaran.finding.Subject;
import org.edaran.model.Bound;
import org.edaran.model.DateRange;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Strength;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.source.SourcePlace;

/** A report with a finding of every kind. */
public final class Reports {

    public static final LocalDate MONDAY = LocalDate.of(2023, 8, 28);
    private static final String POLICY = "SE 17/2023";

    public static final ComplianceReport COMPLIANT = new ComplianceReport(
            List.of(new ComplianceReport.PolicyInfo(POLICY, Optional.empty(), "se.edaran", "00ff", 0, List.of())),
            new ComplianceReport.RosterInfo(1, 1, 0, Optional.empty()),
            List.of(
                    new RuleSummary(POLICY, "share", Optional.empty(), JudgedAs.GROUPS, 1, 0, 0, 0),
                    new RuleSummary(POLICY, "empty", Optional.empty(), JudgedAs.GROUPS, 0, 0, 0, 0),
                    new RuleSummary(POLICY, "allowed", Optional.empty(), JudgedAs.NOTHING, 0, 0, 0, 0)),
            List.of(),
            List.of(),
            List.of());

    public static final ComplianceReport EVERYTHING = new ComplianceReport(
            List.of(new ComplianceReport.PolicyInfo(
                    POLICY, Optional.of("Penyesuaian sistem kerja"), "se.edaran", "00ff", 2, List.of())),
            new ComplianceReport.RosterInfo(
                    1234, 56789, 1, Optional.of(new DateRange(MONDAY, LocalDate.of(2023, 9, 7)))),
            List.of(
                    rule("admin_share", "Angka 1", JudgedAs.GROUPS, 27, 2, 0, 1),
                    rule("direct", "Angka 2", JudgedAs.PERSON_DAYS, 1200, 1, 0, 0),
                    rule("at_home", "Angka 3 huruf b", JudgedAs.PERSON_DAYS, 300, 0, 1, 1),
                    rule("eligible", "Angka 3 huruf c", JudgedAs.PERSON_DAYS, 300, 1, 0, 0),
                    rule("days", "Angka 3 huruf d", JudgedAs.PERSON_DAYS, 300, 1, 0, 0),
                    rule("channel", "Angka 4 huruf c", JudgedAs.SUBJECTS, 3, 2, 0, 0),
                    rule("kept", "Angka 5", JudgedAs.GROUPS, 9, 0, 0, 0),
                    new RuleSummary(POLICY, "agency_share", Optional.empty(), JudgedAs.SUBJECTS, 3, 0, 1, 0)),
            List.of(
                    finding("admin_share", "Angka 1", DiagnosticCode.CEILING_EXCEEDED, FindingKind.CEILING)
                            .group("agency", "Kemenpan", "category", "administration")
                            .of(count(13, 13, 25, 25, Optional.of(Fraction.of(12)))),
                    finding("admin_share", "Angka 1", DiagnosticCode.CEILING_EXCEEDED, FindingKind.CEILING)
                            .group("agency", "BKN", "category", "leadership_support")
                            .status(FindingStatus.UNDETERMINED, "mode")
                            .of(count(4, 6, 9, 11, Optional.empty())),
                    finding("admin_share", "Angka 1", DiagnosticCode.CEILING_EXCEEDED, FindingKind.CEILING)
                            .person("1987")
                            .period(Period.MONTH)
                            .of(halves()),
                    finding("direct", "Angka 2", DiagnosticCode.WRONG_MODE, FindingKind.MODE)
                            .person("1990\u001B[2J\u202E")
                            .source(DataPlace.of("roster.csv", 4711))
                            .of(new Detail.Modes(true, "wfo", "wfh", "direct_service")),
                    finding("at_home", "Angka 3 huruf b", DiagnosticCode.WRONG_PLACE, FindingKind.DOMICILE)
                            .person("1991")
                            .should()
                            .source(new DataPlace("book.xlsx", Optional.of("Aug"), 12, 32))
                            .of(atHome(Optional.of("32.73"))),
                    finding("at_home", "Angka 3 huruf b", DiagnosticCode.WRONG_PLACE, FindingKind.DOMICILE)
                            .person("1992")
                            .status(FindingStatus.UNDETERMINED, "location")
                            .of(atHome(Optional.empty())),
                    finding("at_home", "Angka 3 huruf b", DiagnosticCode.WRONG_PLACE, FindingKind.DOMICILE)
                            .person("1992")
                            .of(new Detail.Place(
                                    "wfa",
                                    "within 50 km of office",
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(63_200L))),
                    finding("eligible", "Angka 3 huruf c", DiagnosticCode.NOT_ELIGIBLE, FindingKind.ELIGIBILITY)
                            .person("1992")
                            .of(new Detail.Duty(
                                    "staff", false, "start in 07:00 to 08:00", List.of("start is 08:01"), List.of())),
                    finding("eligible", "Angka 3 huruf c", DiagnosticCode.NOT_ELIGIBLE, FindingKind.ELIGIBILITY)
                            .person("1993")
                            .of(new Detail.Condition("wfh", "performance >= good", List.of())),
                    finding("days", "Angka 3 huruf d", DiagnosticCode.WRONG_MODE, FindingKind.MODE)
                            .person("1994")
                            .of(new Detail.Dates("wfh", "summit")),
                    finding("channel", "Angka 4 huruf c", DiagnosticCode.NOT_ATTESTED, FindingKind.ATTESTATION)
                            .group("agency", "BKN")
                            .consequence("teguran tertulis")
                            .of(new Detail.Statement("channel", "before", "2023-08-28", Optional.of("2023-08-29"))),
                    finding("channel", "Angka 4 huruf c", DiagnosticCode.UNCLASSIFIED, FindingKind.UNCLASSIFIED)
                            .person("1995")
                            .status(FindingStatus.UNDETERMINED, "category")
                            .of(new Detail.NoCategory("administration")),
                    finding("channel", "Angka 4 huruf c", DiagnosticCode.CEILING_EXCEEDED, FindingKind.CEILING)
                            .person("1996")
                            .status(FindingStatus.UNDETERMINED, "agency")
                            .of(new Detail.NoGroup("wfh", "administration")),
                    finding("agency_share", "", DiagnosticCode.NOT_DECIDED, FindingKind.UNDECIDED)
                            .group("agency", "BKN")
                            .should()
                            .of(new Detail.Undecided("agency_share", Optional.of("50%")))),
            List.of(),
            List.of(new InputNote("ignored column `remarks`", DataPlace.of("roster.csv", 1))));

    private Reports() {}

    private static RuleSummary rule(
            String name, String cites, JudgedAs as, int judged, int violations, int warnings, int open) {
        return new RuleSummary(POLICY, name, Optional.of(cites), as, judged, violations, warnings, open);
    }

    private static Detail count(int least, int most, int of, int ofMost, Optional<Fraction> limit) {
        return new Detail.Count(
                "wfh",
                "administration",
                Bound.AT_MOST,
                Measure.SHARE,
                Denominator.ON_DUTY,
                Optional.of(Fraction.of(1).divide(Fraction.of(2))),
                Fraction.of(least),
                Fraction.of(most),
                Fraction.of(of),
                Fraction.of(ofMost),
                limit,
                limit.map(value -> Fraction.of(least).minus(value)),
                most - least);
    }

    private static Detail halves() {
        Fraction nine = Fraction.of(9).divide(Fraction.of(2));
        return new Detail.Count(
                "wfh",
                "staff",
                Bound.AT_MOST,
                Measure.DAYS,
                Denominator.ON_DUTY,
                Optional.of(Fraction.of(4)),
                nine,
                nine,
                Fraction.of(20),
                Fraction.of(20),
                Optional.of(Fraction.of(4)),
                Optional.of(Fraction.of(1).divide(Fraction.of(2))),
                0);
    }

    private static Draft finding(String rule, String cites, DiagnosticCode code, FindingKind kind) {
        return new Draft(rule, cites, code, kind);
    }

    /** A finding being made. */
    private static final class Draft {
        private final String rule;
        private final String cites;
        private final DiagnosticCode code;
        private final FindingKind kind;
        private Subject subject = Subject.group(List.of());
        private Period period = Period.DAY;
        private Strength strength = Strength.MUST;
        private FindingStatus status = FindingStatus.VIOLATION;
        private List<String> missing = List.of();
        private Optional<DataPlace> source = Optional.empty();
        private Optional<String> consequence = Optional.empty();

        Draft(String rule, String cites, DiagnosticCode code, FindingKind kind) {
            this.rule = rule;
            this.cites = cites;
            this.code = code;
            this.kind = kind;
        }

        Draft group(String... keys) {
            List<Subject.Key> list = new java.util.ArrayList<>();
            for (int i = 0; i < keys.length; i += 2) {
                list.add(new Subject.Key(keys[i], keys[i + 1]));
            }
            subject = Subject.group(list);
            return this;
        }

        Draft person(String id) {
            subject = Subject.person(id);
            return this;
        }

        Draft period(Period value) {
            period = value;
            return this;
        }

        Draft should() {
            strength = Strength.SHOULD;
            status = FindingStatus.WARNING;
            return this;
        }

        Draft status(FindingStatus value, String fact) {
            status = value;
            missing = List.of(fact);
            return this;
        }

        Draft source(DataPlace place) {
            source = Optional.of(place);
            return this;
        }

        Draft consequence(String text) {
            consequence = Optional.of(text);
            return this;
        }

        Finding of(Detail detail) {
            return new Finding(
                    code,
                    POLICY,
                    rule,
                    cites.isEmpty() ? Optional.empty() : Optional.of(cites),
                    kind,
                    strength,
                    status,
                    new SourcePlace("se.edaran", 20, 1),
                    subject,
                    period,
                    Optional.of(MONDAY),
                    detail,
                    missing,
                    source,
                    consequence);
        }
    }

    private static Detail atHome(Optional<String> actual) {
        return new Detail.Place(
                "wfh",
                "at domicile within city",
                true,
                Optional.of("city"),
                Optional.of("31.71"),
                actual,
                Optional.empty());
    }
}
