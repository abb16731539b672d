package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
}
