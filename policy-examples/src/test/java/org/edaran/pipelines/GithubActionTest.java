package org.edaran.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The action for GitHub: its steps are run one after the other, as a runner runs them. */
@OnOneJdk
class GithubActionTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (\\S+) }}");

    @TempDir
    private Path temp = Path.of("");

    private Team team = new Team(temp);
    private final Map<String, String> inputs = new HashMap<>();

    @BeforeEach
    void workflow() throws Exception {
        team = Team.in(temp.resolve("team"));
        action().get("inputs")
                .properties()
                .forEach(input -> inputs.put(
                        input.getKey(), input.getValue().get("default").asString()));
        team.yaml(".github/workflows/edaran.yml")
                .get("jobs")
                .get("edaran")
                .get("steps")
                .get(1)
                .get("with")
                .properties()
                .forEach(input -> {
                    assertThat(inputs).containsKey(input.getKey());
                    inputs.put(input.getKey(), input.getValue().asString());
                });
        inputs.put("distribution", Team.zip(temp.resolve("edaran.zip")).toString());
        inputs.put("sha256", sha256(temp.resolve("edaran.zip")));
    }

    private static JsonNode action() throws Exception {
        return Team.yaml(Team.ROOT.resolve("action.yml"));
    }

    private static String sha256(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    /** Runs the steps until one fails. */
    private Shell.Ran run() throws Exception {
        Path paths = Files.writeString(temp.resolve("github-path"), "");
        StringBuilder output = new StringBuilder();
        for (JsonNode step : action().get("runs").get("steps")) {
            assertThat(step.get("shell").asString()).isEqualTo("bash");
            Map<String, String> environment = new HashMap<>();
            environment.put("GITHUB_PATH", paths.toString());
            environment.put("PATH", String.join(":", Files.readAllLines(paths)) + ":" + System.getenv("PATH"));
            step.get("env")
                    .properties()
                    .forEach(value -> environment.put(
                            value.getKey(), resolved(value.getValue().asString())));
            String script = step.get("run").asString();
            assertThat(script).as("inputs stand in the environment only").doesNotContain("${{");
            Shell.Ran ran = Shell.run(team.folder(), environment, script);
            output.append(ran.output());
            if (ran.exit() != 0) {
                return new Shell.Ran(ran.exit(), output.toString());
            }
        }
        return new Shell.Ran(0, output.toString());
    }

    private String resolved(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "github.action_path" -> Team.ROOT.toString();
                            case "runner.temp" -> temp.toString();
                            default -> inputs.get(found.group(1).substring("inputs.".length()));
                        }));
    }

    @Test
    void rosterOfMarch_passes() throws Exception {
        inputs.put("check", inputs.get("check").lines().findFirst().orElseThrow());
        Shell.Ran ran = run();
        assertThat(ran.lines()).contains("Edaran: COMPLIANT").noneMatch(line -> line.startsWith("::error"));
        assertThat(ran.exit()).isZero();
    }

    @Test
    void rosterOfApril_failsAtItsLines_andAPageIsWritten() throws Exception {
        Shell.Ran ran = run();
        assertThat(ran.exit()).isEqualTo(1);
        List<String> april = Files.readAllLines(team.folder().resolve("rosters/2026-04.csv"));
        int line = april.indexOf("dewi,2026-04-09,wfa") + 1;
        assertThat(ran.lines())
                .contains("::error file=rosters/2026-04.csv,line=" + line
                        + ",title=modes (No. 3)::2026-04-09, dewi: staff must be wfo or wfh, but this day is wfa")
                .anyMatch(one ->
                        one.startsWith("::error file=policies/work-arrangement.edaran,line=6,title=share (No. 2)::"))
                .contains("Edaran: COMPLIANT", "Edaran: VIOLATIONS: 3 violations");
        assertThat(team.folder().resolve("reports/check-1.html")).content().contains("<!DOCTYPE html>");
        assertThat(team.folder().resolve("reports/check-2.html")).content().contains("dewi");
    }

    @Test
    void faultInAPolicy_isFoundByTheProblemMatcher() throws Exception {
        team.replace("policies/work-arrangement.edaran", "must be wfo or wfh", "must be wfo or wfx");
        Shell.Ran ran = run();
        assertThat(ran.exit()).isEqualTo(2);
        JsonNode pattern = Team.yaml(Team.ROOT.resolve("pipelines/problem-matcher.json"))
                .get("problemMatcher")
                .get(0)
                .get("pattern");
        Pattern first = Pattern.compile(pattern.get(0).get("regexp").asString());
        Pattern second = Pattern.compile(pattern.get(1).get("regexp").asString());
        List<String> lines = ran.lines();
        int at = 0;
        while (!first.matcher(lines.get(at)).matches()) {
            at++;
        }
        Matcher place = second.matcher(lines.get(at + 1));
        assertThat(place.matches()).isTrue();
        assertThat(place.group(pattern.get(1).get("file").asInt())).isEqualTo("policies/work-arrangement.edaran");
        assertThat(place.group(pattern.get(1).get("line").asInt())).isEqualTo("8");
        assertThat(ran.output()).contains("::add-matcher::" + Team.ROOT + "/pipelines/problem-matcher.json");
    }

    @Test
    void policyInAnotherLayout_failsWithTheDifference() throws Exception {
        team.replace("policies/work-arrangement.edaran", "rule modes cites", "rule modes   cites");
        Shell.Ran ran = run();
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("-rule modes   cites \"No. 3\"", "+rule modes cites \"No. 3\"");
    }

    @Test
    void jarOfARelease_runs() throws Exception {
        Path jar = Team.jar(temp.resolve("edaran.jar"));
        inputs.put("distribution", jar.toString());
        inputs.put("sha256", sha256(jar));
        inputs.put("check", "");
        assertThat(run().exit()).isZero();
    }

    @Test
    void distributionWithAnotherDigest_isRefused() throws Exception {
        inputs.put("sha256", "0".repeat(64));
        Shell.Ran ran = run();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("::error::the SHA-256 of ").doesNotContain("COMPLIANT");
    }

    /** An argument that holds code is data. */
    @Test
    void inputs_areNeverRunAsCode() throws Exception {
        inputs.put("check", "$(touch broken) `touch broken` ; touch broken");
        inputs.put("policies", "policies $(touch${IFS}broken)");
        assertThat(run().exit()).isNotZero();
        assertThat(team.folder().resolve("broken")).doesNotExist();
    }
}
