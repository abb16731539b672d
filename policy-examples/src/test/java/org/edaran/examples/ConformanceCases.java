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
import java.util.stream.Stream;
import org.edaran.eval.Evaluator;
import org.edaran.io.report.JsonReport;
import org.edaran.roster.RosterResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the conformance set. */
public final class ConformanceCases {

    private static final Path ROOT = Path.of("..", "conformance");

    /** Where the cases with rosters are. */
    public static final Path FINDINGS = ROOT.resolve("findings");

    private static final JsonMapper JSON = JsonMapper.shared();

    private ConformanceCases() {}

    /** The folders of a part, in order. */
    public static Stream<Path> folders(String part) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            return files.filter(file -> file.endsWith("expected.json")).map(Path::getParent).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of a case with a roster: its area, its form and what tells it from others. */
    public static String nameOf(Path folder) {
        return FINDINGS.relativize(folder).toString().replace('\\', '/');
    }

    /** Judges the roster of a case and demands exactly the findings expected. */
    public static void judges(Path folder, Evaluator evaluator) throws IOException {
        List<JsonNode> expected = new ArrayList<>();
        JSON.readTree(folder.resolve("expected.json").toFile()).get("findings").forEach(expected::add);
        List<JsonNode> found = new ArrayList<>();
        report(folder, evaluator).get("findings").forEach(found::add);
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

    private static JsonNode report(Path folder, Evaluator evaluator) throws IOException {
        RosterResult result = ExampleFoldersTest.reader(folder, evaluator).read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.in(Locale.ENGLISH).write(evaluator.check(((RosterResult.Loaded) result).roster()), out);
        return JSON.readTree(out.toByteArray());
    }
}
