package org.edaran.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import org.edaran.diagnostic.PrintedText;

/** The difference of two texts as tools for patches read it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    static String of(String file, String before, String after) {
        List<String> old = lines(before);
        StringBuilder out = new StringBuilder();
        UnifiedDiffUtils.generateUnifiedDiff(file, file, old, DiffUtils.diff(old, lines(after)), CONTEXT)
                .forEach(line -> out.append(PrintedText.of(line)).append('\n'));
        return out.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
