package org.edaran.docs.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The railroad diagrams under {@code docs/language/diagrams} are what the grammar says, and every rule of it is in the
 * reference. With {@code -Dgolden.update=true} they are drawn anew.
 */
class RailDiagramsTest {

    private static final Path PAGES = Path.of("..", "docs", "language");
    private static final Path DIAGRAMS = PAGES.resolve("diagrams");

    @Test
    void diagrams_areDrawnFromTheGrammar() throws IOException {
        Map<String, String> drawn = drawn();
        if (Boolean.getBoolean("golden.update")) {
            write(drawn);
        }
        assertThat(files()).isEqualTo(new TreeSet<>(drawn.keySet()));
        for (Map.Entry<String, String> diagram : drawn.entrySet()) {
            assertThat(DIAGRAMS.resolve(diagram.getKey())).content().isEqualTo(diagram.getValue());
        }
    }

    @Test
    void grammarPage_showsEveryRuleOnce() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The grammar, drawn

                Follow the line from left to right. Words in blue are written as they stand, in the keyword language of the file;
                [Words](words.md) has the Indonesian ones. Yellow boxes are drawn further down; white ones are texts, numbers and
                dates of your own. The pictures are made from the grammar that the compiler uses.

                """);
        for (String rule : drawn().keySet()) {
            String name = rule.replace(".svg", "");
            page.append("## ")
                    .append(name)
                    .append("\n\n![")
                    .append(name)
                    .append("](diagrams/")
                    .append(rule)
                    .append(")\n\n");
        }
        Path file = PAGES.resolve("grammar.md");
        String text = page.toString().stripTrailing() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }

    /** The page of each construct shows the diagram of its statement, and no page shows one that is not drawn. */
    @Test
    void reference_showsTheDiagramOfEveryStatement() throws IOException {
        Map<String, Track> rules = GrammarTracks.read();
        TreeSet<String> statements = new TreeSet<>();
        for (Track way : ((Track.Fork) rules.get("statementBody")).ways()) {
            statements.add(((Track.Part) way).text().replace(' ', '-') + ".svg");
        }
        TreeSet<String> shown = new TreeSet<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                if (!page.endsWith("grammar.md")) {
                    java.util.regex.Pattern.compile("\\(diagrams/([a-z-]+\\.svg)\\)")
                            .matcher(Files.readString(page))
                            .results()
                            .forEach(match -> shown.add(match.group(1)));
                }
            }
        }
        assertThat(shown).containsAll(statements);
        assertThat(drawn().keySet()).containsAll(shown);
    }

    private static Map<String, String> drawn() throws IOException {
        Map<String, String> drawn = new java.util.LinkedHashMap<>();
        GrammarTracks.read().forEach((rule, track) -> {
            if (!GrammarTracks.HIDDEN.contains(rule)) {
                String name = GrammarTracks.words(rule);
                drawn.put(name.replace(' ', '-') + ".svg", RailSvg.draw(name, track));
            }
        });
        return drawn;
    }

    private static void write(Map<String, String> drawn) throws IOException {
        Files.createDirectories(DIAGRAMS);
        for (String old : files()) {
            Files.delete(DIAGRAMS.resolve(old));
        }
        for (Map.Entry<String, String> diagram : new TreeMap<>(drawn).entrySet()) {
            Files.writeString(DIAGRAMS.resolve(diagram.getKey()), diagram.getValue());
        }
    }

    private static Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        if (Files.exists(DIAGRAMS)) {
            try (Stream<Path> all = Files.list(DIAGRAMS)) {
                all.forEach(file -> files.add(file.getFileName().toString()));
            }
        }
        return files;
    }
}
