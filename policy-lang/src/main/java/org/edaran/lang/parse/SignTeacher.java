package org.edaran.lang.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.source.SourceText;

/** Recognises frequent mistakes with numbers, parentheses and comparisons. */
final class SignTeacher {

    private static final List<Integer> COMPARISONS = List.of(
            EdaranParser.EQUAL,
            EdaranParser.NOT_EQUAL,
            EdaranParser.LESS,
            EdaranParser.LESS_OR_EQUAL,
            EdaranParser.GREATER,
            EdaranParser.GREATER_OR_EQUAL);

    private static final List<Integer> SEPARATORS = List.of(EdaranParser.COMMA, EdaranParser.OR);

    private final SourceText source;

    SignTeacher(SourceText source) {
        this.source = source;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        return halfDate(place)
                .or(() -> commaInNumber(place))
                .or(() -> percentInWords(place))
                .or(() -> chainedComparison(place, expected))
                .or(() -> bar(place, expected))
                .or(() -> listWithoutBrackets(place))
                .or(() -> strayClose(place))
                .or(() -> unclosed(place, expected));
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
                && place.spanBefore().end() == place.span().start()
                && place.spanOf(2).end() == place.span().end() + place.text(1).length();
        if (!decimal) {
            return Optional.empty();
        }
        return Optional.of(fault(DiagnosticCode.WRONG_NUMBER, place.back(1), 3, "decimals have a point, not a comma")
                .withHelp("write `" + place.text(-1) + "." + place.text(1) + "`"));
    }

    private Optional<Diagnostic> percentInWords(FaultPlace place) {
        boolean number = place.type(-1) == EdaranParser.INTEGER || place.type(-1) == EdaranParser.DECIMAL;
        if (!number || !List.of("percent", "persen", "pct").contains(place.text(0))) {
            return Optional.empty();
        }
        return Optional.of(fault(DiagnosticCode.WRONG_NUMBER, place.back(1), 2, "percentages are written with `%`")
                .withHelp("write `" + place.text(-1) + "%`"));
    }

    private Optional<Diagnostic> chainedComparison(FaultPlace place, IntervalSet expected) {
        boolean chained = COMPARISONS.contains(place.type(0))
                && expected.contains(EdaranParser.AND)
                && !expected.contains(EdaranParser.EQUAL);
        return chained
                ? Optional.of(fault(DiagnosticCode.SYNTAX, place, 1, "comparisons do not chain")
                        .withHelp("join two comparisons with `and`, or write `in` and a range"))
                : Optional.empty();
    }

    private Optional<Diagnostic> bar(FaultPlace place, IntervalSet expected) {
        return place.type(0) == EdaranParser.BAR && expected.contains(EdaranParser.OR)
                ? Optional.of(
                        fault(DiagnosticCode.WRONG_OPERATOR, place, 1, "`|` stands between the cells of a table only")
                                .withHelp("write `or`"))
                : Optional.empty();
    }

    /** {@code service in health, logistics}, where the first value was read as a list of its own. */
    private Optional<Diagnostic> listWithoutBrackets(FaultPlace place) {
        boolean list = place.type(0) == EdaranParser.COMMA && place.type(-1) == EdaranParser.WORD;
        boolean equal = place.type(-2) == EdaranParser.EQUAL;
        if (!list || !(equal || place.type(-2) == EdaranParser.IN)) {
            return Optional.empty();
        }
        StringBuilder values = new StringBuilder(place.text(-1));
        int end = 0;
        int next = 0;
        while (SEPARATORS.contains(place.type(end)) && next >= 0) {
            next = place.type(end) == EdaranParser.COMMA && place.type(end + 1) == EdaranParser.OR ? 2 : 1;
            if (place.type(end + next) != EdaranParser.WORD || COMPARISONS.contains(place.type(end + next + 1))) {
                next = -1;
            } else {
                values.append(", ").append(place.text(end + next));
                end += next + 1;
            }
        }
        FaultPlace first = place.back(equal ? 2 : 1);
        return end == 0
                ? Optional.empty()
                : Optional.of(
                        fault(DiagnosticCode.SYNTAX, first, end + (equal ? 2 : 1), "a list stands in square brackets")
                                .withHelp("write `" + (equal ? "in [" : "[") + values + "]`"));
    }

    private Optional<Diagnostic> strayClose(FaultPlace place) {
        int close = place.type(0);
        boolean stray = (close == EdaranParser.CLOSE || close == EdaranParser.CLOSE_LIST)
                && open(place).isEmpty();
        return stray
                ? Optional.of(fault(DiagnosticCode.SYNTAX, place, 1, "`" + place.text(0) + "` closes nothing")
                        .withHelp("remove it, or open it where it belongs"))
                : Optional.empty();
    }

    private Optional<Diagnostic> unclosed(FaultPlace place, IntervalSet expected) {
        boolean missing =
                place.atEnd() && (expected.contains(EdaranParser.CLOSE) || expected.contains(EdaranParser.CLOSE_LIST));
        if (!missing) {
            return Optional.empty();
        }
        return open(place)
                .map(open -> Diagnostic.of(
                                DiagnosticCode.SYNTAX,
                                source,
                                place.span(),
                                "the statement ends before `" + open.getText() + "` is closed")
                        .withLabel(source, Faults.spanOf(open), "opened here"));
    }

    /** The innermost parenthesis or bracket that is still open at the fault. */
    private static Optional<CommonToken> open(FaultPlace place) {
        Deque<CommonToken> open = new ArrayDeque<>();
        for (CommonToken token :
                place.tokens().subList(0, Math.min(place.index(), place.tokens().size()))) {
            switch (token.getType()) {
                case EdaranParser.OPEN, EdaranParser.OPEN_LIST -> open.push(token);
                case EdaranParser.CLOSE, EdaranParser.CLOSE_LIST -> open.poll();
                default -> {
                    // only parentheses and brackets matter
                }
            }
        }
        return Optional.ofNullable(open.peek());
    }

    private Diagnostic fault(DiagnosticCode code, FaultPlace place, int tokens, String message) {
        return Diagnostic.of(code, source, place.spanOf(tokens), message);
    }
}
