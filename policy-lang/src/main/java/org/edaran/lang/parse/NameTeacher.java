package org.edaran.lang.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Recognises texts without quotes, names with quotes, and names that cannot be names or types. */
final class NameTeacher {

    private static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("string", EdaranParser.TEXT_TYPE),
            Map.entry("str", EdaranParser.TEXT_TYPE),
            Map.entry("char", EdaranParser.TEXT_TYPE),
            Map.entry("varchar", EdaranParser.TEXT_TYPE),
            Map.entry("int", EdaranParser.INTEGER_TYPE),
            Map.entry("number", EdaranParser.INTEGER_TYPE),
            Map.entry("bool", EdaranParser.BOOLEAN_TYPE),
            Map.entry("flag", EdaranParser.BOOLEAN_TYPE),
            Map.entry("yes", EdaranParser.BOOLEAN_TYPE),
            Map.entry("yes_no", EdaranParser.BOOLEAN_TYPE),
            Map.entry("yesno", EdaranParser.BOOLEAN_TYPE),
            Map.entry("logical", EdaranParser.BOOLEAN_TYPE),
            Map.entry("true", EdaranParser.BOOLEAN_TYPE),
            Map.entry("ya", EdaranParser.BOOLEAN_TYPE),
            Map.entry("ya_tidak", EdaranParser.BOOLEAN_TYPE),
            Map.entry("pct", EdaranParser.PERCENT_TYPE),
            Map.entry("percentage", EdaranParser.PERCENT_TYPE),
            Map.entry("float", EdaranParser.DECIMAL_TYPE),
            Map.entry("double", EdaranParser.DECIMAL_TYPE),
            Map.entry("datetime", EdaranParser.DATE_TYPE));

    private static final int LONGEST_TITLE = 4;

    private final SourceText source;
    private final KeywordTable table;
    private final List<String> types;

    NameTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
        this.types = table.keywords().stream()
                .filter(keyword -> keyword.place() == KeywordPlace.TYPE)
                .map(Keyword::phrase)
                .toList();
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        return reservedName(place, expected)
                .or(() -> textWithoutQuotes(place, expected))
                .or(() -> nameWithQuotes(place, expected))
                .or(() -> unknownType(place, expected))
                .or(() -> titleForName(place));
    }

    /** {@code jenis layanan} for what is declared as {@code jenis_layanan}, or with a title that reads so. */
    private Optional<Diagnostic> titleForName(FaultPlace place) {
        for (int back = 1; back <= LONGEST_TITLE && back < place.index(); back++) {
            FaultPlace first = place.back(back);
            for (int count = LONGEST_TITLE; count > back && first.type(0) == EdaranParser.WORD; count--) {
                Optional<String> written = first.words(count);
                Optional<String> name = written.flatMap(this::declaredInWords);
                if (name.isPresent()) {
                    return Optional.of(Diagnostic.of(
                                    DiagnosticCode.SYNTAX,
                                    source,
                                    first.spanOf(count),
                                    "`" + written.get() + "` is declared under a name of one word")
                            .withHelp("write `" + name.get() + "`"));
                }
            }
        }
        return Optional.empty();
    }

    /** The name of what is declared with some words as its title, or with a name that is made of them. */
    private Optional<String> declaredInWords(String words) {
        String name = words.replace(' ', '_');
        Matcher declaration = Pattern.compile("(?mi)^\\S+\\h+(" + Pattern.quote(name)
                        + "(?=\\h*[\":]|\\h+of\\b|\\h+dari\\b)|[\\p{L}\\p{M}0-9_]+(?=\\h+\"" + Pattern.quote(words)
                        + "\"))")
                .matcher(source.text());
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private Optional<Diagnostic> reservedName(FaultPlace place, IntervalSet expected) {
        boolean declares = place.index() == 1 || place.type(-1) == EdaranParser.OPEN_LIST;
        boolean keyword = place.isWord(0) && place.type(0) != EdaranParser.WORD;
        return declares && keyword && expected.contains(EdaranParser.WORD)
                ? Optional.of(fault(
                                DiagnosticCode.RESERVED_WORD,
                                place,
                                "a name is expected here, and `" + place.text(0) + "` is a word of the language")
                        .withHelp(nameMissing(place)))
                : Optional.empty();
    }

    private static String nameMissing(FaultPlace place) {
        boolean forgotten =
                place.index() == 1 && (place.type(0) == EdaranParser.CITES || place.type(0) == EdaranParser.OF);
        String opening = place.text(-1);
        return forgotten
                ? "write a name behind `" + opening + "`, such as `" + opening + " " + opening + "_1`"
                : "write another name, such as `my_" + place.text(0).replace(' ', '_') + "`";
    }

    // up to the colon or the end of the line
    private String textOf(FaultPlace place) {
        int count = 1;
        while (place.isWord(count) || place.type(count) == EdaranParser.INTEGER) {
            count++;
        }
        SourceSpan span = place.spanOf(count);
        return source.text().substring(span.start(), span.end());
    }

    private Optional<Diagnostic> textWithoutQuotes(FaultPlace place, IntervalSet expected) {
        boolean text = expected.contains(EdaranParser.STRING)
                && !expected.contains(EdaranParser.WORD)
                && !expected.contains(EdaranParser.COLON);
        return text && place.type(0) == EdaranParser.WORD
                ? Optional.of(
                        fault(DiagnosticCode.SYNTAX, place, "expected a text in quotes, found `" + place.text(0) + "`")
                                .withHelp("write `\"" + textOf(place) + "\"`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> nameWithQuotes(FaultPlace place, IntervalSet expected) {
        boolean name = expected.contains(EdaranParser.WORD) && !expected.contains(EdaranParser.STRING);
        if (!name || place.type(0) != EdaranParser.STRING) {
            return Optional.empty();
        }
        String written = place.text(0);
        if (!written.endsWith("\"")) {
            return Optional.empty();
        }
        String inside = written.substring(1, written.length() - 1);
        Diagnostic fault =
                fault(DiagnosticCode.SYNTAX, place, "expected a name without quotes, found `" + written + "`");
        Optional<String> meant =
                inside.matches("\\p{L}[\\p{L}\\p{M}0-9_]*") ? Optional.of(inside) : declaredAs(written);
        return Optional.of(
                meant.map(right -> fault.withHelp("write `" + right + "`")).orElse(fault));
    }

    /** The name that is declared with a title. */
    private Optional<String> declaredAs(String title) {
        Matcher declaration = Pattern.compile(
                        "(?m)^\\S+\\h+([\\p{L}\\p{M}0-9_]+)\\h+" + Pattern.quote(title) + "\\h*(:|of\\b)")
                .matcher(source.text());
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    /** A misspelt type was read as the lowest of some levels. */
    private Optional<Diagnostic> unknownType(FaultPlace place, IntervalSet expected) {
        boolean isType = place.type(-1) == EdaranParser.WORD
                && place.type(-2) == EdaranParser.COLON
                && expected.contains(EdaranParser.LESS)
                && !expected.contains(EdaranParser.EQUAL);
        if (!isType) {
            return Optional.empty();
        }
        String written = place.text(-1);
        Diagnostic fault = fault(DiagnosticCode.MISSPELT_WORD, place.back(1), "`" + written + "` is no type");
        return Optional.of(Optional.ofNullable(TYPES.get(written.toLowerCase(Locale.ROOT)))
                .flatMap(type -> table.phraseOf(type, KeywordPlace.TYPE))
                .or(() -> DidYouMean.nearest(written, types))
                .map(right -> fault.withHelp("write `" + right + "`"))
                .orElse(fault));
    }

    private Diagnostic fault(DiagnosticCode code, FaultPlace place, String message) {
        return Diagnostic.of(code, source, place.span(), message);
    }
}
