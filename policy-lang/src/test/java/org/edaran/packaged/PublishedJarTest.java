package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What hosts get for a dependency on {@code policy-lang}. */
@Tag("packaged")
class PublishedJarTest {

    @Test
    void classes_areInPackagesOfEdaranOnly() throws Exception {
        List<String> names;
        try (JarFile jar = new JarFile(HostLoader.jar().toFile())) {
            names = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
        assertThat(names)
                .filteredOn(name -> !name.equals("module-info.class"))
                .noneMatch(name -> name.endsWith("/TestRig.class"))
                .allMatch(name -> name.startsWith("org/edaran/"))
                .contains(
                        "org/edaran/shaded/antlr/runtime/Parser.class", "org/edaran/shaded/grammar/EdaranParser.class");
    }

    @Test
    void licences_areInside() throws Exception {
        try (JarFile jar = new JarFile(HostLoader.jar().toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/THIRD-PARTY.txt"))
                    .contains("The ANTLR Project", "THIS SOFTWARE IS PROVIDED");
        }
    }

    @Test
    void pom_asksForTheCoreAndAnnotationsOnly() throws Exception {
        String pom = Files.readString(Path.of(".published-pom.xml"));
        assertThat(pom.lines().filter(line -> line.contains("<artifactId>")).map(String::strip))
                .containsExactly(
                        "<artifactId>policy-lang</artifactId>",
                        "<artifactId>policy-core</artifactId>",
                        "<artifactId>jspecify</artifactId>");
        assertThat(pom).doesNotContain("<parent>", "<scope>test</scope>", "<build>", "${");
    }

    /** The descriptor is that of the sources, without the module that the jar holds. */
    @Test
    void descriptor_isThatOfTheSources_withoutTheGrammar() throws Exception {
        ModuleDescriptor published = descriptor(HostLoader.jar());
        ModuleDescriptor compiled = descriptor(Path.of("target", "classes"));

        assertThat(published.exports()).isEqualTo(compiled.exports());
        assertThat(published.rawVersion()).isEqualTo(compiled.rawVersion());
        assertThat(modules(published)).isEqualTo(modules(compiled).replace(" org.edaran.grammar", ""));
        assertThat(published.packages())
                .containsAll(compiled.packages())
                .contains("org.edaran.shaded.antlr.runtime", "org.edaran.shaded.grammar");
    }

    @Test
    void module_compilesAPolicy_onAModulePath() throws Exception {
        String path =
                HostLoader.published().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--module-path",
                        path,
                        "--add-modules",
                        "org.edaran.lang",
                        "--class-path",
                        "target/test-classes",
                        Host.class.getName())
                .redirectErrorStream(true)
                .start();
        String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out.strip()).isEqualTo(Host.EXPECTED);
    }

    private static String modules(ModuleDescriptor descriptor) {
        return descriptor.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static ModuleDescriptor descriptor(Path place) {
        return ModuleFinder.of(place).find("org.edaran.lang").orElseThrow().descriptor();
    }

    private static String text(JarFile jar, String name) throws Exception {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
