package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Java in the documents is a region of a test of this package, so it compiles and runs. */
class JavaRegionsTest {

    private static final Path FOLDER = Path.of("src/test/java/org/edaran/docs");

    @TestFactory
    Stream<DynamicTest> javaBlock_isARegionOfATest() {
        return Page.blocks(block -> block.kind().equals("java")).stream()
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> check(block)));
    }

    private static void check(Block block) throws IOException {
        assertThat(block.marks()).as("the mark region=Class#region").hasSize(1);
        String[] region = block.marks().get(0).replaceFirst("^region=", "").split("#", 2);
        assertThat(block.text()).isEqualTo(region(FOLDER.resolve(region[0] + ".java"), region[1]));
    }

    private static String region(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int start = 0;
        while (!lines.get(start).strip().equals("// region " + name)) {
            start++;
        }
        int end = start;
        while (!lines.get(end).strip().equals("// endregion")) {
            end++;
        }
        return (String.join("\n", lines.subList(start + 1, end)) + "\n").replaceAll("(?m)^ {8}", "");
    }
}
