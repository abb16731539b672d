package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceText;

/** Finds the names that would be words of the language once a file is written with the keywords of another one. */
public final class TranslationFaults {

    private final SourceText source;
    private final PolicyFile file;
    private final KeywordTable target;

    private TranslationFaults(SourceText source, PolicyFile file, KeywordTable target) {
        this.source = source;
        this.file = file;
        this.target = target;
    }

    /**
     * What keeps a file from being written in another keyword language: nothing if reading the text in that language gives
     * the same tree.
     *
     * @param source the text of the file, without faults
     * @param file the tree of the text
     * @param target the keywords of the other language
     */
    public static List<Diagnostic> find(SourceText source, PolicyFile file, KeywordTable target) {
        return new TranslationFaults(source, file, target).find();
    }

    private List<Diagnostic> find() {
        SourceText translated = PolicyFormatter.logical(file, target);
        ParseResult read = PolicyParser.parse(translated);
        Set<Integer> changed = new TreeSet<>();
        if (read.hasErrors()) {
            List<Integer> starts = starts(translated);
            read.diagnostics()
                    .forEach(fault ->
                            changed.add(statementAt(starts, fault.span().start())));
        } else {
            changed.addAll(differing(read.file()));
        }
        List<Diagnostic> faults = new ArrayList<>();
        TokenizedText words = TokenizedText.of(source);
        changed.forEach(
                index -> faults.addAll(inStatement(index, words.statements().get(index))));
        return faults;
    }

    /** The statements that would mean something else. */
    private Set<Integer> differing(PolicyFile again) {
        KeywordTable own = KeywordTable.of(file.language()).orElseGet(KeywordTable::english);
        Set<Integer> differing = new TreeSet<>();
        for (int i = 0; i < file.statements().size(); i++) {
            if (!text(file, i, own).equals(text(again, i, own))) {
                differing.add(i);
            }
        }
        return differing;
    }

    private static String text(PolicyFile file, int index, KeywordTable table) {
        Statement statement =
                file.statements().get(Math.min(index, file.statements().size() - 1));
        return statement.accept(new StatementFormatter(new Words(table)));
    }

    private static List<Integer> starts(SourceText text) {
        return TokenizedText.of(text).statements().stream()
                .map(statement -> statement.get(0).span().start())
                .collect(Collectors.toList());
    }

    private int statementAt(List<Integer> starts, int offset) {
        int index = 0;
        while (index + 1 < Math.min(starts.size(), file.statements().size()) && starts.get(index + 1) <= offset) {
            index++;
        }
        return index;
    }

    private List<Diagnostic> inStatement(int index, List<PlacedToken> words) {
        Set<String> keywords =
                target.keywords().stream().map(KeywordTable.Keyword::phrase).collect(Collectors.toSet());
        List<Diagnostic> faults = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (PlacedToken word : words) {
            String name = source.textOf(word.span());
            if (word.type() == EdaranParser.WORD && keywords.contains(name) && told.add(name)) {
                faults.add(Diagnostic.of(
                                DiagnosticCode.NAME_IS_FOREIGN_WORD,
                                source,
                                word.span(),
                                "`" + name + "` is a name here, and a word of the language in " + target.name())
                        .withHelp("give it another name before the file is translated, such as `" + name + "_`"));
            }
        }
        if (faults.isEmpty()) {
            faults.add(Diagnostic.of(
                    DiagnosticCode.NAME_IS_FOREIGN_WORD,
                    source,
                    file.statements().get(index).span(),
                    "the statement would mean something else in " + target.name()));
        }
        return faults;
    }
}
