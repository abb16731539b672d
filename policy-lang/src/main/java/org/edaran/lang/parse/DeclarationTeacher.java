package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises frequent mistakes in headers, lists, tables, windows, exceptions and worked examples. */
final class DeclarationTeacher {

    private final SourceText source;
    private final KeywordTable table;

    DeclarationTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0) {
            return Optional.empty();
        }
        return Stream.of(
                        list(place, expected),
                        colon(place, expected),
                        scope(place, expected),
                        lastDate(place, expected),
                        row(place, expected),
                        exception(place, expected),
                        example(place, expected),
                        print(place),
                        comment(place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Diagnostic> list(FaultPlace place, IntervalSet expected) {
        boolean bare =
                expected.contains(EdaranParser.OPEN_LIST) && place.type(-1) == EdaranParser.ONE_OF && !place.atEnd();
        if (!bare) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        int end = 0;
        while (place.token(end).isPresent()) {
            int type = place.type(end);
            if (place.isWord(end)) {
                names.add(place.text(end));
            } else if (type != EdaranParser.COMMA && type != EdaranParser.OPEN && type != EdaranParser.CLOSE) {
                break;
            }
            end++;
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(fault(place, end, "a list stands in square brackets")
                        .withHelp("write `[" + String.join(", ", names) + "]`"));
    }

    private Optional<Diagnostic> colon(FaultPlace place, IntervalSet expected) {
        if (place.type(0) == EdaranParser.EQUAL && expected.contains(EdaranParser.COLON)) {
            return Optional.of(
                    fault(place, 1, "a colon stands before what is declared").withHelp("write `:`"));
        }
        boolean needless = place.type(0) == EdaranParser.COLON && expected.contains(place.type(1));
        return needless
                ? Optional.of(fault(place.back(1), 3, "no colon stands behind `" + place.text(-1) + "`")
                        .withHelp("write `" + place.text(-1) + " " + place.text(1) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> scope(FaultPlace place, IntervalSet expected) {
        if (place.type(-1) != EdaranParser.APPLIES_TO || !expected.contains(EdaranParser.EMPLOYEES_WHERE)) {
            return Optional.empty();
        }
        String applies = phrase(EdaranParser.APPLIES_TO);
        if (place.type(0) == EdaranParser.STAFF && place.type(1) == 0) {
            return Optional.of(fault(place.back(1), 2, "a policy is for all staff unless it says otherwise")
                    .withHelp("leave `" + applies + " " + place.text(0) + "` out"));
        }
        String right = applies + " " + phrase(EdaranParser.EMPLOYEES_WHERE);
        return Optional.of(fault(place, 1, "who a policy is for is told by a condition")
                .withHelp("write `" + right
                        + "` and the condition, or leave it out: a policy is for all staff unless it says otherwise"));
    }

    private Optional<Diagnostic> lastDate(FaultPlace place, IntervalSet expected) {
        boolean to = place.type(0) == EdaranParser.TO && expected.contains(EdaranParser.UNTIL);
        return to
                ? Optional.of(fault(
                                place,
                                1,
                                "the last date of what starts with `" + phrase(EdaranParser.FROM)
                                        + "` has another word")
                        .withHelp("write `" + phrase(EdaranParser.UNTIL) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> row(FaultPlace place, IntervalSet expected) {
        boolean row = place.type(-2) == EdaranParser.ROW
                && List.of("row", "rows", "baris").contains(place.text(-1))
                && expected.contains(EdaranParser.BAR);
        if (row) {
            return Optional.of(fault(place.back(1), 1, "a line of a table needs no word before it")
                    .withHelp("leave `" + place.text(-1) + "` out"));
        }
        if (place.tokens().stream().noneMatch(token -> token.getType() == EdaranParser.ROW)) {
            return Optional.empty();
        }
        boolean noStart = place.type(0) == EdaranParser.UNTIL
                && expected.contains(EdaranParser.FROM)
                && place.type(1) == EdaranParser.DATE;
        boolean noEnd = expected.contains(EdaranParser.UNTIL)
                && place.type(-2) == EdaranParser.FROM
                && place.type(-1) == EdaranParser.DATE;
        if (!noStart && !noEnd) {
            return Optional.empty();
        }
        String first = noStart ? year(place.text(1)) + "-01-01" : place.text(-1);
        String last = noStart ? place.text(1) : year(place.text(-1)) + "-12-31";
        return Optional.of(fault(noStart ? place : place.back(2), 2, "the dates of a row are its first and its last")
                .withHelp("write both, such as `" + phrase(EdaranParser.FROM) + " " + first + " "
                        + phrase(EdaranParser.UNTIL) + " " + last + "`"));
    }

    private static String year(String date) {
        return date.substring(0, 4);
    }

    private Optional<Diagnostic> exception(FaultPlace place, IntervalSet expected) {
        boolean target = place.tokens().get(0).getType() == EdaranParser.EXCEPTION
                && place.index() == 2
                && expected.contains(EdaranParser.TO);
        if (!target) {
            return Optional.empty();
        }
        String to = table.phraseOf(EdaranParser.TO, KeywordPlace.EXCEPTION).orElseThrow();
        boolean other = place.type(1) == EdaranParser.WORD;
        String right =
                other ? "write `" + to + " " + place.text(1) + "`" : "write `" + to + " …`, with the rule's name";
        return Optional.of(fault(place, 1, "an exception names its rule behind `" + to + "`")
                .withHelp(right));
    }

    private Optional<Diagnostic> example(FaultPlace place, IntervalSet expected) {
        if (place.tokens().get(0).getType() != EdaranParser.TEST || place.atEnd()) {
            return Optional.empty();
        }
        String on = phrase(EdaranParser.ON);
        if (place.type(0) == EdaranParser.ON && expected.contains(EdaranParser.ALL)) {
            return Optional.of(fault(place, 1, "how everybody works stands before the dates")
                    .withHelp("write `" + phrase(EdaranParser.ALL) + " wfo " + on + "`, with the mode that is meant"));
        }
        if (expected.contains(EdaranParser.ON) && place.type(-2) == EdaranParser.ALL) {
            return Optional.of(fault(place, 1, "an example says on which dates people work so")
                    .withHelp("write `" + on + " …`, with a date, before `" + place.text(0) + "`"));
        }
        boolean change =
                expected.contains(EdaranParser.OF_THEM) && place.isWord(0) && !isNearly(place, EdaranParser.OF_THEM);
        return change
                ? Optional.of(fault(place.back(1), 2, "an example changes how some of the people work")
                        .withHelp("write `" + place.text(-1) + " " + phrase(EdaranParser.OF_THEM) + " " + place.text(0)
                                + "`"))
                : Optional.empty();
    }

    /** True if the words at the fault are those of a keyword but for a slip. */
    private boolean isNearly(FaultPlace place, int keyword) {
        return Stream.of(1, 2, 3)
                .flatMap(count -> place.words(count).stream())
                .anyMatch(words ->
                        DidYouMean.nearest(words, List.of(phrase(keyword))).isPresent());
    }

    private Optional<Diagnostic> print(FaultPlace place) {
        boolean bold = place.type(0) == EdaranParser.TIMES && place.type(1) == EdaranParser.TIMES;
        return bold
                ? Optional.of(fault(place, 2, "a policy is plain text, without signs for bold print")
                        .withHelp("leave `**` out, here and behind the words"))
                : Optional.empty();
    }

    private Optional<Diagnostic> comment(FaultPlace place) {
        boolean opened = place.type(0) == EdaranParser.DIVIDE && place.type(1) == EdaranParser.TIMES;
        return opened
                ? Optional.of(fault(place, 2, "a comment has its signs at the start and ends with its line")
                        .withHelp("write `//` before each line of the comment"))
                : Optional.empty();
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
