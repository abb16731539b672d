package org.edaran.lang.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises turns of phrase that this language words otherwise: the words are right, their order or number is not. */
final class PhraseTeacher {

    private static final Map<String, Integer> ADVERBS = Map.ofEntries(
            Map.entry("daily", EdaranParser.DAY),
            Map.entry("weekly", EdaranParser.WEEK),
            Map.entry("monthly", EdaranParser.MONTH),
            Map.entry("quarterly", EdaranParser.QUARTER),
            Map.entry("yearly", EdaranParser.YEAR),
            Map.entry("annually", EdaranParser.YEAR),
            Map.entry("harian", EdaranParser.DAY),
            Map.entry("mingguan", EdaranParser.WEEK),
            Map.entry("bulanan", EdaranParser.MONTH),
            Map.entry("tahunan", EdaranParser.YEAR));

    private static final Map<Integer, Integer> SIGNS = Map.of(
            EdaranParser.LESS_OR_EQUAL, EdaranParser.AT_MOST,
            EdaranParser.LESS, EdaranParser.LESS_THAN,
            EdaranParser.GREATER_OR_EQUAL, EdaranParser.AT_LEAST,
            EdaranParser.GREATER, EdaranParser.MORE_THAN,
            EdaranParser.EQUAL, EdaranParser.EXACTLY);

    private static final Map<String, String> PLACES_OF_WORK = Map.of(
            "work from home", "wfh",
            "working from home", "wfh",
            "work from office", "wfo",
            "working from office", "wfo",
            "work from anywhere", "wfa",
            "working from anywhere", "wfa",
            "bekerja dari rumah", "wfh",
            "bekerja di kantor", "wfo");

    private static final String DEADLINE = "a deadline is a date, a fact, an event or a window";

    private final SourceText source;
    private final KeywordTable table;

    PhraseTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant, if it could stand there. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        return Stream.of(
                        aboutBounds(place, expected),
                        aboutGroups(place, expected),
                        aboutPeriods(place, expected),
                        aboutDates(place),
                        aboutDeadlines(place),
                        aboutModes(place, expected),
                        aboutVerbs(place, expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Diagnostic> aboutBounds(FaultPlace place, IntervalSet expected) {
        if (!expected.contains(EdaranParser.AT_MOST) || place.atEnd()) {
            return Optional.empty();
        }
        boolean joined = place.type(2) == EdaranParser.AND || place.type(2) == EdaranParser.TO;
        if (place.text(0).equals("between") && joined) {
            String low = phrase(EdaranParser.AT_LEAST) + " " + place.text(1);
            String high = phrase(EdaranParser.AT_MOST) + " " + place.text(3);
            return Optional.of(fault(place, 4, "a sentence has one bound")
                    .withHelp("write two rules, one with `" + low + "` and one with `" + high + "`"));
        }
        Integer meant = SIGNS.get(place.type(0));
        if (meant != null) {
            return Optional.of(fault(place, 1, "a bound is written in words")
                    .withHelp("write `" + phrase(meant) + " " + place.text(1) + "`"));
        }
        Optional<Integer> behind = Synonyms.of(place.text(1)).filter(expected::contains);
        return place.type(0) == EdaranParser.PERCENT && behind.isPresent()
                ? Optional.of(fault(place, 2, "the bound stands before its number")
                        .withHelp("write `" + phrase(behind.get()) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> aboutGroups(FaultPlace place, IntervalSet expected) {
        boolean everybody = place.type(0) == EdaranParser.ON_DUTY && place.type(-1) == EdaranParser.EMPLOYEES_WHERE;
        if (everybody) {
            String staff = phrase(EdaranParser.STAFF);
            return Optional.of(fault(place.back(1), 2, "everyone in scope is `" + staff + "`")
                    .withHelp("write `" + staff + " " + phrase(EdaranParser.ON_DUTY) + "`"));
        }
        if (place.type(0) != EdaranParser.ALL) {
            return Optional.empty();
        }
        if (expected.contains(EdaranParser.SCHEDULED)) {
            String group = place.text(-1);
            return Optional.of(fault(place, 1, "`" + place.text(0) + "` stands before the group")
                    .withHelp("write `" + place.text(0) + " " + group + "`"));
        }
        return expected.contains(EdaranParser.STAFF)
                ? Optional.of(fault(place, 1, "a duty is everyone's in the group anyway")
                        .withHelp("leave `" + place.text(0) + "` out"))
                : Optional.empty();
    }

    private Optional<Diagnostic> aboutPeriods(FaultPlace place, IntervalSet expected) {
        Integer unit = place.atEnd() ? null : ADVERBS.get(place.text(0));
        if (unit != null && expected.contains(EdaranParser.EACH)) {
            return Optional.of(fault(place, 1, "`" + place.text(0) + "` is said with two words")
                    .withHelp("write `" + phrase(EdaranParser.EACH) + " " + phrase(unit) + "`"));
        }
        boolean weekday = isWeekday(place.type(0));
        if (place.type(-1) == EdaranParser.ON && place.type(0) == EdaranParser.DAY && isWeekday(place.type(1))) {
            return Optional.of(fault(place.back(1), 3, "a weekday is named by itself")
                    .withHelp("write `" + phrase(EdaranParser.ON) + " " + place.text(1) + "`"));
        }
        Optional<Diagnostic> every = everyWeekday(place);
        if (every.isPresent()) {
            return every;
        }
        boolean key = place.type(-1) == EdaranParser.EACH
                && expected.contains(EdaranParser.WEEK)
                && place.isWord(0)
                && !weekday;
        return key
                ? Optional.of(fault(place.back(1), 2, "`" + place.text(-1) + "` is followed by a length of time")
                        .withHelp("write `" + phrase(EdaranParser.PER) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    /** {@code each monday}, {@code setiap hari senin}; {@code setiap minggu} is each week. */
    private Optional<Diagnostic> everyWeekday(FaultPlace place) {
        for (int back = 0; back <= 2; back++) {
            FaultPlace each = place.back(back);
            int day = each.type(1) == EdaranParser.DAY ? 2 : 1;
            boolean every = each.index() > 0
                    && (each.type(0) == EdaranParser.EACH
                            || List.of("every", "tiap").contains(each.text(0)));
            if (every
                    && day >= back
                    && isWeekday(each.type(day))
                    && !each.text(day).equals("minggu")) {
                return Optional.of(fault(each, day + 1, "a weekday is named by itself")
                        .withHelp("write `" + phrase(EdaranParser.ON) + " " + each.text(day) + "`"));
            }
        }
        return Optional.empty();
    }

    private static boolean isWeekday(int type) {
        return type >= EdaranParser.MONDAY && type <= EdaranParser.SUNDAY;
    }

    /** {@code by opening + 14 days} and {@code by 14 days after opening}: so long after a date is where a window begins. */
    private Optional<Diagnostic> aboutDeadlines(FaultPlace place) {
        boolean within = List.of(EdaranParser.WITHIN, EdaranParser.IN).contains(place.type(0))
                && place.type(1) == EdaranParser.INTEGER
                && place.type(3) == EdaranParser.AFTER;
        if (within) {
            return Optional.of(startOfWindow(
                    fault(place, 5, DEADLINE),
                    place.text(1) + " " + place.text(2) + " " + place.text(3) + " " + place.text(4)));
        }
        boolean behind = isDeadline(place.type(-1))
                && (place.type(2) == EdaranParser.AFTER || place.type(2) == EdaranParser.BEFORE);
        boolean added =
                place.type(0) == EdaranParser.PLUS && (isDeadline(place.type(-2)) || isDeadline(place.type(-4)));
        if (!behind && !added) {
            return Optional.empty();
        }
        String start = behind
                ? place.text(0) + " " + place.text(1) + " " + place.text(2) + " " + place.text(3)
                : place.text(1) + " " + place.text(2) + " " + phrase(EdaranParser.AFTER) + " "
                        + (isDeadline(place.type(-2))
                                ? place.text(-1)
                                : place.text(-3) + " " + place.text(-2) + " " + place.text(-1));
        return Optional.of(startOfWindow(fault(place, 1, DEADLINE), start));
    }

    private Diagnostic startOfWindow(Diagnostic fault, String start) {
        return fault.withHelp("declare a window that begins `" + phrase(EdaranParser.FROM) + " " + start
                + "`, and name it as the deadline");
    }

    private static boolean isDeadline(int type) {
        return type == EdaranParser.BY || type == EdaranParser.BEFORE || type == EdaranParser.AFTER;
    }

    private Optional<Diagnostic> aboutDates(FaultPlace place) {
        boolean between = place.type(0) == EdaranParser.MINUS || place.type(0) == EdaranParser.UNTIL;
        if (between && place.type(-1) == EdaranParser.DATE && place.type(1) == EdaranParser.DATE) {
            String range = place.text(-1) + " " + phrase(EdaranParser.TO) + " " + place.text(1);
            return Optional.of(
                    fault(place.back(1), 3, "a range of dates is written with `" + phrase(EdaranParser.TO) + "`")
                            .withHelp("write `" + range + "`"));
        }
        boolean dayOfMonth = place.type(-2) == EdaranParser.BY
                && List.of("tanggal", "date").contains(place.text(-1))
                && place.type(0) == EdaranParser.INTEGER;
        if (dayOfMonth) {
            return Optional.of(fault(place.back(1), 2, "a day of the month is named with another word")
                    .withHelp("write `" + phrase(EdaranParser.DAY) + " " + place.text(0) + "`"));
        }
        return place.type(-1) == EdaranParser.ON && place.type(0) == EdaranParser.DATE
                ? Optional.of(fault(place.back(1), 2, "a single date is named with other words")
                        .withHelp("write `" + phrase(EdaranParser.BY) + " " + place.text(0) + "` for a deadline, or `"
                                + phrase(EdaranParser.DURING) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> aboutModes(FaultPlace place, IntervalSet expected) {
        if (place.atEnd() || !expected.contains(EdaranParser.AT_MOST)) {
            return Optional.empty();
        }
        for (int back = 0; back <= 1 && back <= place.index(); back++) {
            FaultPlace start = place.back(back);
            Optional<String> mode = start.words(3).map(PLACES_OF_WORK::get);
            if (mode.isPresent()) {
                return Optional.of(
                        fault(start, 3, "a mode is named with one word").withHelp("write `" + mode.get() + "`"));
            }
        }
        boolean only = (place.text(0).equals("only")
                        && List.of("for", "when", "where").contains(place.text(1)))
                || (place.text(0).equals("hanya")
                        && List.of("untuk", "boleh", "bagi", "bila", "apabila").contains(place.text(1)));
        return only
                ? Optional.of(fault(place, 2, "`" + place.text(0) + " " + place.text(1) + "` does not go here")
                        .withHelp("write `" + phrase(EdaranParser.ONLY_IF) + "`"))
                : Optional.empty();
    }

    private Optional<Diagnostic> aboutVerbs(FaultPlace place, IntervalSet expected) {
        if (List.of("cannot", "mustn't", "can't").contains(place.text(0))
                && expected.contains(EdaranParser.MUST_NOT_BE)) {
            return Optional.of(
                    fault(place, place.text(1).equals("be") ? 2 : 1, "`" + place.text(0) + "` does not go here")
                            .withHelp("write `" + phrase(EdaranParser.MUST_NOT_BE) + "`"));
        }
        boolean reports = expected.contains(EdaranParser.MUST_ATTEST)
                && !expected.contains(EdaranParser.MUST_BE)
                && List.of("must", "should").contains(place.text(0))
                && place.isWord(1);
        if (reports) {
            int verb = place.text(0).equals("must") ? EdaranParser.MUST_ATTEST : EdaranParser.SHOULD_ATTEST;
            return Optional.of(fault(place, 2, "the signed statement of somebody is told with one verb")
                    .withHelp("write `" + phrase(verb) + "`"));
        }
        return Optional.empty();
    }

    /** A name of several words or with hyphens, where one word is needed. */
    Optional<Diagnostic> nameOfSeveralWords(FaultPlace place, IntervalSet expected) {
        boolean declares = place.index() == 2
                && Synonyms.of(place.text(0)).isEmpty()
                && place.type(-1) == EdaranParser.WORD
                && expected.contains(EdaranParser.COLON);
        boolean hyphen = place.type(0) == EdaranParser.MINUS && place.isWord(1);
        if (!declares || !(hyphen || (place.type(0) == EdaranParser.WORD && endsBehind(place)))) {
            return Optional.empty();
        }
        int count = hyphen ? 3 : 2;
        String name = Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> place.text(i - 1))
                .filter(word -> !word.equals("-"))
                .collect(Collectors.joining("_"));
        return Optional.of(fault(place.back(1), count, "a name is one word").withHelp("write `" + name + "`"));
    }

    // rule home share cites …: what follows the second word is what would follow a name
    private static boolean endsBehind(FaultPlace place) {
        return List.of(EdaranParser.CITES, EdaranParser.COLON, EdaranParser.STRING, EdaranParser.OF)
                .contains(place.type(1));
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
