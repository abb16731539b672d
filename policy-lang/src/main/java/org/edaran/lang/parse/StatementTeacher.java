package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises statements that leave out what they need: the fact of a list, who decides, what an exception does. */
final class StatementTeacher {

    private final SourceText source;
    private final KeywordTable table;

    StatementTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0 || place.atEnd()) {
            return Optional.empty();
        }
        return Stream.of(
                        listInParentheses(place),
                        listAlone(place, expected),
                        parameter(place),
                        dateOfException(place),
                        namelessNote(place),
                        field(place),
                        needlessComma(place, expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code service in (health, police)}. */
    private Optional<Diagnostic> listInParentheses(FaultPlace place) {
        boolean list = place.type(0) == EdaranParser.COMMA
                && place.type(-2) == EdaranParser.OPEN
                && place.type(-3) == EdaranParser.IN;
        return list
                ? Optional.of(fault(place.back(2), 2, "a list stands in square brackets")
                        .withHelp("write `[" + names(place.back(1)) + "]`"))
                : Optional.empty();
    }

    /** {@code category front: health, police}. */
    private Optional<Diagnostic> listAlone(FaultPlace place, IntervalSet expected) {
        boolean list = isOpening(place, EdaranParser.CATEGORY, EdaranParser.GROUP)
                && place.type(0) == EdaranParser.COMMA
                && place.type(-2) == EdaranParser.COLON
                && expected.contains(EdaranParser.EQUAL);
        return list
                ? Optional.of(fault(place.back(1), 2, "who belongs to it is told by a fact and its values")
                        .withHelp("write `… " + table.phraseOf(EdaranParser.IN).orElse("in") + " ["
                                + names(place.back(1)) + "]`, with the fact before it, such as `service`"))
                : Optional.empty();
    }

    private static String names(FaultPlace first) {
        return IntStream.iterate(0, at -> first.isWord(at), at -> at + 2)
                .filter(at -> at == 0 || first.type(at - 1) == EdaranParser.COMMA)
                .mapToObj(first::text)
                .collect(Collectors.joining(", "));
    }

    /** {@code parameter cap = 50%}: a parameter is what somebody decides. */
    private Optional<Diagnostic> parameter(FaultPlace place) {
        boolean value = isOpening(place, EdaranParser.PARAMETER)
                && List.of(EdaranParser.EQUAL, EdaranParser.COLON).contains(place.type(0));
        String percent =
                table.phraseOf(EdaranParser.PERCENT_TYPE, KeywordPlace.TYPE).orElse("percent");
        return value
                ? Optional.of(fault(place, 1, "a parameter is decided by somebody, such as each agency")
                        .withHelp("write `" + phrase(EdaranParser.PARAMETER) + " " + place.text(-1) + " "
                                + phrase(EdaranParser.OF) + " " + phrase(EdaranParser.AGENCY) + ": " + percent + " "
                                + phrase(EdaranParser.DEFAULT) + " " + place.text(1)
                                + "`, or leave it out and write `" + place.text(1) + "` where it is needed"))
                : Optional.empty();
    }

    /** {@code exception eid to share: 2026-03-20}. */
    private Optional<Diagnostic> dateOfException(FaultPlace place) {
        boolean date = isOpening(place, EdaranParser.EXCEPTION)
                && place.type(0) == EdaranParser.DATE
                && place.type(-1) == EdaranParser.COLON;
        return date
                ? Optional.of(fault(place, 1, "an exception says what holds instead")
                        .withHelp("write `" + phrase(EdaranParser.DOES_NOT_APPLY) + " " + phrase(EdaranParser.DURING)
                                + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    /** {@code note "…"}. */
    private Optional<Diagnostic> namelessNote(FaultPlace place) {
        boolean note =
                isOpening(place, EdaranParser.NOTE) && place.index() == 1 && place.type(0) == EdaranParser.STRING;
        return note
                ? Optional.of(fault(place, 1, "a note has a name")
                        .withHelp("write `" + phrase(EdaranParser.NOTE) + " note_1: " + place.text(0) + "`"))
                : Optional.empty();
    }

    /** {@code field pregnant: yes/no}: whose fact it is. */
    private Optional<Diagnostic> field(FaultPlace place) {
        boolean nobodys =
                isOpening(place, EdaranParser.FIELD) && place.index() == 2 && place.type(0) == EdaranParser.COLON;
        return nobodys
                ? Optional.of(fault(place, 1, "a fact says whose it is")
                        .withHelp("write `" + phrase(EdaranParser.FIELD) + " " + place.text(-1) + " "
                                + phrase(EdaranParser.OF) + " " + phrase(EdaranParser.EMPLOYEE) + ": …`, and its type"))
                : Optional.empty();
    }

    private Optional<Diagnostic> needlessComma(FaultPlace place, IntervalSet expected) {
        boolean needless = isOpening(place, EdaranParser.RULE, EdaranParser.EXCEPTION)
                && place.type(0) == EdaranParser.COMMA
                && place.type(1) != EdaranParser.WORD
                && expected.contains(place.type(1));
        return needless
                ? Optional.of(fault(place, 1, "the parts of a sentence stand without commas")
                        .withHelp("leave it out"))
                : Optional.empty();
    }

    private static boolean isOpening(FaultPlace place, int... openings) {
        int first = place.tokens().get(0).getType();
        return IntStream.of(openings).anyMatch(opening -> opening == first);
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
