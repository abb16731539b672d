package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Java in the documents and in the comments of the API is a region of a test of this package, so it compiles and runs. With {@code -Dgolden.update=true}
 * the pages are rewritten.
 */
class JavaRegionsTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/java/org/edaran/docs"), Path.of("../policy-spark/src/test/java/org/edaran/spark"));
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)( \\* <!-- region (\\w+#\\w+) -->\\n \\* <pre>\\{@code\\n)(.*?)( \\* \\}</pre>\\n)");

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

    /** Examples in the comments of the API, too: a comment names the region, the example follows. */
    @TestFactory
    Stream<DynamicTest> exampleOfTheApi_isARegionOfATest() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String module : List.of("policy-core", "policy-lang", "policy-io")) {
            for (Path file : sources(Page.ROOT.resolve(module).resolve("src/main/java"))) {
                String text = Files.readString(file);
                if (Boolean.getBoolean("golden.update")) {
                    Files.writeString(
                            file,
                            EXAMPLE.matcher(text)
                                    .replaceAll(found -> Matcher.quoteReplacement(
                                            found.group(1) + commented(region(found.group(2))) + found.group(4))));
                }
                EXAMPLE.matcher(text)
                        .results()
                        .map(found -> DynamicTest.dynamicTest(
                                file.getFileName() + " " + found.group(2),
                                () -> assertThat(found.group(3)).isEqualTo(commented(region(found.group(2))))))
                        .forEach(tests::add);
            }
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests.stream();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String commented(String code) {
        return code.replaceAll("(?m)^(?=.)", " * ").replaceAll("(?m)^$(?=\\n)", " *");
    }

    private static String region(Block block) {
        assertThat(block.marks()).as("the mark region=Class#region").hasSize(1);
        return region(block.marks().get(0).replaceFirst("^region=", ""));
    }

    private static String region(String name) {
        String[] parts = name.split("#", 2);
        Path file = FOLDERS.stream()
                .map(folder -> folder.resolve(parts[0] + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            return region(file, parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
