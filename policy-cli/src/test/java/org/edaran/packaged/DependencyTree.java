package org.edaran.packaged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars that come with a module as lines of text, each once, with sizes and licences. */
final class DependencyTree {

    /** What the jar of {@code policy-lang} holds. */
    private static final Set<String> INSIDE = Set.of("grammar", "antlr4-runtime");

    private final MaterialsBill bill;
    private final String shown;
    private final Set<String> seen = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private long sum;
    private int jars;

    /**
     * @param shown what is shown now: sizes of our own jars, which change with every line of code, stay as they are while they
     *     are within a tenth
     */
    DependencyTree(MaterialsBill bill, String shown) {
        this.bill = bill;
        this.shown = shown;
    }

    String text() throws IOException {
        add(bill.root(), "", "");
        lines.add(String.format(Locale.ROOT, "%-32s %6d kB", jars + " jars", sum));
        return String.join("\n", lines) + "\n";
    }

    private void add(MaterialsBill.Part part, String branch, String indent) throws IOException {
        long size = kilobytes(part);
        sum += size;
        jars++;
        String name = part.isOurs() ? part.name() : part.name() + " " + part.version();
        lines.add(String.format(
                Locale.ROOT, "%-32s %6d kB  %s", branch + name, size, String.join(", ", part.licences())));
        seen.add(part.name());
        List<MaterialsBill.Part> needs = bill.needsOf(part).stream()
                .filter(need -> !INSIDE.contains(need.name()) && seen.add(need.name()))
                .toList();
        for (int i = 0; i < needs.size(); i++) {
            boolean last = i == needs.size() - 1;
            add(needs.get(i), indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
        }
    }

    private long kilobytes(MaterialsBill.Part part) throws IOException {
        long now = Math.max(1, Math.round(part.bytes() / 1000.0));
        if (!part.isOurs()) {
            return now;
        }
        long rounded = Math.max(100, Math.round(now / 100.0) * 100);
        Matcher before =
                Pattern.compile("(?m)^\\W*" + part.name() + " +([0-9]+) kB").matcher(shown);
        if (before.find()) {
            long size = Long.parseLong(before.group(1));
            return Math.abs(size - now) <= now / 10 ? size : rounded;
        }
        return rounded;
    }
}
