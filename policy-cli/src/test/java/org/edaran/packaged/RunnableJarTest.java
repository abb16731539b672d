package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar that runs by itself. */
@Tag("packaged")
class RunnableJarTest {

    private static final Path JAR = Ran.TARGET.resolve("edaran.jar");
    private static final Path EXAMPLE = Ran.TARGET.resolve("edaran/examples/se-17-2023");

    @TempDir
    private Path folder;

    @Test
    void version_isThatOfTheBuild() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();

            assertThat(run("--version").out()).isEqualTo("edaran " + main.getValue("Implementation-Version") + "\n");
            assertThat(run("-V").out()).isEqualTo(run("--version").out());
        }
    }

    @Test
    void check_judgesTheExample_fromCsvToAPage() throws Exception {
        Ran ran = run(
                "check",
                "policy.edaran",
                "--employees",
                "employees.csv",
                "--roster",
                "roster.csv",
                "--offices",
                "offices.csv",
                "--units",
                "units.csv",
                "--attestations",
                "attestations.csv",
                "--decisions",
                "decisions.csv",
                "--format",
                "html");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("<!DOCTYPE html>").contains("SE MenPANRB 17/2023");
        assertThat(ran.code()).isEqualTo(1);
    }

    /** The build rewrites classes of Edaran; Java verifies each of them when it is made ready. */
    @Test
    void classes_areSound() throws Exception {
        URL[] jar = {JAR.toUri().toURL()};
        try (JarFile file = new JarFile(JAR.toFile());
                URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            List<String> names = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("org/edaran/") && name.endsWith(".class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                    .toList();
            assertThat(names).hasSizeGreaterThan(3_000);
            for (String name : names) {
                assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
            }
        }
    }

    /** Linking lambdas and the methods of records took a quarter of a small check. */
    @Test
    void check_linksHardlyALambdaOfEdaran_andLeavesPicocliOut() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command = Ran.words(Ran.JAVA, "-Xlog:class+load:file=" + loaded, "-jar", JAR.toString());
        command.addAll(List.of("check", "policy.edaran", "--employees", "employees.csv", "--roster", "roster.csv"));

        assertThat(Ran.of(EXAMPLE, Map.of(), command).out()).contains("VIOLATIONS");

        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines).anyMatch(line -> line.contains("org.edaran.cli.CheckCommand"));
        assertThat(lines)
                .filteredOn(line -> line.matches(".* org\\.edaran\\..*\\$\\$Lambda.*"))
                .hasSizeLessThan(5); // those of a rare form
        assertThat(lines).noneMatch(line -> line.contains("picocli.CommandLine$Model"));
    }

    /** What is looked up by name at run time has survived the packing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/LICENSE",
                "META-INF/THIRD-PARTY.txt",
                "META-INF/FastDoubleParser-LICENSE",
                "META-INF/FastDoubleParser-ThirdParty-LICENSE",
                "META-INF/Schubfach-LICENSE",
                "META-INF/services/javax.xml.stream.XMLInputFactory"
            })
    void jar_holds(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry(name)).isNotNull();
        }
    }

    /** Whoever adds a dependency has to look at its licence. */
    @Test
    void thirdParties_areAllNamed() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream text = jar.getInputStream(jar.getJarEntry("META-INF/THIRD-PARTY.txt"))) {
            Set<String> bundled = new TreeSet<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path file = Path.of(entry);
                if (entry.endsWith(".jar") && !entry.contains("SNAPSHOT") && isIn(file, jar)) {
                    bundled.add(file.getFileName().toString().replaceFirst("-[0-9][^-]*\\.jar$", ""));
                }
            }
            Set<String> named = new TreeSet<>();
            Matcher line = Pattern.compile("(?m)^  ([a-z0-9-]+)  +Copyright")
                    .matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            while (line.find()) {
                named.add(line.group(1));
            }
            assertThat(named).contains("picocli").isEqualTo(bundled);
        }
    }

    private static boolean isIn(Path file, JarFile jar) throws IOException {
        try (JarFile other = new JarFile(file.toFile())) {
            return other.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .findFirst()
                    .map(name -> name.replaceFirst("^org/antlr/v4/", "org/edaran/shaded/antlr/"))
                    .filter(name -> jar.getEntry(name) != null)
                    .isPresent();
        }
    }

    private static Ran run(String... words) throws IOException, InterruptedException {
        List<String> command = Ran.words(Ran.JAVA, "-jar", JAR.toString());
        command.addAll(List.of(words));
        return Ran.of(EXAMPLE, Map.of(), command);
    }
}
