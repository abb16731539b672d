package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.io.RosterReader;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import org.edaran.model.Policy;
import org.edaran.model.Sentence;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The circulars that come as a folder; {@code -Dgolden.update=true} rewrites the findings to expect. */
class ExampleFoldersTest {

    private static CompileResult.Compiled compile(Path folder, String file) throws IOException {
        SourceText source = SourceText.of(file, Files.readString(folder.resolve(file)));
        CompileResult result =
                Edaran.compile(source, VocabularyResolver.builtInOnly(), ExampleFoldersTest::otherCircular);
        assertThat(result).isInstanceOf(CompileResult.Compiled.class);
        return (CompileResult.Compiled) result;
    }

    static Optional<SourceText> otherCircular(String name) {
        return name.equals("SE MenPANRB 17/2023")
                ? Optional.of(SourceText.of("se-17-2023/policy.edaran", read(Path.of("se-17-2023", "policy.edaran"))))
                : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dki-2023", "se-1-2024", "se-58-2020", "wfa-2022"})
    void policy_compilesWithoutWarnings_andItsTestsHold(String name) throws IOException {
        CompileResult.Compiled compiled = compile(Path.of(name), "policy.edaran");
        assertThat(compiled.warnings()).isEmpty();
        assertThat(compiled.tests()).isNotEmpty();
        for (TestOutcome outcome : PolicyTestRunner.run(compiled.policy(), compiled.tests())) {
            assertThat(outcome.passed())
                    .as(outcome.test() + ": " + outcome.actual(Locale.ENGLISH))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dki-2023", "se-1-2024", "se-58-2020", "wfa-2022"})
    void roster_hasTheFindingsExpected(String name) throws IOException {
        Path folder = Path.of(name);
        List<String> found =
                lines(check(folder, compile(folder, "policy.edaran").policy()));
        Path expected = folder.resolve("expected.csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(expected, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(expected));
    }

    /** What a policy demands is kept by some and broken by others, or the example shows nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"dki-2023", "se-1-2024", "se-58-2020", "wfa-2022"})
    void everyRule_isBrokenSomewhere_andKeptSomewhere(String name) throws IOException {
        Path folder = Path.of(name);
        Policy policy = compile(folder, "policy.edaran").policy();
        ComplianceReport report = check(folder, policy);
        Set<String> broken = report.findings().stream()
                .filter(finding -> !finding.status().name().equals("UNDETERMINED"))
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rules = policy.rules().stream()
                .filter(rule -> !(rule.sentence() instanceof Sentence.Permit))
                .map(rule -> rule.name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).containsAll(rules);
        for (RuleSummary summary : report.summary()) {
            int notKept = summary.violations() + summary.warnings() + summary.undetermined();
            if (rules.contains(summary.rule())) {
                assertThat(summary.judged()).as(summary.rule()).isGreaterThan(notKept);
            }
        }
    }

    private static ComplianceReport check(Path folder, Policy policy) throws IOException {
        Evaluator evaluator = Evaluator.of(policy);
        RosterResult result = reader(folder, evaluator).read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        return evaluator.check(((RosterResult.Loaded) result).roster());
    }

    static RosterReader reader(Path folder, Evaluator evaluator) {
        RosterReader reader = RosterReader.of(evaluator.schema());
        for (String name : List.of(
                "employees",
                "roster",
                "units",
                "offices",
                "agencies",
                "regions",
                "attestations",
                "documents",
                "assessments",
                "decisions")) {
            Path file = folder.resolve(name + ".csv");
            if (Files.exists(file)) {
                switch (name) {
                    case "employees" -> reader.employees(file);
                    case "roster" -> reader.roster(file);
                    case "units" -> reader.units(file);
                    case "offices" -> reader.offices(file);
                    case "agencies" -> reader.agencies(file);
                    case "regions" -> reader.regions(file);
                    case "attestations" -> reader.attestations(file);
                    case "documents" -> reader.documents(file);
                    case "assessments" -> reader.assessments(file);
                    default -> reader.decisions(file);
                }
            }
        }
        return reader;
    }

    private static List<String> lines(ComplianceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("rule;status;whom;finding");
        for (Finding finding : report.findings()) {
            String whom = finding.subject().employee().orElse("")
                    + finding.subject().keys().values();
            lines.add(finding.rule() + ";" + finding.status() + ";" + whom.replace("[]", "") + ";"
                    + finding.message(Locale.ENGLISH));
        }
        return lines;
    }
}
