package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command with a Java of its own, and the recipe for Docker. */
@DisabledOnOs(OS.WINDOWS)
@Tag("packaged")
class ImageTest {

    private static final Path HOME = Ran.TARGET.resolve("edaran");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void image_runsWithoutAnotherJava() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(System.getProperty("java.home"), "bin", "jlink")), "no jlink in this Java");
        String image = folder.resolve("image").toString();
        Ran made = Ran.of(
                folder, Map.of(), List.of("sh", HOME.resolve("share/make-image").toString(), image));
        assertThat(made.code()).as(made.err()).isZero();

        Ran ran = Ran.of(
                HOME.resolve("examples/se-17-2023"),
                Map.of("JAVA_HOME", "/nonexistent"),
                List.of(image + "/bin/edaran", "test", "policy.edaran", "--quiet"));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(" passed, 0 failed");
        assertThat(Ran.of(
                                folder,
                                Map.of(),
                                List.of("sh", HOME.resolve("share/make-image").toString(), image))
                        .err())
                .contains("is there already");
    }

    /** It cannot be built here: what it copies is there, and what runs is nobody with rights. */
    @Test
    void dockerfile_copiesWhatIsThere_andRunsAsNobody() throws Exception {
        String recipe = Files.readString(HOME.resolve("Dockerfile"));
        Matcher copied = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$").matcher(recipe);
        int count = 0;
        while (copied.find()) {
            for (String name : copied.group(1).split(" ", -1)) {
                assertThat(HOME.resolve(name)).exists();
                count++;
            }
        }
        assertThat(count).isEqualTo(5);
        assertThat(recipe.indexOf("\nUSER edaran\n")).isPositive().isLessThan(recipe.indexOf("ENTRYPOINT"));
        assertThat(recipe).doesNotContain(":latest").containsPattern("(?m)^FROM \\S+:\\S+");
    }
}
