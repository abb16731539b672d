package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/**
 * Tells a writer what is wrong where a statement stopped making sense: the likely mistake if there is one, else what was
 * expected.
 */
final class FaultExplainer {

    private final SourceText source;
    private final TokenWords words;
    private final WordTeacher wordTeacher;

    FaultExplainer(SourceText source, KeywordTable table) {
        this.source = source;
        this.words = new TokenWords(table);
        this.wordTeacher = new WordTeacher(source, table);
    }

    /** Reports one fault. */
    void explain(FaultPlace place, IntervalSet expected, Faults faults) {
        faults.add(indentedStatement(place)
                .or(() -> halfDate(place))
                .or(() -> commaInNumber(place))
                .or(() -> percentInWords(place))
                .or(() -> reservedName(place, expected))
                .or(() -> quotes(place, expected))
                .or(() -> wordTeacher.teach(place, expected))
                .orElseGet(() -> unexpected(place, expected)));
    }

    /** Reports a colon left out before the token that does not fit. */
    void missingColon(FaultPlace place, Faults faults) {
        String before = "before `" + place.text(0) + "`";
        faults.add(fault(DiagnosticCode.MISSING_COLON, place, 1, "a colon is missing " + before)
                .withHelp("write `:` " + before));
    }

    private Diagnostic unexpected(FaultPlace place, IntervalSet expected) {
        if (place.atEnd()) {
            return fault(
                    DiagnosticCode.SYNTAX,
                    place,
                    1,
                    "the statement ends where " + words.describe(expected) + " is expected");
        }
        String found = "`" + place.text(0) + "`";
        boolean complete = expected.size() == 1 && expected.contains(Token.EOF);
        return fault(
                DiagnosticCode.SYNTAX,
                place,
                1,
                complete
                        ? found + " has no place here; the statement is complete without it"
                        : "expected " + words.describe(expected) + ", found " + found);
    }

    private Optional<Diagnostic> indentedStatement(FaultPlace place) {
        boolean opens = place.index() > 0
                && place.type(0) == EdaranParser.WORD
                && wordTeacher.opens(place.text(0))
                && StatementSplitter.firstOnLine(source, place.token(0).orElseThrow());
        return opens
                ? Optional.of(fault(
                                DiagnosticCode.INDENTED_STATEMENT,
                                place,
                                1,
                                "`" + place.text(0) + "` opens a statement only in the first column")
                        .withHelp("remove the spaces before `" + place.text(0) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> halfDate(FaultPlace place) {
        return place.type(0) == EdaranParser.HALF_DATE
                ? Optional.of(fault(DiagnosticCode.SYNTAX, place, 1, "only whole days can stand here"))
                : Optional.empty();
    }

    private Optional<Diagnostic> commaInNumber(FaultPlace place) {
        boolean decimal = place.type(0) == EdaranParser.COMMA
                && place.type(-1) == EdaranParser.INTEGER
                && place.type(1) == EdaranParser.INTEGER
                && place.spanOf(2).end() - place.spanOf(1).start()
                        == 1 + place.text(1).length()
                && place.token(-1).orElseThrow().getStopIndex() + 1
                        == place.spanOf(1).start();
        if (!decimal) {
            return Optional.empty();
        }
        FaultPlace number = new FaultPlace(place.tokens(), place.index() - 1);
        return Optional.of(fault(DiagnosticCode.WRONG_NUMBER, number, 3, "decimals have a point, not a comma")
                .withHelp("write `" + place.text(-1) + "." + place.text(1) + "`"));
    }

    private Optional<Diagnostic> percentInWords(FaultPlace place) {
        boolean number = place.type(-1) == EdaranParser.INTEGER || place.type(-1) == EdaranParser.DECIMAL;
        if (!number || !List.of("percent", "persen", "pct").contains(place.text(0))) {
            return Optional.empty();
        }
        FaultPlace share = new FaultPlace(place.tokens(), place.index() - 1);
        return Optional.of(fault(DiagnosticCode.WRONG_NUMBER, share, 2, "percentages are written with `%`")
                .withHelp("write `" + place.text(-1) + "%`"));
    }

    private Optional<Diagnostic> reservedName(FaultPlace place, IntervalSet expected) {
        boolean declares = place.index() == 1 || place.type(-1) == EdaranParser.OPEN_LIST;
        boolean keyword = place.isWord(0) && place.type(0) != EdaranParser.WORD;
        if (!declares || !keyword || !expected.contains(EdaranParser.WORD)) {
            return Optional.empty();
        }
        return Optional.of(fault(
                DiagnosticCode.RESERVED_WORD,
                place,
                1,
                "a name is expected here, and `" + place.text(0) + "` is a word of the language"));
    }

    private Optional<Diagnostic> quotes(FaultPlace place, IntervalSet expected) {
        boolean text = expected.contains(EdaranParser.STRING);
        boolean name = expected.contains(EdaranParser.WORD);
        if (text && !name && !expected.contains(EdaranParser.COLON) && place.isWord(0)) {
            return Optional.of(fault(
                            DiagnosticCode.SYNTAX,
                            place,
                            1,
                            "a text in quotes is expected, found `" + place.text(0) + "`")
                    .withHelp("put `\"` before and behind the text"));
        }
        if (name && !text && place.type(0) == EdaranParser.STRING) {
            return Optional.of(fault(
                    DiagnosticCode.SYNTAX, place, 1, "a name without quotes is expected, found " + place.text(0)));
        }
        return Optional.empty();
    }

    private Diagnostic fault(DiagnosticCode code, FaultPlace place, int tokens, String message) {
        return Diagnostic.of(code, source, place.spanOf(tokens), message);
    }
}
