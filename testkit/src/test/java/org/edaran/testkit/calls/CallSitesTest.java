package org.edaran.testkit.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What is rewritten does what was written. */
class CallSitesTest {

    private static final String PACKAGE = "org/edaran/testkit/calls/";
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void pack() throws Exception {
        jar = folder.resolve("forms.jar");
        Path classes = Path.of(
                Forms.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("Forms")) {
                    add(to, PACKAGE + file.getFileName(), Files.readAllBytes(file));
                }
            }
            add(to, "other.txt", new byte[] {1, 2, 3});
        }
    }

    private static void add(ZipOutputStream to, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(BUILT);
        to.putNextEntry(entry);
        to.write(bytes);
    }

    @Test
    void forms_giveTheSame_whenRewritten() throws Exception {
        int before = sites();

        CallSites.main(new String[] {jar.toString(), "org/edaran/"});

        assertThat(ran()).contains("dear reader!").isEqualTo(new Forms().get());
        assertThat(sites())
                .isLessThan(before / 2); // texts that are put together, of records, and numbers that are widened
    }

    @Test
    void rewriting_again_changesNothing() throws Exception {
        CallSites.main(new String[] {jar.toString(), "org/edaran/"});
        byte[] once = Files.readAllBytes(jar);

        CallSites.main(new String[] {jar.toString(), "org/edaran/"});

        assertThat(Files.readAllBytes(jar)).isEqualTo(once);
    }

    @Test
    void others_stayAsTheyAre_andAllKeepTheirTime() throws Exception {
        CallSites.main(new String[] {jar.toString(), "org/edaran/"});

        try (ZipFile rewritten = new ZipFile(jar.toFile());
                InputStream other = rewritten.getInputStream(rewritten.getEntry("other.txt"))) {
            assertThat(other.readAllBytes()).containsExactly(1, 2, 3);
            assertThat(rewritten.stream().map(ZipEntry::getTimeLocal)).containsOnly(BUILT);
        }
        int sites = sites();
        pack();
        CallSites.main(new String[] {jar.toString(), "com/example/"});
        assertThat(sites()).isGreaterThan(sites);
    }

    /** Runs the forms of the jar; Java verifies each class before it does. */
    private String ran() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object forms = loader.loadClass(Forms.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return (String) ((Supplier<?>) forms).get();
        }
    }

    private int sites() throws IOException {
        int sites = 0;
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    sites += sites(file.getInputStream(entry));
                }
            }
        }
        return sites;
    }

    private static int sites(InputStream in) throws IOException {
        try (in) {
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, 0);
            return (int) node.methods.stream()
                    .flatMap(method -> List.of(method.instructions.toArray()).stream())
                    .filter(InvokeDynamicInsnNode.class::isInstance)
                    .count();
        }
    }
}
