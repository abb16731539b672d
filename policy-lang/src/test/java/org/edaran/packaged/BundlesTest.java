package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;

/** The published jars as bundles of OSGi, in Apache Felix. */
@Tag("packaged")
@OnOneJdk
class BundlesTest {

    @TempDir
    Path folder;

    /** Does something with bundles that have been started. */
    private interface Use {
        void of(Map<String, Bundle> bundles) throws Exception;
    }

    private void started(List<Path> jars, Use use) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage", folder.resolve("cache").toString()));
        framework.start();
        try {
            Map<String, Bundle> bundles = new TreeMap<>();
            for (Path jar : jars) {
                Bundle bundle =
                        framework.getBundleContext().installBundle(jar.toUri().toString());
                bundles.put(bundle.getSymbolicName(), bundle);
            }
            for (Bundle bundle : bundles.values()) {
                bundle.start(); // throws what cannot be resolved
                assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
            }
            use.of(bundles);
        } finally {
            framework.stop();
            framework.waitForStop(30_000);
        }
    }

    /** The annotations are not there: their import is optional. */
    @Test
    void bundleOfAHost_compilesAPolicy_andChecks() throws Exception {
        List<Path> jars = new ArrayList<>(HostLoader.published());
        jars.add(host());
        started(
                jars,
                bundles -> assertThat(bundles.get("host")
                                .loadClass(Host.class.getName())
                                .getMethod("judge")
                                .invoke(null))
                        .isEqualTo(Host.EXPECTED));
    }

    /** What classes ask for beyond their own jar and Java is imported, and nothing else but annotations, of which not all are seen. */
    @Test
    void imports_areWhatClassesAskFor() throws Exception {
        for (Path jar : HostLoader.published().subList(0, 2)) {
            Set<String> imported = Pattern.compile("(?:^|,)([a-z][a-z.]+)")
                    .matcher(attributes(jar).getValue("Import-Package").replaceAll("\"[^\"]*\"", ""))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> asked = asked(jar);
            asked.add("org.jspecify.annotations");
            assertThat(imported).isEqualTo(asked);
        }
    }

    private Set<String> asked(Path jar) throws Exception {
        Path classes = unpacked(jar);
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        assertThat(jdeps.run(out, out, "-verbose:package", "--ignore-missing-deps", classes.toString()))
                .isZero();
        return Pattern.compile(" -> ([a-z][\\w.]*)")
                .matcher(words.toString())
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.contains(".") && !name.startsWith("java."))
                .filter(name -> !Files.exists(classes.resolve(name.replace('.', '/'))))
                // where constants were inlined, javac leaves the name of their class behind, which nothing looks up
                .filter(name -> !name.startsWith("org.antlr.") && !name.equals("org.edaran.grammar"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes alone; with a descriptor, the modules would have to be there, too. */
    private Path unpacked(Path jar) throws Exception {
        Path to = folder.resolve(jar.getFileName() + ".classes");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().matches("org/.*\\.class")) {
                    Path target = to.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(file.getInputStream(entry), target);
                }
            }
        }
        return to;
    }

    @Test
    void manifest_saysWhatTheDescriptorSays() throws Exception {
        for (Path jar : HostLoader.published().subList(0, 2)) {
            Attributes manifest = attributes(jar);
            ModuleDescriptor descriptor =
                    ModuleFinder.of(jar).findAll().iterator().next().descriptor();
            String version = descriptor.rawVersion().orElseThrow().replace("-SNAPSHOT", "");

            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo(descriptor.name());
            assertThat(manifest.getValue("Bundle-Version")).isEqualTo(version);
            assertThat(manifest.getValue("Export-Package").split(","))
                    .containsExactlyInAnyOrderElementsOf(descriptor.exports().stream()
                            .map(export -> export.source() + ";version=\"" + version + "\"")
                            .toList());
        }
    }

    private static Attributes attributes(Path jar) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        }
    }

    /** A bundle with nothing but a program of somebody else. */
    private Path host() throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "host");
        main.putValue(
                "Import-Package",
                "org.edaran,org.edaran.eval,org.edaran.finding,org.edaran.model,org.edaran.roster,org.edaran.source");
        String name = Host.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("host.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry(name));
            entries.write(Files.readAllBytes(Path.of("target", "test-classes").resolve(name)));
            entries.closeEntry();
        }
        return jar;
    }
}
