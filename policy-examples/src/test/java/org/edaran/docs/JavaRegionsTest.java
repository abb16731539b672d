package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Java in the documents is a region of a test of this package, so it compiles and runs. With {@code -Dgolden.update=true}
 * the pages are rewritten.
 */
class JavaRegionsTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/java/org/edaran/docs"), Path.of("../policy-spark/src/test/java/org/edaran/spark"));

    @TestFactory
    Stream<DynamicTest> javaBlock_isARegionOfATest() throws IOException {
        List<Block> blocks = new ArrayList<>(Page.blocks(block -> block.kind().equals("java")));
        Collections.reverse(blocks);
        if (Boolean.getBoolean("golden.update")) {
            for (Block block : blocks) {
                Page.rewrite(block, region(block));
            }
            return Stream.empty();
        }
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(), () -> assertThat(block.text()).isEqualTo(region(block))));
    }

    private static String region(Block block) throws IOException {
        assertThat(block.marks()).as("the mark region=Class#region").hasSize(1);
        String[] region = block.marks().get(0).replaceFirst("^region=", "").split("#", 2);
        Path file = FOLDERS.stream()
                .map(folder -> folder.resolve(region[0] + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return region(file, region[1]);
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
