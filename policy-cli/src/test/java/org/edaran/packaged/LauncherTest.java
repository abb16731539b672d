package org.edaran.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip as somebody unpacks and uses it, with its archive of classes. */
@DisabledOnOs(OS.WINDOWS)
@Tag("packaged")
class LauncherTest {

    private static final String CHECK = "check policy.edaran --employees employees.csv --roster roster.csv"
            + " --offices offices.csv --units units.csv --attestations attestations.csv --decisions decisions.csv";

    @TempDir
    private Path folder = Path.of("");

    private Path home = folder;

    @BeforeEach
    void unpack() throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(Ran.TARGET)) {
            zip = files.filter(file -> file.getFileName().toString().matches("edaran-[0-9].*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            for (var entry : packed.stream().filter(one -> !one.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream bytes = packed.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
        home = folder.resolve(zip.getFileName().toString().replace(".zip", ""));
        assertThat(home.resolve("bin/edaran").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void version_isThatOfTheJar_withoutJava() throws Exception {
        String version = Ran.of(folder, Map.of(), List.of(Ran.JAVA, "-jar", jar(), "--version"))
                .out();

        Ran ran = run(Map.of("JAVA_HOME", "/nonexistent", "PATH", "/nonexistent"), "--version");

        assertThat(ran).isEqualTo(new Ran(0, version, ""));
    }

    @Test
    void withoutJava_saysWhatIsMissing() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));

        Ran ran = run(Map.of("JAVA_HOME", "", "PATH", tools.toString()), "validate", "policy.edaran");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("edaran: Java 17 or newer is needed, and no java was found; install one or set JAVA_HOME\n");
    }

    @Test
    void throughALink_andWithSpaces_findsItsFolder() throws Exception {
        Path spaced = Files.move(home, folder.resolve("with a space"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), spaced.resolve("bin/edaran"));

        Ran ran = Ran.of(
                spaced.resolve("examples/se-17-2023"), Map.of(), List.of(link.toString(), "validate", "policy.edaran"));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    /**
     * The report is the same without an archive, while two first runs make one, with it, with one of an older jar, and with
     * one that is damaged; one test, since making an archive takes some seconds.
     */
    @Test
    void archive_changesNothingButTheTime() throws Exception {
        Ran without = run(Map.of(), CHECK.split(" "));
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).isEmpty();
        assertThat(archives()).isEmpty();

        List<CompletableFuture<Ran>> first = Stream.of(1, 2)
                .map(number -> CompletableFuture.supplyAsync(() -> unchecked(Map.of("EDARAN_ARCHIVE", "make"))))
                .toList();
        for (CompletableFuture<Ran> one : first) {
            assertThat(one.get(2, TimeUnit.MINUTES)).isEqualTo(without);
        }
        assertThat(archives()).hasSize(1);

        Ran with = unchecked(Map.of("EDARAN_ARCHIVE", "on", "EDARAN_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt"));
        assertThat(with).isEqualTo(without);
        assertThat(home.resolve("examples/se-17-2023/loaded.txt"))
                .content()
                .contains("org.edaran.eval.Evaluator source: shared objects file");

        Path archive = archives().get(0);
        byte[] bytes = Files.readAllBytes(archive);
        Files.delete(archive);
        for (byte[] damaged :
                List.of(new byte[0], "no archive".getBytes(UTF_8), Arrays.copyOf(bytes, bytes.length / 2))) {
            Files.write(archive, damaged);
            assertThat(unchecked(Map.of("EDARAN_ARCHIVE", "on"))).isEqualTo(without);
        }
        Files.write(archive, bytes);
        FileTime later =
                FileTime.from(Files.getLastModifiedTime(archive).toInstant().plusSeconds(5));
        Files.setLastModifiedTime(Path.of(jar()), later);
        assertThat(unchecked(Map.of("EDARAN_ARCHIVE", "on", "CI", "true"))).isEqualTo(without);
    }

    @Test
    void fullDiskUnderStandardOutput_isTold() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        String command = home.resolve("bin/edaran") + " explain policy.edaran > /dev/full";

        Ran ran = Ran.of(home.resolve("examples/se-17-2023"), Map.of(), List.of("sh", "-c", command));

        assertThat(ran.err()).startsWith("edaran: standard output could not be written: ");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void onACiMachine_noArchiveIsMade() throws Exception {
        assertThat(run(Map.of("EDARAN_ARCHIVE", "on", "CI", "true"), "validate", "policy.edaran")
                        .code())
                .isZero();
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("edaran.jar");
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private String jar() {
        return home.resolve("lib/edaran.jar").toString();
    }

    private Ran run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return Ran.of(
                home.resolve("examples/se-17-2023"),
                environment,
                Ran.words(home.resolve("bin/edaran").toString(), words));
    }

    private Ran unchecked(Map<String, String> environment) {
        try {
            return run(environment, CHECK.split(" "));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
