package org.edaran.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a goal need not run again. */
class StampTest {

    @TempDir
    private Path folder = Path.of("");

    private Path policy = Path.of("");

    @BeforeEach
    void set() throws IOException {
        policy = Files.writeString(folder.resolve("a.edaran"), "policy");
        stamp("html", List.of(policy)).set(true);
    }

    private Stamp stamp(String settings, List<Path> inputs) throws IOException {
        return Stamp.of(folder.resolve("check.stamp"), settings, inputs);
    }

    @Test
    void sameBytes_areUpToDate_whateverTheirTimes() throws IOException {
        Files.setLastModifiedTime(policy, FileTime.fromMillis(0));
        assertThat(stamp("html", List.of(policy)).isCurrent()).isTrue();
    }

    @Test
    void otherBytes_areNot() throws IOException {
        Files.writeString(policy, "policz");
        assertThat(stamp("html", List.of(policy)).isCurrent()).isFalse();
    }

    @Test
    void otherSettingsOrFiles_areNot() throws IOException {
        Path more = Files.writeString(folder.resolve("b.edaran"), "");
        assertThat(stamp("json", List.of(policy)).isCurrent()).isFalse();
        assertThat(stamp("html", List.of(policy, more)).isCurrent()).isFalse();
    }

    @Test
    void afterAFailure_nothingIsUpToDate() throws IOException {
        stamp("html", List.of(policy)).set(false);
        assertThat(stamp("html", List.of(policy)).isCurrent()).isFalse();
    }
}
