package org.edaran.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The hooks for pre-commit: each entry is run with the files that it asks for. */
@OnOneJdk
class PreCommitTest {

    private static final String POLICY = "policies/work-arrangement.edaran";

    @TempDir
    private Path temp = Path.of("");

    private Team team = new Team(temp);

    @BeforeEach
    void copy() throws Exception {
        team = Team.in(temp.resolve("team"));
    }

    private static JsonNode hook(String id) throws Exception {
        for (JsonNode hook : Team.yaml(Team.ROOT.resolve(".pre-commit-hooks.yaml"))) {
            if (hook.get("id").asString().equals(id)) {
                return hook;
            }
        }
        throw new AssertionError("no hook " + id);
    }

    /** The entry, in which the script of the clone is replaced by a launcher that does not build. */
    private Shell.Ran run(String id) throws Exception {
        JsonNode hook = hook(id);
        assertThat(hook.get("language").asString()).isEqualTo("script");
        assertThat(POLICY).containsPattern(hook.get("files").asString());
        List<String> words =
                new ArrayList<>(List.of(hook.get("entry").asString().split(" ")));
        assertThat(Team.ROOT.resolve(words.get(0))).isExecutable();
        Path launcher = Files.writeString(temp.resolve("edaran"), Team.launcher());
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        words.set(0, launcher.toString());
        words.add(POLICY);
        return Shell.run(team.folder(), Map.of(), words);
    }

    @Test
    void hooksOfTheExample_passOnItsPolicy() throws Exception {
        JsonNode hooks =
                team.yaml(".pre-commit-config.yaml").get("repos").get(0).get("hooks");
        assertThat(hooks.size()).isEqualTo(3);
        for (JsonNode hook : hooks) {
            assertThat(run(hook.get("id").asString()).exit()).isZero();
        }
    }

    @Test
    void layout_isMended_whichPreCommitSees() throws Exception {
        team.replace(POLICY, "rule modes cites", "rule modes   cites");
        assertThat(run("edaran-fmt").output()).contains("formatted " + POLICY);
        assertThat(team.folder().resolve(POLICY)).content().contains("rule modes cites");
    }

    @Test
    void faultsAndFailedTests_fail() throws Exception {
        team.replace(POLICY, "violated 3 of 4 limit 2", "compliant");
        assertThat(run("edaran-test").exit()).isEqualTo(1);
        team.replace(POLICY, "must be wfo or wfh", "must be wfo or wfx");
        assertThat(run("edaran-validate").exit()).isEqualTo(2);
    }
}
