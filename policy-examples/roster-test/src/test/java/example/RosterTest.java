package example;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.Verdict;
import org.edaran.io.RosterReader;
import org.edaran.io.report.FindingWords;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rosters of the team keep the house rule. */
class RosterTest {

    /** Where policies and rosters are; another folder by {@code -Drosters=…}. */
    private static final Path FOLDER = Path.of(System.getProperty("rosters", "."));

    private static Evaluator evaluator() throws IOException {
        return Evaluator.of(Edaran.compile(FOLDER.resolve("policies/house-rule.edaran")).policyOrThrow());
    }

    @TestFactory
    List<DynamicTest> roster_keepsTheHouseRule() throws IOException {
        Evaluator evaluator = evaluator();
        try (Stream<Path> files = Files.list(FOLDER.resolve("rosters"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> keeps(evaluator, file)))
                    .toList();
        }
    }

    private static void keeps(Evaluator evaluator, Path file) throws IOException {
        RosterResult result = RosterReader.of(evaluator.schema())
                .employees(FOLDER.resolve("people.csv"))
                .roster(file)
                .read();
        if (result instanceof RosterResult.Refused refused) {
            fail(refused.problems().stream()
                    .map(problem -> problem.place() + ": " + problem.message())
                    .collect(Collectors.joining("\n", "the files cannot be used\n", "")));
        } else if (result instanceof RosterResult.Loaded loaded) {
            ComplianceReport report = evaluator.check(loaded.roster());
            if (report.verdict() != Verdict.COMPLIANT) {
                fail(report.findings().stream()
                        .map(RosterTest::words)
                        .collect(Collectors.joining("\n", report.verdict().word() + "\n", "")));
            }
        }
    }

    private static String words(Finding finding) {
        return finding.cites().orElse(finding.rule()) + ", " + FindingWords.subject(finding) + ": "
                + finding.message(Locale.ENGLISH);
    }
}
