package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises examples in policies that are told in another order than `given … all … on …` and `expect rule outcome`. */
final class ExampleTeacher {

    private static final List<String> OUTCOMES =
            List.of("violation", "violations", "violated", "compliant", "compliance", "warning", "pelanggaran");

    private final SourceText source;
    private final KeywordTable table;

    ExampleTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0 || place.tokens().get(0).getType() != EdaranParser.TEST) {
            return Optional.empty();
        }
        return Stream.of(
                        group(place, expected), facts(place, expected), date(place, expected), outcome(place, expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code given 10 staff of small}: the group stands alone. */
    private Optional<Diagnostic> group(FaultPlace place, IntervalSet expected) {
        boolean group = place.type(-3) == EdaranParser.GIVEN
                && expected.contains(EdaranParser.OPEN)
                && List.of("of", "from", "in", "dari", "di").contains(place.text(0))
                && place.type(1) == EdaranParser.WORD
                && place.type(2) != EdaranParser.STRING;
        return group
                ? Optional.of(fault(place.back(1), 3, "a category or group stands alone")
                        .withHelp("write `" + place.text(-2) + " " + place.text(1) + "`"))
                : Optional.empty();
    }

    /** {@code given 10 staff in unit "X"}: facts that all of them have stand in parentheses. */
    private Optional<Diagnostic> facts(FaultPlace place, IntervalSet expected) {
        boolean fact = expected.contains(EdaranParser.OPEN)
                && expected.contains(EdaranParser.ALL)
                && List.of("in", "at", "of", "with", "di", "pada", "dari", "dengan")
                        .contains(place.text(0))
                && place.isWord(1)
                && place.type(2) == EdaranParser.STRING;
        return fact
                ? Optional.of(fault(place, 3, "what is known of all of them stands in parentheses")
                        .withHelp("write `(" + place.text(1) + " " + place.text(2) + ")`"))
                : Optional.empty();
    }

    /** {@code on 2026-01-05} before anybody is given. */
    private Optional<Diagnostic> date(FaultPlace place, IntervalSet expected) {
        boolean first = expected.contains(EdaranParser.GIVEN)
                && (place.type(0) == EdaranParser.ON || place.text(0).equals("on"))
                && place.type(1) == EdaranParser.DATE;
        return first
                ? Optional.of(fault(place, 2, "an example begins with who is given, and ends that with the date")
                        .withHelp("write `" + phrase(EdaranParser.GIVEN) + " 10 " + phrase(EdaranParser.STAFF) + " "
                                + phrase(EdaranParser.ALL) + " wfo " + phrase(EdaranParser.ON) + " " + place.text(1)
                                + "`, with the number, the group and the mode that are meant"))
                : Optional.empty();
    }

    /** {@code expect violation of share}, {@code expect compliant}: the rule stands first. */
    private Optional<Diagnostic> outcome(FaultPlace place, IntervalSet expected) {
        int word = place.type(-2) == EdaranParser.EXPECT ? -1 : 0;
        if (place.type(word - 1) != EdaranParser.EXPECT
                || !(expected.contains(EdaranParser.WORD) || expected.contains(EdaranParser.COMPLIANT))) {
            return Optional.empty();
        }
        String first = place.text(word);
        String nothing = phrase(EdaranParser.EXPECT) + " " + phrase(EdaranParser.NOTHING_VIOLATED);
        if (first.equals("no") && OUTCOMES.contains(place.text(word + 1))) {
            return Optional.of(fault(place.back(-word), 2, "that nothing is found is told with other words")
                    .withHelp("write `" + nothing + "`"));
        }
        if (!OUTCOMES.contains(first)) {
            return Optional.empty();
        }
        boolean named = List.of("of", "by", "dari").contains(place.text(word + 1)) && place.isWord(word + 2);
        boolean fine = first.startsWith("complian");
        int outcome =
                fine ? EdaranParser.COMPLIANT : first.equals("warning") ? EdaranParser.WARNED : EdaranParser.VIOLATED;
        String right = "write `" + phrase(EdaranParser.EXPECT) + " " + (named ? place.text(word + 2) : "…") + " "
                + phrase(outcome) + "`" + (named ? "" : ", with the name of the rule");
        return Optional.of(fault(place.back(-word), named ? 3 : 1, "the rule stands before what is expected of it")
                .withHelp(fine ? right + ", or `" + nothing + "`" : right));
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
