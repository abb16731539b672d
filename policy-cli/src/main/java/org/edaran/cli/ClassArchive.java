package org.edaran.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the archive of classes that the Java machine starts the command from: a static class-data archive, or from Java 25 on
 * an ahead-of-time cache. The launcher runs this in the background, packages run it while they are installed.
 *
 * <p>The archive appears when it is whole. The Java machine itself passes over one that was made by another Java or of another
 * jar, so that no archive can change what the command does.
 */
public final class ClassArchive {

    private static final int FIRST_WITH_CACHE = 25;
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Path archive;
    private final Path work;

    private ClassArchive(Path archive, Path work) {
        this.archive = archive;
        this.work = work;
    }

    /**
     * Makes an archive of the class path of this process.
     *
     * @param args the file to make
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path archive = Path.of(args[0]).toAbsolutePath();
        Path work = archive.resolveSibling(archive.getFileName() + ".making");
        Files.createDirectories(work.getParent());
        if (!isFree(work)) {
            return; // another first run is making it
        }
        try {
            new ClassArchive(archive, work).make();
        } finally {
            delete(work);
        }
    }

    private static boolean isFree(Path work) throws IOException {
        if (Files.exists(work)
                && Files.getLastModifiedTime(work)
                        .toInstant()
                        .isBefore(Instant.now().minus(ABANDONED))) {
            delete(work);
        }
        try {
            Files.createDirectory(work);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private void make() throws IOException, InterruptedException {
        Path made = work.resolve("classes.jsa");
        if (Runtime.version().feature() >= FIRST_WITH_CACHE) {
            // what the training compiled stays out: a later run would never optimise it further, however large its
            // files are
            java(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTRecordTraining",
                    "-XX:AOTCacheOutput=" + made,
                    "-XX:TieredStopAtLevel=1",
                    Training.class.getName());
        } else {
            Path list = work.resolve("classes.txt");
            java("-XX:DumpLoadedClassList=" + list, "-XX:TieredStopAtLevel=1", Training.class.getName());
            // objects of the archive are written by one collector alone, and read by all
            java("-Xshare:dump", "-XX:+UseG1GC", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + made);
        }
        if (Files.exists(made)) {
            move(made);
        }
    }

    private void java(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(ABANDONED.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void move(Path made) throws IOException {
        try {
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException apart) {
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
