package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Test;

/** How long a file and a method may be. */
@OnOneJdk
class SizesTest {

    private static final int LONGEST_METHOD = 40;

    @Test
    void mainFile_hasAtMost500Lines() {
        assertThat(longerThan(500, SourceFile.ofMain())).isEmpty();
    }

    @Test
    void mainFiles_nineInTen_haveAtMost250Lines() {
        assertThat(lineCountAt(0.9, SourceFile.ofMain())).isLessThanOrEqualTo(250);
    }

    @Test
    void mainFiles_median_hasAtMost100Lines() {
        assertThat(lineCountAt(0.5, SourceFile.ofMain())).isLessThanOrEqualTo(100);
    }

    @Test
    void testFile_hasAtMost500Lines() {
        assertThat(longerThan(500, SourceFile.ofTests())).isEmpty();
    }

    @Test
    void method_hasAtMost40Lines() {
        List<String> tooLong = Outline.of(SourceFile.ofMain()).methods().stream()
                .filter(method -> method.lineCount() > LONGEST_METHOD)
                .map(method -> method + " has " + method.lineCount() + " lines")
                .toList();
        assertThat(tooLong).isEmpty();
    }

    private static List<String> longerThan(int lines, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lineCount() > lines)
                .map(file -> file + " has " + file.lineCount() + " lines")
                .toList();
    }

    private static long lineCountAt(double share, List<SourceFile> files) {
        long[] counts = files.stream()
                .filter(file -> !file.name().equals("package-info.java"))
                .mapToLong(SourceFile::lineCount)
                .sorted()
                .toArray();
        return counts[(int) Math.ceil(share * counts.length) - 1];
    }
}
