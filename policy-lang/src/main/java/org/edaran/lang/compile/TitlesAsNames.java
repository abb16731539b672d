package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declarations;
import org.edaran.lang.check.Declared;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Answers a text that could not be read where it has the title of something that a vocabulary declares, such as
 * {@code kind of service}, in the place of its name.
 */
final class TitlesAsNames {

    private static final Pattern END_OF_TITLE = Pattern.compile("[,:(]");
    private static final int LONGEST = 80;

    private final Declarations declarations;
    private final SourceText source;
    private final List<Title> titles = new ArrayList<>();

    private record Title(Pattern words, String name) {}

    TitlesAsNames(Declarations declarations, SourceText source) {
        this.declarations = declarations;
        this.source = source;
    }

    /** The fault, or one that names the title if there is one where the text stopped making sense. */
    Diagnostic answer(Diagnostic fault) {
        boolean unexplained =
                fault.code() == DiagnosticCode.SYNTAX && fault.help().isEmpty();
        boolean syntax = unexplained || fault.code() == DiagnosticCode.MISSPELT_WORD;
        return syntax ? titleAt(fault.span().start()).orElse(fault) : fault;
    }

    private Optional<Diagnostic> titleAt(int place) {
        String text = source.text();
        int from = Math.max(text.lastIndexOf('\n', Math.max(place - 1, 0)) + 1, place - LONGEST);
        int to = Math.min(text.length(), place + LONGEST);
        for (Title title : titles()) {
            Matcher matcher = title.words().matcher(text).region(from, to).useTransparentBounds(true);
            while (matcher.find() && matcher.start() <= place) {
                if (matcher.end() >= place) {
                    return Optional.of(named(new SourceSpan(matcher.start(), matcher.end()), title));
                }
            }
        }
        return Optional.empty();
    }

    private Diagnostic named(SourceSpan span, Title title) {
        return Diagnostic.of(
                        DiagnosticCode.SYNTAX,
                        source,
                        span,
                        "`" + source.textOf(span).replace("\"", "") + "` is declared under a name of one word")
                .withHelp("write `" + title.name() + "`");
    }

    /** The titles of what other texts declare; those of the text itself are known where it is read. */
    private List<Title> titles() {
        if (titles.isEmpty()) {
            for (Declared<Statement> declared : declarations.all(Statement.class)) {
                if (declared.source() != source) {
                    titleOf(declared.statement())
                            .ifPresent(
                                    title -> add(title.value(), declared.name().text()));
                }
            }
            for (Map.Entry<String, String> fact : IndonesianNames.facts().entrySet()) {
                if (!declarations.ownersOf(fact.getValue()).isEmpty()) {
                    add(fact.getKey(), fact.getValue());
                }
            }
            if (declarations.ownersOf("employment").size() == 1) {
                IndonesianNames.values().forEach(this::add);
            }
            titles.sort((one, other) -> Integer.compare(
                    other.words().pattern().length(), one.words().pattern().length()));
        }
        return titles;
    }

    private void add(String title, String name) {
        if (KeywordTable.english().isFirstWord(name)) {
            return; // a remedy would show it as the keyword that it is elsewhere
        }
        String words = END_OF_TITLE.split(title, 2)[0].strip().toLowerCase(Locale.ROOT);
        if (words.contains(" ")) {
            String spaced = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
            titles.add(new Title(
                    Pattern.compile("(?iu)(?<![\\p{L}\\p{M}0-9_])\"?" + spaced + "\"?(?![\\p{L}\\p{M}0-9_])"), name));
        }
    }

    private static Optional<Text> titleOf(Statement statement) {
        if (statement instanceof Statement.Field field) {
            return field.title();
        }
        if (statement instanceof Statement.WorkMode mode) {
            return mode.title();
        }
        if (statement instanceof Statement.NameList list) {
            return list.title();
        }
        if (statement instanceof Statement.Category category) {
            return category.title();
        }
        if (statement instanceof Statement.NamedGroup group) {
            return group.title();
        }
        return statement instanceof Statement.Calendar calendar ? calendar.title() : Optional.empty();
    }
}
