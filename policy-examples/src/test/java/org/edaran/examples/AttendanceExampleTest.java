package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.examples.AttendanceData.Person;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.io.RosterReader;
import org.edaran.model.Policy;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The attendance workbook: read through its mapping, judged, and counted again by hand. */
class AttendanceExampleTest {

    private static final Path FOLDER = Path.of("attendance-workbook");
    private static final Set<String> HOME = Set.of("WFH", "HWFH");
    private static final Set<String> ON_DUTY = Set.of("P", "WFH", "HWFH", "HPL", "HSL", "HLWP");

    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            AttendanceWorkbookGenerator.main(new String[] {FOLDER.toString()});
        }
    }

    private static Policy policy() throws IOException {
        return Edaran.compile(FOLDER.resolve("policy.edaran")).policyOrThrow();
    }

    private static RosterResult read(Path mapping) throws IOException {
        return RosterReader.of(Evaluator.of(policy()).schema())
                .roster(FOLDER.resolve("attendance.xlsx"))
                .mapping(mapping)
                .read();
    }

    private static Roster roster() throws IOException {
        return ((RosterResult.Loaded) read(FOLDER.resolve("mapping.json"))).roster();
    }

    private static List<Finding> findings(String rule) throws IOException {
        ComplianceReport report = Evaluator.of(policy()).check(roster());
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void workbook_isWhatTheGeneratorWrites() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(FOLDER.resolve("attendance.xlsx").toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).isEqualTo(new TreeMap<>(AttendanceWorkbookGenerator.parts()));
    }

    @Test
    void roster_hasEveryPersonAndEveryFilledCell() throws IOException {
        List<Person> people = AttendanceData.people();
        Roster roster = roster();
        assertThat(roster.employees().size()).isEqualTo(people.size());
        assertThat(roster.employee("K -303 / 0")).isEmpty();
        assertThat(roster.employee("K -312 / 0")).isPresent();
        assertThat(roster.range().orElseThrow().first()).isEqualTo(AttendanceData.FIRST);
        assertThat(roster.range().orElseThrow().last()).isEqualTo(AttendanceData.LAST);
        // 1 May is in no sheet; it is a stray column of April.
        long halves = people.stream()
                .flatMap(person -> person.codes().entrySet().stream())
                .filter(day -> !day.getKey().equals(LocalDate.of(2026, 5, 1)))
                .filter(day -> day.getValue().startsWith("H") && !day.getValue().equals("HO"))
                .count();
        assertThat((long) roster.size()).isEqualTo(people.size() * 90L + halves);
    }

    @Test
    void shares_areThoseCountedByHand() throws IOException {
        List<String> expected = new ArrayList<>();
        List<Person> people = AttendanceData.people();
        for (LocalDate date = AttendanceData.FIRST; !date.isAfter(AttendanceData.LAST); date = date.plusDays(1)) {
            if (date.equals(LocalDate.of(2026, 5, 1))) {
                continue;
            }
            int home = count(people, date, HOME);
            int duty = count(people, date, ON_DUTY);
            LocalDate day = date;
            int unknown = (int)
                    people.stream().filter(person -> person.on(day).isEmpty()).count();
            if (surelyMore(home, duty, unknown)) {
                expected.add(date + " violation");
            } else if (100 * (home + unknown) > 20 * (duty + unknown)) {
                expected.add(date + " undetermined");
            }
        }
        assertThat(findings("home_share").stream()
                        .map(finding ->
                                finding.periodLabel() + " " + finding.status().word()))
                .isEqualTo(expected);
        assertThat(expected)
                .anyMatch(line -> line.endsWith("violation"))
                .anyMatch(line -> line.endsWith("undetermined"));
    }

    /** More than a fifth even if all whose day is not filled in came to the office. */
    private static boolean surelyMore(int home, int duty, int unknown) {
        return 100 * home > 20 * (duty + unknown);
    }

    private static int count(List<Person> people, LocalDate date, Set<String> codes) {
        return (int) people.stream()
                .filter(person -> person.on(date).filter(codes::contains).isPresent())
                .count();
    }

    @Test
    void homeDays_areThoseCountedByHand() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Person person : AttendanceData.people()) {
            Map<YearMonth, Integer> days = new TreeMap<>();
            person.codes().forEach((date, code) -> {
                if (HOME.contains(code) && !date.equals(LocalDate.of(2026, 5, 1))) {
                    days.merge(YearMonth.from(date), 1, Integer::sum);
                }
            });
            days.forEach((month, count) -> {
                if (count > 8) {
                    expected.add(month + " " + person.code() + " / " + person.name() + " " + count);
                }
            });
        }
        assertThat(findings("home_days").stream()
                        .filter(finding -> finding.status() == FindingStatus.VIOLATION)
                        .map(AttendanceExampleTest::words))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }

    private static String words(Finding finding) {
        String whom =
                finding.subject().employee().orElse(finding.subject().keys().getOrDefault("employee", ""));
        return finding.periodLabel() + " " + whom + " " + ((Detail.Count) finding.detail()).count();
    }

    @Test
    void withoutTheName_everyClashIsNamedOnceInEachSheet() throws IOException {
        String mapping = Files.readString(FOLDER.resolve("mapping.json"))
                .replace("{ \"columns\": [\"Employee Code\", \"Name\"], \"join\": \" / \" }", "\"Employee Code\"");
        Path byCode = Files.createTempFile("mapping", ".json");
        try {
            Files.writeString(byCode, mapping);
            RosterResult.Refused refused = (RosterResult.Refused) read(byCode);
            assertThat(refused.problems()).hasSize(2 * 3).allSatisfy(problem -> {
                assertThat(problem.code().id()).isEqualTo("EDR6025");
                assertThat(problem.other()).isPresent();
            });
            InputProblem first = refused.problems().get(0);
            assertThat(first.place().toString())
                    .isEqualTo("attendance-workbook/attendance.xlsx, sheet \"Apr 2026\", cell A27");
            assertThat(first.message()).isEqualTo("two rows in this sheet have the identity `K -303`, with two names");
            assertThat(first.other().map(String::valueOf))
                    .contains("attendance-workbook/attendance.xlsx, sheet \"Apr 2026\", cell A5");
        } finally {
            Files.delete(byCode);
        }
    }
}
