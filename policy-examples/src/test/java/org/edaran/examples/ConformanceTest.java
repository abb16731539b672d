package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.Severity;
import org.edaran.eval.Evaluator;
import org.edaran.io.report.JsonReport;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the conformance set, whose expectations were worked out without the evaluator. */
class ConformanceTest {

    private static final Path ROOT = Path.of("..", "conformance");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> roster_hasTheFindingsExpected() {
        return folders("findings")
                .map(folder -> DynamicTest.dynamicTest(
                        ROOT.resolve("findings").relativize(folder).toString(), () -> judges(folder)));
    }

    @TestFactory
    Stream<DynamicTest> policy_isRejectedWithTheCodesExpected() {
        return folders("rejected")
                .map(folder -> DynamicTest.dynamicTest(
                        ROOT.resolve("rejected").relativize(folder).toString(), () -> rejects(folder)));
    }

    @Test
    void set_hasAtLeast300Cases() {
        assertThat(folders("findings").count() + folders("rejected").count()).isGreaterThanOrEqualTo(300);
    }

    static Stream<Path> folders(String part) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            return files.filter(file -> file.endsWith("expected.json")).map(Path::getParent).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void judges(Path folder) throws IOException {
        List<JsonNode> expected = new ArrayList<>();
        JSON.readTree(folder.resolve("expected.json").toFile()).get("findings").forEach(expected::add);
        List<JsonNode> found = new ArrayList<>();
        report(folder).get("findings").forEach(found::add);
        for (JsonNode one : expected) {
            JsonNode match = found.stream()
                    .filter(finding -> says(finding, one))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("expected " + one + " but found " + found));
            found.remove(match);
        }
        assertThat(found).as("findings that nobody expects").isEmpty();
    }

    // what is expected is part of what is found
    private static boolean says(JsonNode finding, JsonNode expected) {
        for (Map.Entry<String, JsonNode> part : expected.properties()) {
            String key = part.getKey();
            JsonNode actual =
                    finding.has(key) ? finding.get(key) : finding.path("group").path(key);
            if (!actual.asString().equals(part.getValue().asString())) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode report(Path folder) throws IOException {
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow());
        RosterResult result = ExampleFoldersTest.reader(folder, evaluator).read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.in(Locale.ENGLISH).write(evaluator.check(((RosterResult.Loaded) result).roster()), out);
        return JSON.readTree(out.toByteArray());
    }

    private static void rejects(Path folder) throws IOException {
        CompileResult result = Edaran.compile(folder.resolve("policy.edaran"));
        List<String> codes = result.diagnostics().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .map(fault -> fault.code().id())
                .toList();
        List<String> expected = new ArrayList<>();
        JSON.readTree(folder.resolve("expected.json").toFile())
                .get("codes")
                .forEach(code -> expected.add(code.asString()));
        assertThat(new TreeSet<>(codes)).isEqualTo(new TreeSet<>(expected));
    }
}
