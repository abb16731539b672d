package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page on pipelines shows is what the tests of those pipelines run. */
class PipelinesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern XML = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");

    @Test
    void mavenPlugin_isShownAsTheSmallProjectOfItsTestsHasIt() throws IOException {
        Matcher block = XML.matcher(Files.readString(ROOT.resolve("docs/pipelines.md")));
        assertThat(block.find()).isTrue();
        String project = Files.readString(ROOT.resolve("policy-maven-plugin/src/it/whole/pom.xml"));
        assertThat(project.replace("@project.version@", "…").replaceAll("(?m)^ {6}", ""))
                .contains(block.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        "action, policy-examples/ci-pipeline/.github/workflows/edaran.yml, 6",
        "gitlab, policy-examples/ci-pipeline/.gitlab-ci.yml, 0",
        "pre-commit, policy-examples/ci-pipeline/.pre-commit-config.yaml, 0"
    })
    void pipelines_areShownAsTheExampleHasThem(String mark, String file, int indent) throws IOException {
        String shown = Page.blocks(
                        block -> block.kind().equals("yaml") && block.marks().contains(mark))
                .get(0)
                .text();
        assertThat(Files.readString(ROOT.resolve(file)).replaceAll("(?m)^ {" + indent + "}", ""))
                .contains(shown);
    }

    /** Every input of the action is told. */
    @Test
    void inputsOfTheAction_areTold() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/pipelines.md"));
        String action = Files.readString(ROOT.resolve("action.yml"));
        Matcher input = Pattern.compile("(?m)^  ([a-z0-9]+):$").matcher(action.substring(0, action.indexOf("runs:")));
        int found = 0;
        while (input.find()) {
            assertThat(page).contains("| `" + input.group(1) + "` |");
            found++;
        }
        assertThat(found).isEqualTo(5);
    }
}
