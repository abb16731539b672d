package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for Debian, as its own tools read it. */
@Tag("packaged")
class DebianPackageTest {

    @TempDir
    private Path root = Path.of("");

    private String file = "";

    @BeforeEach
    void find() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "no dpkg-deb here");
        try (Stream<Path> files = Files.list(Ran.TARGET)) {
            file = files.filter(each -> each.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private Ran deb(String... words) throws Exception {
        Ran ran = Ran.of(root, Map.of(), Ran.words("dpkg-deb", words));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    @Test
    void control_namesThePackage_andTheJavaThatItNeeds() throws Exception {
        assertThat(deb("--info", file).out())
                .contains(" Package: edaran\n")
                .contains(" Architecture: all\n")
                .contains(" Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless\n");
    }

    @Test
    void content_runsWhereItIsUnpacked() throws Exception {
        deb("--extract", file, root.toString());

        Ran ran = Ran.of(
                root.resolve("usr/share/edaran/examples/se-17-2023"),
                Map.of(),
                List.of(root.resolve("usr/bin/edaran").toString(), "test", "policy.edaran", "--quiet"));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(" passed, 0 failed");
        assertThat(root.resolve("usr/share/man/man1/edaran.1")).content().startsWith(".");
        assertThat(root.resolve("usr/share/bash-completion/completions/edaran")).isNotEmptyFile();
        assertThat(root.resolve("usr/share/doc/edaran/copyright")).content().contains("picocli");
    }
}
