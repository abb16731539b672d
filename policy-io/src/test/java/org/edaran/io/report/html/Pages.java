package org.edaran.io.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.edaran.finding.GroupCount;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.review.Review;
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

/** Pages of any number of findings: a ceiling of units, and a duty of people. */
final class Pages {

    static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
    private static final int DAYS = 10;
    private static final int TEN_PEOPLE = 10;

    private final List<Finding> findings = new ArrayList<>();
    private final GroupCounts counts = new GroupCounts();
    private final String prefix;
    private int people;

    private Pages(String prefix) {
        this.prefix = prefix;
    }

    /** Writes a page of so many findings about people, and one for each unit that is over its limit on the first day. */
    static Path write(Path folder, String name, int people, Locale locale) throws IOException {
        return write(folder, name, people, locale, "");
    }

    /** The same where every name starts with some characters. */
    static Path write(Path folder, String name, int people, Locale locale, String prefix) throws IOException {
        Pages pages = new Pages(prefix);
        pages.groups(people > 0);
        for (int i = 0; i < people; i++) {
            pages.person(i);
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Review review = Review.of(
                    pages.report(), (employee, date) -> Map.of("unit", prefix + "Biro " + employee.length() % 3));
            HtmlReport.with(ReportSettings.in(locale), pages.counts).write(review, out);
        }
        return file;
    }

    private void groups(boolean broken) {
        for (int unit = 0; unit < 4; unit++) {
            for (int day = 0; day < DAYS; day++) {
                int count = broken && day == 0 && unit < 2 ? 7 : unit + 1;
                Optional<FindingStatus> status = count > 5 ? Optional.of(FindingStatus.VIOLATION) : Optional.empty();
                Subject subject = Subject.group(List.of(new Subject.Key("unit", prefix + "Biro " + unit)));
                Detail.Count detail = count(count);
                counts.counted(new GroupCount(
                        prefix + "SE 1", "share", subject, Period.DAY, FIRST.plusDays(day), status, detail));
                status.ifPresent(known -> findings.add(finding("share", subject, known, detail, 0)));
            }
        }
    }

    private Detail.Count count(int count) {
        return new Detail.Count(
                "wfh",
                "staff",
                Bound.AT_MOST,
                Measure.SHARE,
                Denominator.ON_DUTY,
                Optional.of(Fraction.of(1, 2)),
                Fraction.of(count),
                Fraction.of(count),
                Fraction.of(TEN_PEOPLE),
                Fraction.of(TEN_PEOPLE),
                Optional.of(Fraction.of(5)),
                Optional.of(Fraction.of(Math.abs(count - 5))),
                0);
    }

    private void person(int number) {
        people++;
        boolean open = number % 4 == 3;
        findings.add(finding(
                "seat",
                Subject.person(prefix + "P" + number),
                open ? FindingStatus.UNDETERMINED : FindingStatus.VIOLATION,
                new Detail.Modes(true, "wfo", open ? "in an unknown mode" : "wfh", prefix + "staff"),
                number + 2));
    }

    private Finding finding(String rule, Subject subject, FindingStatus status, Detail detail, int line) {
        return new Finding(
                line == 0 ? DiagnosticCode.CEILING_EXCEEDED : DiagnosticCode.WRONG_MODE,
                prefix + "SE 1",
                rule,
                Optional.of(prefix + (line == 0 ? "Angka 1" : "Angka 2")),
                line == 0 ? FindingKind.CEILING : FindingKind.MODE,
                Strength.MUST,
                status,
                new SourcePlace(prefix + "se.edaran", 3, 1),
                subject,
                Period.DAY,
                Optional.of(FIRST.plusDays(line % DAYS)),
                detail,
                status == FindingStatus.UNDETERMINED ? List.of("mode") : List.of(),
                line == 0 ? Optional.empty() : Optional.of(DataPlace.of(prefix + "roster.csv", line)),
                Optional.of(prefix + "teguran"));
    }

    private ComplianceReport report() {
        int open = people / 4;
        return new ComplianceReport(
                List.of(new ComplianceReport.PolicyInfo(
                        prefix + "SE 1", Optional.of(prefix + "Judul"), prefix + "se.edaran", "00ff", 1, List.of())),
                new ComplianceReport.RosterInfo(
                        1200, 34567, 1, Optional.of(new DateRange(FIRST, FIRST.plusDays(DAYS)))),
                List.of(
                        new RuleSummary(
                                prefix + "SE 1",
                                "share",
                                Optional.of(prefix + "Angka 1"),
                                RuleSummary.JudgedAs.GROUPS,
                                40,
                                findings.size() - people,
                                0,
                                0),
                        new RuleSummary(
                                prefix + "SE 1",
                                "seat",
                                Optional.of(prefix + "Angka 2"),
                                RuleSummary.JudgedAs.PERSON_DAYS,
                                34567,
                                people - open,
                                0,
                                open)),
                findings,
                List.of(),
                List.of(new InputNote(prefix + "ignored column", DataPlace.of(prefix + "roster.csv", 1))));
    }
}
