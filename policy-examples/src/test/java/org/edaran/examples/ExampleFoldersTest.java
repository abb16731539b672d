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
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
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
public class ExampleFoldersTest {

    public static CompileResult.Compiled compile(Path folder, String file) throws IOException {
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

    /** What is expected is what the naive oracle finds; the evaluator finds the same. */
    @ParameterizedTest
    @ValueSource(strings = {"dki-2023", "se-1-2024", "se-58-2020", "wfa-2022"})
    void roster_hasTheFindingsOfTheOracle(String name) throws IOException {
        Path folder = Path.of(name);
        Policy policy = compile(folder, "policy.edaran").policy();
        List<String> expected = lines(NaiveOracle.check(policy, NaiveData.read(folder)));
        Path file = folder.resolve("expected.csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, expected);
        }
        assertThat(Files.readAllLines(file)).isEqualTo(expected);
        assertThat(lines(Product.findings(check(folder, policy)))).isEqualTo(expected);
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

    public static RosterReader reader(Path folder, Evaluator evaluator) {
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

    /** The findings under a header. */
    static List<String> lines(List<NaiveFinding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add("rule;period;whom;kind;status;numbers;exception");
        findings.forEach(finding -> lines.add(finding.toString()));
        return lines;
    }
}
