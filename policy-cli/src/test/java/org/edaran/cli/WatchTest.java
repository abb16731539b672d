package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.edaran.files.PolicyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Running again on changes. */
class WatchTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int runs;

    private int watch(List<Set<Path>> changes) throws IOException {
        Queue<Set<Path>> left = new ArrayDeque<>(changes);
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new WatchLoop(() -> left.isEmpty() ? Set.of() : left.remove(), PolicyFolder::isPolicyText, out)
                .run(() -> ++runs);
    }

    @Test
    void eachChangeOfAPolicy_causesOneRun() throws IOException {
        int code = watch(List.of(
                Set.of(Path.of("x/b.edaran"), Path.of("x/a.edaran"), Path.of("x/a.edaran~")),
                Set.of(Path.of("x/readme.md")),
                Set.of(Path.of("x/a.edaran"))));

        assertThat(runs).isEqualTo(3);
        assertThat(code).isEqualTo(3);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("watching; interrupt to end\n\nchanged: a.edaran, b.edaran\n\nchanged: a.edaran\n");
    }

    @Test
    void withoutChanges_itRunsOnce() throws IOException {
        watch(List.of());

        assertThat(runs).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void folderChanges_tellWhichFilesChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.edaran");
        Files.writeString(file, "one");
        try (FolderChanges changes = FolderChanges.of(List.of(file.toString(), "-"))) {
            Files.writeString(file, "two");
            Files.writeString(file, "three");

            assertThat(changes.next()).containsExactly(file.toAbsolutePath());
        }
    }

    @Test
    void closedFolderChanges_tellNoMore(@TempDir Path folder) throws IOException {
        FolderChanges changes = FolderChanges.of(List.of(folder.toString()));
        changes.close();

        assertThat(changes.next()).isEmpty();
    }
}
