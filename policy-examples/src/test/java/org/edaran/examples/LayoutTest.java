package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every policy that is shown to be read has the one layout of {@code edaran fmt}. With {@code -Dgolden.update=true} they
 * are laid out anew.
 */
class LayoutTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** A block of a page; those with faults are shown as somebody wrote them. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```edaran(?! error)([^\\n]*)\\n(.*?)^```$");

    /** Stands before a fragment; in the one layout itself. */
    private static final String HEADER = "policy \"P\"\n  in force from 2026-01-01 until 2026-12-31\n\n";

    @TestFactory
    Stream<DynamicTest> policy_isLaidOut() throws IOException {
        return Stream.of("policy-examples", "conformance/findings")
                .flatMap(folder -> policies(ROOT.resolve(folder)).stream())
                .map(file -> DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> {
                    String laidOut = laidOut(Files.readString(file));
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(file, laidOut);
                    }
                    assertThat(Files.readString(file)).isEqualTo(laidOut);
                }));
    }

    @TestFactory
    Stream<DynamicTest> pageOfPhrases_isLaidOut() {
        return Stream.of("docs/cookbook.md")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path page = ROOT.resolve(name);
                    String text = Files.readString(page);
                    Matcher block = BLOCK.matcher(text);
                    String laidOut = block.replaceAll(found -> Matcher.quoteReplacement(
                            "```edaran" + found.group(1) + "\n" + laidOut(found.group(2)) + "```"));
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(page, laidOut);
                    }
                    assertThat(Files.readString(page)).isEqualTo(laidOut);
                }));
    }

    private static List<Path> policies(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".edaran"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String laidOut(String text) {
        FormatResult result = Edaran.format(SourceText.of("policy.edaran", text));
        if (result instanceof FormatResult.Formatted formatted) {
            return formatted.text();
        }
        FormatResult fragment = Edaran.format(SourceText.of("policy.edaran", HEADER + text));
        if (fragment instanceof FormatResult.Formatted formatted) {
            return formatted.text().substring(HEADER.length());
        }
        throw new AssertionError("cannot be laid out: " + text);
    }
}
