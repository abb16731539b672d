package org.edaran.lang.parse;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises sentences of a circular that a rule says in another order, or that are a statement of their own. */
final class SentenceTeacher {

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("ten", "10"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("sepuluh", "10"),
            Map.entry("seratus", "100"));

    private final SourceText source;
    private final KeywordTable table;

    SentenceTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0 || place.atEnd()) {
            return Optional.empty();
        }
        return Stream.of(
                        beginsWithItsBound(place, expected),
                        employeeForStaff(place, expected),
                        staffWithACondition(place, expected),
                        dutyAndBound(place, expected),
                        mustNot(place, expected),
                        eachGroup(place, expected),
                        prohibition(place, expected),
                        permission(place, expected),
                        placeOfWork(place, expected),
                        shareInWords(place, expected),
                        lengthOfTime(place, expected),
                        exceptionInside(place, expected),
                        negation(place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Diagnostic> beginsWithItsBound(FaultPlace place, IntervalSet expected) {
        return CountBuilder.isBound(place.type(0)) && expected.contains(EdaranParser.EITHER)
                ? Optional.of(fault(place, 1, "a sentence begins with what is counted")
                        .withHelp("write `wfh " + place.text(0) + "`, with the mode that is meant"))
                : Optional.empty();
    }

    /** {@code pegawai wajib wfo}: the word for whose a fact is, where everyone is meant. */
    private Optional<Diagnostic> employeeForStaff(FaultPlace place, IntervalSet expected) {
        boolean here = place.type(0) == EdaranParser.EMPLOYEE && expected.contains(EdaranParser.STAFF);
        boolean before = place.type(-1) == EdaranParser.EMPLOYEE
                && List.of(
                                EdaranParser.MUST_BE,
                                EdaranParser.MUST_NOT_BE,
                                EdaranParser.SHOULD_BE,
                                EdaranParser.SHOULD_NOT_BE,
                                EdaranParser.MAY_BE)
                        .contains(place.type(0))
                && expected.contains(EdaranParser.MUST_ATTEST);
        if (!here && !before) {
            return Optional.empty();
        }
        String staff = phrase(EdaranParser.STAFF);
        return Optional.of(fault(here ? place : place.back(1), 1, "everyone in scope is `" + staff + "`")
                .withHelp(
                        "write `" + staff + "`, or `" + phrase(EdaranParser.EMPLOYEES_WHERE) + " …` for some of them"));
    }

    /** {@code bukan (…)}: read as a name before what it denies. */
    private Optional<Diagnostic> negation(FaultPlace place) {
        return Stream.of(1, 2, 3)
                .filter(back -> place.type(-back) == EdaranParser.WORD
                        && place.text(-back).equals("bukan"))
                .findFirst()
                .map(back -> fault(place.back(back), 1, "what does not hold is told with another word")
                        .withHelp("write `" + phrase(EdaranParser.NOT) + "`"));
    }

    private Optional<Diagnostic> staffWithACondition(FaultPlace place, IntervalSet expected) {
        String staff = phrase(EdaranParser.STAFF);
        if (place.type(-1) != EdaranParser.STAFF || !expected.contains(EdaranParser.MUST_BE)) {
            return Optional.empty();
        }
        boolean condition = place.type(0) == EdaranParser.WHERE
                || List.of("who", "with", "yang").contains(place.text(0));
        if (condition) {
            return Optional.of(fault(place.back(1), 2, "`" + staff + "` is everyone in scope")
                    .withHelp("write `" + phrase(EdaranParser.EMPLOYEES_WHERE) + "`"));
        }
        boolean mode = place.type(0) == EdaranParser.WORD
                && (place.type(1) == EdaranParser.MUST_BE || CountBuilder.isBound(place.type(1)));
        return mode
                ? Optional.of(fault(place.back(1), 2, "a sentence is about people or about a mode")
                        .withHelp("write `" + place.text(0) + "` without `" + staff + "`"))
                : Optional.empty();
    }

    /** {@code staff may wfh at most 2 days}: the mode is what is counted. */
    private Optional<Diagnostic> dutyAndBound(FaultPlace place, IntervalSet expected) {
        boolean verb = List.of("may", "can", "must", "should", "shall", "boleh", "dapat", "harus", "wajib")
                .contains(place.text(0));
        return verb && CountBuilder.isBound(place.type(2)) && expected.contains(EdaranParser.MUST_BE)
                ? Optional.of(fault(place.back(1), 3, "a sentence with a bound begins with what is counted")
                        .withHelp("leave `" + place.text(-1) + " " + place.text(0) + "` out"))
                : Optional.empty();
    }

    private Optional<Diagnostic> mustNot(FaultPlace place, IntervalSet expected) {
        boolean not = List.of("must", "should", "may").contains(place.text(0))
                && place.text(1).equals("not")
                && place.type(2) == EdaranParser.WORD
                && !List.of("be", "attest", "have", "satisfy").contains(place.text(2));
        return not && expected.contains(EdaranParser.MUST_NOT_BE)
                ? Optional.of(fault(place, 3, "`" + place.text(0) + " not` is followed by `be`")
                        .withHelp("write `must not be " + place.text(2) + "`"))
                : Optional.empty();
    }

    /** {@code in each unit}: a group is told with one word. */
    private Optional<Diagnostic> eachGroup(FaultPlace place, IntervalSet expected) {
        boolean group =
                List.of("in", "within", "for", "at", "di", "pada", "untuk").contains(place.text(0))
                        && (place.type(1) == EdaranParser.EACH
                                || List.of("every", "tiap").contains(place.text(1)))
                        && place.isWord(2)
                        && !isLength(place.type(2), place.text(2));
        return group && expected.contains(EdaranParser.PER)
                ? Optional.of(Diagnostic.of(
                                DiagnosticCode.MISSPELT_WORD,
                                source,
                                place.spanOf(3),
                                "what is counted apart is told with one word")
                        .withHelp("write `" + phrase(EdaranParser.PER) + " " + place.text(2) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> prohibition(FaultPlace place, IntervalSet expected) {
        boolean forbidden =
                List.of("no", "not", "dilarang").contains(place.text(-1)) && expected.contains(EdaranParser.AT_MOST);
        return forbidden && place.type(0) == EdaranParser.WORD
                ? Optional.of(fault(place.back(1), 2, "what is forbidden is said of people")
                        .withHelp("write `" + phrase(EdaranParser.STAFF) + " " + phrase(EdaranParser.MUST_NOT_BE) + " "
                                + place.text(0) + "`, or `" + phrase(EdaranParser.EMPLOYEES_WHERE)
                                + " …` for some of them"))
                : Optional.empty();
    }

    private Optional<Diagnostic> permission(FaultPlace place, IntervalSet expected) {
        boolean only = List.of("only", "hanya").contains(place.text(-1)) && expected.contains(EdaranParser.AT_MOST);
        return only && place.isWord(0)
                ? Optional.of(fault(place.back(1), 2, "the mode comes first, then who may work so")
                        .withHelp("write `wfh " + phrase(EdaranParser.ONLY_IF)
                                + " …`, with the mode that is meant and the condition"))
                : Optional.empty();
    }

    private Optional<Diagnostic> placeOfWork(FaultPlace place, IntervalSet expected) {
        boolean at = List.of("at", "in", "from", "di", "dari").contains(place.text(-1))
                && List.of(EdaranParser.MUST_BE, EdaranParser.SHOULD_BE).contains(place.type(-2));
        return at && expected.contains(EdaranParser.WHERE) && place.isWord(0)
                ? Optional.of(fault(place.back(2), 3, "where people work is told with other words")
                        .withHelp("write `" + phrase(EdaranParser.ONLY_AT) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> shareInWords(FaultPlace place, IntervalSet expected) {
        String number = NUMBERS.get(place.text(-1).toLowerCase(Locale.ROOT));
        if (number != null && List.of("percent", "persen", "per").contains(place.text(0))) {
            return Optional.of(
                    fault(place.back(1), 2, "a share is written in figures").withHelp("write `" + number + "%`"));
        }
        boolean fraction = place.type(0) == EdaranParser.DIVIDE
                && place.type(-1) == EdaranParser.INTEGER
                && place.type(1) == EdaranParser.INTEGER
                && expected.contains(EdaranParser.DAY);
        if (fraction) {
            return Optional.of(fault(place.back(1), 3, "a share is a percentage")
                    .withHelp("write `" + percentage(place.text(-1), place.text(1)) + "`"));
        }
        int second = Stream.of(1, 2, 3, 4)
                .filter(at -> place.type(at) == EdaranParser.PERCENT)
                .findFirst()
                .orElse(0);
        boolean range = place.type(-1) == EdaranParser.PERCENT
                && (place.type(0) == EdaranParser.TO
                        || place.type(0) == EdaranParser.MINUS
                        || List.of("s", "until", "up", "hingga").contains(place.text(0)));
        return range && second > 0
                ? Optional.of(fault(place.back(1), second + 2, "a sentence has one bound")
                        .withHelp("write two rules, one with `" + phrase(EdaranParser.AT_LEAST) + " " + place.text(-1)
                                + "` and one with `" + phrase(EdaranParser.AT_MOST) + " " + place.text(second) + "`"))
                : Optional.empty();
    }

    private static String percentage(String part, String whole) {
        BigInteger hundredfold = new BigInteger(part).multiply(BigInteger.valueOf(100));
        BigInteger divisor = new BigInteger(whole);
        boolean exact = divisor.signum() != 0 && hundredfold.mod(divisor).signum() == 0;
        return exact ? hundredfold.divide(divisor) + "%" : "(" + hundredfold + "% / " + whole + ")";
    }

    private Optional<Diagnostic> lengthOfTime(FaultPlace place, IntervalSet expected) {
        boolean article = List.of("a", "an", "one", "se").contains(place.text(0))
                && isLength(place.type(1), place.text(1))
                && expected.contains(EdaranParser.EACH);
        if (article) {
            return Optional.of(fault(place, 2, "how often is said with another word")
                    .withHelp("write `" + phrase(EdaranParser.EACH) + " " + place.text(1) + "`"));
        }
        boolean times = List.of("times", "time", "kali", "x").contains(place.text(0))
                && expected.contains(EdaranParser.CONSECUTIVE_DAYS);
        String days = place.text(0).startsWith("time") ? "days" : phrase(EdaranParser.DAY);
        return times
                ? Optional.of(fault(place, 1, "days are counted, not times").withHelp("write `" + days + "`"))
                : Optional.empty();
    }

    private boolean isLength(int type, String text) {
        return Stream.of(
                        EdaranParser.DAY,
                        EdaranParser.WEEK,
                        EdaranParser.MONTH,
                        EdaranParser.QUARTER,
                        EdaranParser.YEAR)
                .anyMatch(unit -> type == unit || text.equals(phrase(unit)));
    }

    private Optional<Diagnostic> exceptionInside(FaultPlace place, IntervalSet expected) {
        boolean behind = place.type(0) == EdaranParser.EXCEPT
                || List.of("unless", "excluding", "kecuali").contains(place.text(0));
        boolean rule = place.tokens().get(0).getType() == EdaranParser.RULE && expected.contains(EdaranParser.WHERE);
        return behind && rule
                ? Optional.of(fault(place, 1, "an exception is a statement of its own")
                        .withHelp("write `" + phrase(EdaranParser.EXCEPTION) + " … "
                                + table.phraseOf(EdaranParser.TO, KeywordPlace.EXCEPTION)
                                        .orElseThrow() + " "
                                + place.tokens().get(1).getText() + "`, with what holds instead, such as `"
                                + phrase(EdaranParser.DOES_NOT_APPLY) + "`"))
                : Optional.empty();
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
