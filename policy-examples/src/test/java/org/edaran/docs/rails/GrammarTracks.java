package org.edaran.docs.rails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.Tool;
import org.antlr.v4.parse.ANTLRParser;
import org.antlr.v4.tool.ast.GrammarAST;
import org.antlr.v4.tool.ast.GrammarRootAST;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;

/** Reads the rules of the parser grammar as tracks. */
final class GrammarTracks {

    private static final Path GRAMMAR =
            Path.of("..", "grammar", "src", "main", "antlr4", "org", "edaran", "grammar", "EdaranParser.g4");

    private static final Map<String, String> SHAPES = Map.of(
            "STRING", "\"text\"",
            "WORD", "word",
            "INTEGER", "123",
            "DECIMAL", "1.5",
            "PERCENT", "50%",
            "DATE", "2026-03-25",
            "HALF_DATE", "2026-03-25 pm",
            "TIME", "07:30",
            "ROW", "new line",
            "EOF", "end");

    private GrammarTracks() {}

    /** Every rule of the grammar by name, in its order. */
    static Map<String, Track> read() throws IOException {
        GrammarRootAST root = new Tool().parseGrammarFromString(Files.readString(GRAMMAR));
        Map<String, Track> rules = new LinkedHashMap<>();
        GrammarAST block = (GrammarAST) root.getFirstChildWithType(ANTLRParser.RULES);
        for (Object child : block.getChildren()) {
            GrammarAST rule = (GrammarAST) child;
            GrammarAST body = (GrammarAST) rule.getFirstChildWithType(ANTLRParser.BLOCK);
            rules.put(rule.getChild(0).getText(), fork(body));
        }
        return rules;
    }

    private static Track fork(GrammarAST block) {
        List<Track> ways = new ArrayList<>();
        for (Object child : block.getChildren()) {
            GrammarAST way = (GrammarAST) child;
            if (way.getType() == ANTLRParser.ALT) {
                ways.add(row(way));
            }
        }
        return ways.size() == 1 ? ways.get(0) : new Track.Fork(ways);
    }

    private static Track row(GrammarAST alternative) {
        List<Track> items = new ArrayList<>();
        if (alternative.getChildren() != null) {
            for (Object child : alternative.getChildren()) {
                GrammarAST item = (GrammarAST) child;
                if (item.getType() != ANTLRParser.ELEMENT_OPTIONS && item.getType() != ANTLRParser.EPSILON) {
                    add(items, element(item));
                }
            }
        }
        return items.size() == 1 ? items.get(0) : new Track.Row(items);
    }

    // name (COMMA name)* is a loop with a comma on its way back
    private static void add(List<Track> items, Track next) {
        boolean loop = !items.isEmpty()
                && next instanceof Track.Fork fork
                && fork.ways().get(0) instanceof Track.Skip
                && fork.ways().get(1) instanceof Track.Loop more
                && more.item() instanceof Track.Row row
                && row.items().size() == 2
                && row.items().get(1).equals(items.get(items.size() - 1));
        if (loop) {
            Track.Row again =
                    (Track.Row) ((Track.Loop) ((Track.Fork) next).ways().get(1)).item();
            items.set(
                    items.size() - 1,
                    new Track.Loop(again.items().get(1), again.items().get(0)));
        } else {
            items.add(next);
        }
    }

    private static Track element(GrammarAST item) {
        return switch (item.getType()) {
            case ANTLRParser.ASSIGN, ANTLRParser.PLUS_ASSIGN -> element((GrammarAST) item.getChild(1));
            case ANTLRParser.OPTIONAL -> new Track.Fork(List.of(new Track.Skip(), fork((GrammarAST) item.getChild(0))));
            case ANTLRParser.CLOSURE ->
                new Track.Fork(List.of(
                        new Track.Skip(), new Track.Loop(fork((GrammarAST) item.getChild(0)), new Track.Skip())));
            case ANTLRParser.POSITIVE_CLOSURE -> new Track.Loop(fork((GrammarAST) item.getChild(0)), new Track.Skip());
            case ANTLRParser.BLOCK -> fork(item);
            case ANTLRParser.SET -> set(item);
            case ANTLRParser.RULE_REF -> new Track.Part(words(item.getText()), true);
            default -> token(item.getText());
        };
    }

    private static Track set(GrammarAST set) {
        List<Track> ways = new ArrayList<>();
        set.getChildren().forEach(child -> ways.add(token(((GrammarAST) child).getText())));
        return new Track.Fork(ways);
    }

    private static Track token(String name) {
        if (SHAPES.containsKey(name)) {
            return new Track.Part(SHAPES.get(name), false);
        }
        int type = tokenTypes().indexOf(name);
        return new Track.Words(KeywordTable.english()
                .phraseOf(type)
                .orElseGet(() -> String.valueOf(EdaranParser.VOCABULARY.getLiteralName(type))
                        .replaceAll("^'|'$", "")));
    }

    private static List<String> tokenTypes() {
        List<String> names = new ArrayList<>();
        for (int type = 0; type <= EdaranParser.VOCABULARY.getMaxTokenType(); type++) {
            names.add(String.valueOf(EdaranParser.VOCABULARY.getSymbolicName(type)));
        }
        return names;
    }

    /** A rule's name as a reader sees it: {@code dateSpan} is {@code date span}. */
    static String words(String rule) {
        return rule.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Rules that are only a technical step and have no diagram of their own. */
    static final Set<String> HIDDEN = Set.of("statement");
}
