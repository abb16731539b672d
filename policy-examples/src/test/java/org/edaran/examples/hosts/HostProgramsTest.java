package org.edaran.examples.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Each host program is compiled and run as its page says. */
class HostProgramsTest {

    @TempDir
    private Path classes = Path.of("");

    @TempDir
    private Path data = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    @Test
    void plainHost_printsWhatItsPageShows() throws Exception {
        HostFolder host = HostFolder.named("embed-plain");
        PrintStream before = System.out;
        try (URLClassLoader loader = host.compiled(classes)) {
            System.setOut(printed);
            loader.loadClass("example.Main").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {host.file("house-rule.edaran").toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(text()).isEqualTo(host.shown());
    }

    @Test
    void batch_judgesADatabase_andEndsWithTheCodeOfTheCommand() throws Exception {
        HostFolder host = HostFolder.named("jdbc-batch");
        String url = "jdbc:duckdb:" + data.resolve("personnel.duckdb");
        try (URLClassLoader loader = host.compiled(classes)) {
            loader.loadClass("example.Demo").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {host.file("demo.sql").toString(), url});
            Method run = loader.loadClass("example.JdbcBatch")
                    .getDeclaredMethod("run", Path.class, String.class, PrintStream.class, PrintStream.class);
            run.setAccessible(true);
            Path policy = host.file("house-rule.edaran");

            assertThat(run.invoke(null, policy, url, printed, printed)).isEqualTo(1);
            assertThat(text()).isEqualTo(host.shown());

            execute(url, "UPDATE shift SET mode = 'wfo' WHERE nip = '1991'");
            assertThat(run.invoke(null, policy, url, printed, printed)).isEqualTo(0);

            execute(url, "UPDATE shift SET mode = 'home' WHERE nip = '1991'");
            assertThat(run.invoke(null, policy, url, printed, printed)).isEqualTo(2);
            assertThat(text()).endsWith(": `home` is not a mode\n");

            assertThat(run.invoke(null, host.file("README.md"), url, printed, printed))
                    .isEqualTo(2);
            assertThat(text()).contains("error[EDR");
        }
    }

    @Test
    void testOfARoster_passes_andFailsWithTheMessageOfItsPage() throws Exception {
        HostFolder host = HostFolder.named("roster-test");
        for (String name : List.of("policies/house-rule.edaran", "people.csv", "rosters/2026-03.csv")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.copy(host.file(name), data.resolve(name));
        }
        Path roster = data.resolve("rosters/2026-03.csv");
        System.setProperty("rosters", data.toString());
        try (URLClassLoader loader = host.compiled(classes)) {
            Class<?> type = loader.loadClass("example.RosterTest");
            assertThat(run(type).getTestsSucceededCount()).isEqualTo(1);

            Files.writeString(roster, Files.readString(roster).replace("1987,2026-03-03,wfo", "1987,2026-03-03,wfh"));
            List<TestExecutionSummary.Failure> failures = run(type).getFailures();
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).getException().getMessage() + "\n").isEqualTo(host.shown());
        } finally {
            System.clearProperty("rosters");
        }
    }

    /** What somebody copies asks for the versions of today. */
    @Test
    void poms_takeTheBillOfMaterialsOfThisVersion() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        String version = parent.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
        for (String name : List.of("embed-plain", "jdbc-batch", "roster-test")) {
            assertThat(Files.readString(HostFolder.named(name).file("pom.xml")).replaceAll("\\s+", ""))
                    .as(name)
                    .contains("<artifactId>edaran-bom</artifactId><version>" + version + "</version><type>pom</type>");
        }
    }

    private static TestExecutionSummary run(Class<?> type) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(type))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
