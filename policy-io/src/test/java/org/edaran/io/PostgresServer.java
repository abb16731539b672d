package org.edaran.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A real PostgreSQL server for a test: the machine's own, or else the one that Maven brings for Linux. It refuses to run
 * as root, so root starts it as {@code nobody}. {@code -Dedaran.postgres.tools=maven} leaves out the machine's own.
 */
@SuppressWarnings("try") // a test waits for the server to end
final class PostgresServer implements AutoCloseable {

    private static final int TRIES = 240;

    private final Path home;
    private final Process server;
    private final int port;

    private PostgresServer(Path home, Process server, int port) {
        this.home = home;
        this.server = server;
        this.port = port;
    }

    /** A running server with the user {@code hr} and the password {@code s3cret}; nothing if none can be run here. */
    static Optional<PostgresServer> start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("postgres");
        Optional<Path> tools = tools(home);
        if (tools.isEmpty()) {
            return Optional.empty();
        }
        Path data = Files.createDirectory(home.resolve("data"));
        Path password = Files.writeString(home.resolve("password"), "s3cret\n");
        if (isRoot()) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            run(List.of("chown", "-R", "nobody", data.toString(), password.toString()));
        }
        String initdb = tools.get().resolve("initdb").toString();
        run(asUser(List.of(
                initdb,
                "-D",
                data.toString(),
                "-U",
                "hr",
                "-E",
                "UTF8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--no-sync")));
        int port = freePort();
        List<String> command = List.of(
                tools.get().resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off");
        Process server = new ProcessBuilder(asUser(command))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        PostgresServer started = new PostgresServer(home, server, port);
        started.await();
        return Optional.of(started);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "hr", "s3cret");
    }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && server.isAlive(); i++) {
            try (Connection connection = connect()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(250);
            }
        }
        String log = Files.readString(home.resolve("log"));
        close();
        throw new IOException("the server did not start: " + log);
    }

    private static Optional<Path> tools(Path home) throws IOException {
        if ("maven".equals(System.getProperty("edaran.postgres.tools"))) {
            return unpacked(home);
        }
        List<Path> places = new ArrayList<>();
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder()).forEach(version -> places.add(version.resolve("bin")));
            }
        }
        for (String place :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", 0)) {
            places.add(Path.of(place));
        }
        Optional<Path> own = places.stream()
                .filter(place ->
                        Files.isExecutable(place.resolve("initdb")) && Files.isExecutable(place.resolve("postgres")))
                .findFirst();
        return own.isPresent() ? own : unpacked(home);
    }

    private static Optional<Path> unpacked(Path home) throws IOException {
        try (InputStream packed = PostgresServer.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            boolean fits = System.getProperty("os.name").equals("Linux")
                    && System.getProperty("os.arch").equals("amd64");
            if (packed == null || !fits) {
                return Optional.empty();
            }
            Path folder = Files.createDirectory(home.resolve("server"));
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder.resolve(entry.getName()).normalize());
                }
            }
            return Optional.of(folder.resolve("bin"));
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to);
        Set<PosixFilePermission> mode = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) {
            mode.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        Files.setPosixFilePermissions(to, mode);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> asUser(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
