package org.edaran.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The template for GitLab with the variables of the team: the script of each job is run. */
@OnOneJdk
class GitlabTemplateTest {

    @TempDir
    private Path temp = Path.of("");

    private Team team = new Team(temp);
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void variables() throws Exception {
        team = Team.in(temp.resolve("team"));
        for (JsonNode file : new JsonNode[] {template(), team.yaml(".gitlab-ci.yml")}) {
            file.get("variables")
                    .properties()
                    .forEach(value ->
                            variables.put(value.getKey(), value.getValue().asString()));
        }
        variables.put(
                "EDARAN_DISTRIBUTION", Team.zip(temp.resolve("edaran.zip")).toString());
    }

    private static JsonNode template() throws Exception {
        return Team.yaml(Team.ROOT.resolve("pipelines/gitlab.yml"));
    }

    private Shell.Ran run(String name) throws Exception {
        JsonNode job = template().get(name);
        assertThat(job.get("extends").asString()).isEqualTo(".edaran");
        StringBuilder script = new StringBuilder();
        template()
                .get(".edaran")
                .get("before_script")
                .forEach(part -> script.append(part.asString()).append('\n'));
        job.get("script").forEach(part -> script.append(part.asString()).append('\n'));
        return Shell.run(team.folder(), variables, script.toString());
    }

    @Test
    void example_includesTheTemplate() throws Exception {
        assertThat(team.yaml(".gitlab-ci.yml").get("include").get(0).get("file").asString())
                .isEqualTo("pipelines/gitlab.yml");
    }

    @Test
    void policies_passWithTheirTestsAsJunit() throws Exception {
        assertThat(run("edaran-policies").exit()).isZero();
        String report = template()
                .get("edaran-policies")
                .get("artifacts")
                .get("reports")
                .get("junit")
                .asString();
        assertThat(team.folder().resolve(report)).content().contains("tests=\"2\" failures=\"0\"");
    }

    @Test
    void rosters_failInApril_withAReportEach() throws Exception {
        Shell.Ran ran = run("edaran-rosters");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("COMPLIANT", "VIOLATIONS: 3 violations", "(rosters/2026-04.csv:17)");
        Path reports = team.folder().resolve("edaran-reports");
        assertThat(reports.resolve("check-1.xml")).content().doesNotContain("<failure");
        assertThat(reports.resolve("check-2.xml")).content().contains("<failure");
        assertThat(reports.resolve("check-2.html")).isNotEmptyFile();
    }

    @Test
    void rostersOfMarchAlone_pass() throws Exception {
        variables.put(
                "EDARAN_CHECKS",
                variables.get("EDARAN_CHECKS").lines().findFirst().orElseThrow());
        assertThat(run("edaran-rosters").exit()).isZero();
    }

    @Test
    void jarAndDigest_work_andAnotherDigestIsRefused() throws Exception {
        Path jar = Team.jar(temp.resolve("edaran.jar"));
        variables.put("EDARAN_DISTRIBUTION", jar.toString());
        assertThat(run("edaran-policies").exit()).isZero();
        variables.put("EDARAN_SHA256", "0".repeat(64));
        Shell.Ran ran = run("edaran-policies");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("the SHA-256 of ");
        assertThat(Files.exists(team.folder().resolve("broken"))).isFalse();
    }
}
