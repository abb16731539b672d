package org.edaran.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One document.
 *
 * @param path the file, from the root of the project
 * @param text what it holds
 * @param blocks its fenced blocks, in order
 */
record Page(Path path, String text, List<Block> blocks) {

    /** The root of the project; tests run in the folder of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";

    /** All documents of the project: those in its root, under {@code docs} and beside the examples. */
    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.addAll(in(ROOT, 1));
        pages.addAll(in(ROOT.resolve("docs"), 5));
        pages.addAll(in(ROOT.resolve("policy-examples"), 2));
        return pages;
    }

    /** The blocks of all documents that pass a test. */
    static List<Block> blocks(Predicate<Block> wanted) {
        return all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(wanted)
                .toList();
    }

    static Page named(String path) {
        return read(ROOT.resolve(path));
    }

    /** Puts another text between the fences of a block; blocks behind it on the page move. */
    static void rewrite(Block shown, String text) throws IOException {
        List<String> lines =
                new ArrayList<>(named(shown.page().toString()).text().lines().toList());
        int first = shown.line();
        lines.subList(first, first + (int) shown.text().lines().count()).clear();
        lines.addAll(first, text.lines().toList());
        Files.writeString(ROOT.resolve(shown.page()), String.join("\n", lines) + "\n");
    }

    private static List<Page> in(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path file) {
        try {
            String text = Files.readString(file);
            Path path = ROOT.relativize(file);
            return new Page(path, text, blocksOf(path, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocksOf(Path path, String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        String prelude = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<!-- prelude")) {
                int end = endOf(lines, i + 1, "-->");
                prelude = joined(lines.subList(i + 1, end));
                i = end;
            } else if (line.strip().startsWith(FENCE)) {
                int indent = line.indexOf(FENCE);
                int end = endOf(lines, i + 1, " ".repeat(indent) + FENCE);
                String info = line.substring(indent + FENCE.length()).strip();
                String inside = joined(lines.subList(i + 1, end).stream()
                        .map(inner -> inner.startsWith(" ".repeat(indent)) ? inner.substring(indent) : inner)
                        .toList());
                blocks.add(new Block(path, i + 1, info, inside, prelude));
                i = end;
            }
        }
        return blocks;
    }

    private static int endOf(List<String> lines, int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(mark)) {
                return i;
            }
        }
        throw new IllegalStateException("line " + from + " opens something that no `" + mark + "` closes");
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
