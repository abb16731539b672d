package org.edaran.lang.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises what circulars ask for in verbs of their own: to work somewhere, to report, to be forbidden something. */
final class DutyTeacher {

    private static final Set<String> MODALS =
            Set.of("must", "should", "shall", "may", "can", "wajib", "harus", "boleh", "dapat", "bisa", "sebaiknya");
    private static final Set<String> REPORTS = Set.of(
            "report",
            "submit",
            "sign",
            "declare",
            "confirm",
            "upload",
            "hand",
            "fill",
            "melapor",
            "melaporkan",
            "menyampaikan",
            "menyerahkan",
            "menandatangani",
            "mengisi",
            "mengunggah");
    private static final Set<String> FORBIDDEN =
            Set.of("prohibited", "forbidden", "banned", "disallowed", "dilarang", "terlarang");
    private static final Set<String> ALLOWED =
            Set.of("allowed", "permitted", "possible", "diperbolehkan", "dibolehkan", "diizinkan", "diperkenankan");
    private static final Map<String, String> HOW_TO_WORK = Map.of(
            "home",
            "wfh",
            "rumah",
            "wfh",
            "office",
            "wfo",
            "kantor",
            "wfo",
            "anywhere",
            "wfa",
            "mana",
            "wfa",
            "wfo",
            "wfo",
            "wfh",
            "wfh",
            "wfa",
            "wfa");
    private static final Set<String> WORK = Set.of(
            "work",
            "working",
            "come",
            "stay",
            "bekerja",
            "tinggal",
            "hadir",
            "masuk",
            "melaksanakan",
            "menjalankan",
            "melakukan");

    private static final Set<Integer> FULL_VERBS = Set.of(
            EdaranParser.MUST_BE,
            EdaranParser.MUST_NOT_BE,
            EdaranParser.SHOULD_BE,
            EdaranParser.SHOULD_NOT_BE,
            EdaranParser.MAY_BE);

    private final SourceText source;
    private final KeywordTable table;

    DutyTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0 || place.atEnd() || place.tokens().get(0).getType() != EdaranParser.RULE) {
            return Optional.empty();
        }
        return Stream.of(
                        working(place),
                        reporting(place, expected),
                        forbidding(place, expected),
                        boundFirst(place, expected),
                        conditionFirst(place, expected),
                        staffOfAGroup(place, expected),
                        half(place, expected),
                        dayOfMonth(place),
                        daysInARow(place),
                        peopleWithAFact(place, expected),
                        requirement(place, expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code must work from the office}, {@code wajib bekerja di kantor}. */
    private Optional<Diagnostic> working(FaultPlace place) {
        return IntStream.rangeClosed(-2, 2)
                .mapToObj(back -> place.back(back))
                .filter(verb -> verb.index() > 0 && WORK.contains(verb.text(0)))
                .filter(verb -> MODALS.contains(verb.text(isNot(verb) ? -2 : -1)) || FULL_VERBS.contains(verb.type(-1)))
                .flatMap(verb -> IntStream.of(2, 3, 1)
                        .filter(at -> HOW_TO_WORK.containsKey(lower(verb.text(at))))
                        .mapToObj(at -> workingAt(verb, at)))
                .findFirst();
    }

    private Diagnostic workingAt(FaultPlace verb, int at) {
        int before = isNot(verb) ? 2 : 1;
        int meant = isNot(verb) ? EdaranParser.MUST_NOT_BE : verb.type(-1);
        String words = FULL_VERBS.contains(meant) ? phrase(meant) : verb(verb.text(-1));
        return fault(verb.back(before), at + before + 1, "where people work is told by a mode")
                .withHelp("write `" + words + " " + HOW_TO_WORK.get(lower(verb.text(at))) + "`");
    }

    private static boolean isNot(FaultPlace verb) {
        return verb.text(-1).equals("not");
    }

    private String verb(String modal) {
        return switch (modal) {
            case "should", "sebaiknya" -> phrase(EdaranParser.SHOULD_BE);
            case "may", "can", "boleh", "dapat", "bisa" -> phrase(EdaranParser.MAY_BE);
            default -> phrase(EdaranParser.MUST_BE);
        };
    }

    /** {@code must report daily}: what somebody has to state or hand in. */
    private Optional<Diagnostic> reporting(FaultPlace place, IntervalSet expected) {
        boolean bare = MODALS.contains(place.text(0))
                && REPORTS.contains(place.text(1))
                && (expected.contains(EdaranParser.MUST_BE) || expected.contains(EdaranParser.MUST_ATTEST));
        boolean mode = place.type(-2) == EdaranParser.MUST_BE && REPORTS.contains(place.text(-1));
        return bare || mode
                ? Optional.of(
                        fault(mode ? place.back(2) : place, 2, "what somebody hands in or states is a signed statement")
                                .withHelp("write `" + phrase(EdaranParser.MUST_ATTEST)
                                        + " …`, with the name of what is handed in, which is declared as a field"))
                : Optional.empty();
    }

    /** {@code wfh is not allowed}, {@code wfh dilarang}. */
    private Optional<Diagnostic> forbidding(FaultPlace place, IntervalSet expected) {
        if (place.type(-1) != EdaranParser.WORD || !expected.contains(EdaranParser.AT_MOST)) {
            return Optional.empty();
        }
        int at = List.of("is", "are").contains(place.text(0)) ? 1 : 0;
        boolean not = List.of("not", "tidak").contains(place.text(at));
        String word = place.text(at + (not ? 1 : 0));
        boolean forbidden = FORBIDDEN.contains(word);
        if (!forbidden && !ALLOWED.contains(word)) {
            return Optional.empty();
        }
        String verb = phrase(not != forbidden ? EdaranParser.MUST_NOT_BE : EdaranParser.MAY_BE);
        return Optional.of(fault(place.back(1), at + (not ? 3 : 2), "what is forbidden or allowed is said of people")
                .withHelp("write `" + phrase(EdaranParser.STAFF) + " " + verb + " " + place.text(-1) + "`"));
    }

    /** {@code minimum 2 people wfo}, {@code at most 40% of staff wfh}: what is counted stands first. */
    private Optional<Diagnostic> boundFirst(FaultPlace place, IntervalSet expected) {
        boolean phrase = CountBuilder.isBound(place.type(0)) && expected.contains(EdaranParser.EITHER);
        Optional<Integer> meant = Synonyms.of(lower(place.text(-1))).filter(CountBuilder::isBound);
        boolean synonym = meant.isPresent()
                && List.of(EdaranParser.INTEGER, EdaranParser.PERCENT).contains(place.type(0))
                && expected.contains(EdaranParser.AT_MOST);
        FaultPlace bound = phrase ? place : place.back(1);
        Optional<String> mode = modeBehind(bound);
        if (!(phrase || synonym) || mode.isEmpty()) {
            return Optional.empty();
        }
        String words = phrase ? place.text(0) : phrase(meant.orElseThrow());
        return Optional.of(fault(bound, 2, "a sentence begins with what is counted")
                .withHelp("write `" + mode.get() + " " + words + " " + inFigures(bound.text(1)) + "`, and leave `"
                        + mode.get() + "` out behind it"));
    }

    private static String inFigures(String number) {
        int at = List.of("one", "two", "three", "four", "five", "satu", "dua", "tiga", "empat", "lima")
                .indexOf(lower(number));
        return at < 0 ? number : String.valueOf(at % 5 + 1);
    }

    private static Optional<String> modeBehind(FaultPlace place) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(place::text)
                .filter(HOW_TO_WORK.values()::contains)
                .findFirst();
    }

    /** {@code if … then …}: a condition stands behind what it is a condition of. */
    private Optional<Diagnostic> conditionFirst(FaultPlace place, IntervalSet expected) {
        boolean first = List.of("if", "when", "jika", "bila", "apabila").contains(lower(place.text(-1)))
                && place.type(-2) == EdaranParser.COLON
                && expected.contains(EdaranParser.AT_MOST);
        boolean keyword = place.type(0) == EdaranParser.WHERE && place.type(-1) == EdaranParser.COLON;
        return first || keyword
                ? Optional.of(fault(
                                keyword ? place : place.back(1), 1, "a condition stands behind what it is asked for")
                        .withHelp("write `wfh " + phrase(EdaranParser.ONLY_IF) + " …` with the mode that is meant, or `"
                                + phrase(EdaranParser.EMPLOYEES_WHERE) + " … " + phrase(EdaranParser.MUST_BE) + " …`"))
                : Optional.empty();
    }

    /** {@code staff in small}: a group stands alone. */
    private Optional<Diagnostic> staffOfAGroup(FaultPlace place, IntervalSet expected) {
        boolean group = place.type(-1) == EdaranParser.STAFF
                && expected.contains(EdaranParser.MUST_BE)
                && List.of("in", "of", "from", "di", "dari", "dalam", "pada").contains(place.text(0))
                && place.type(1) == EdaranParser.WORD;
        return group
                ? Optional.of(fault(place.back(1), 3, "a category or group stands alone")
                        .withHelp("leave `" + place.text(-1) + " " + place.text(0) + "` out"))
                : Optional.empty();
    }

    /** {@code half of staff on duty wfh}. */
    private Optional<Diagnostic> half(FaultPlace place, IntervalSet expected) {
        boolean half = List.of("half", "setengah", "separuh").contains(lower(place.text(-1)))
                && place.type(-2) == EdaranParser.COLON
                && expected.contains(EdaranParser.AT_MOST);
        return half
                ? Optional.of(fault(
                                place.back(1),
                                1,
                                "a sentence begins with what is counted, and a share is written in figures")
                        .withHelp("write `" + modeBehind(place).orElse("wfh") + " " + phrase(EdaranParser.AT_MOST)
                                + " 50%`, or `" + phrase(EdaranParser.AT_LEAST) + " 50%`"))
                : Optional.empty();
    }

    /** {@code by the 5th}. */
    private Optional<Diagnostic> dayOfMonth(FaultPlace place) {
        boolean ordinal = place.type(-2) == EdaranParser.BY
                && place.text(-1).equals("the")
                && place.type(0) == EdaranParser.INTEGER;
        return ordinal
                ? Optional.of(fault(
                                place.back(1),
                                place.isWord(1) && place.text(1).length() == 2 ? 3 : 2,
                                "a day of the month is named with another word")
                        .withHelp("write `" + phrase(EdaranParser.DAY) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    /** {@code 3 days in a row}. */
    private Optional<Diagnostic> daysInARow(FaultPlace place) {
        boolean row = place.text(0).equals("in")
                && place.text(1).equals("a")
                && place.text(2).equals("row");
        boolean days = place.type(-2) == EdaranParser.INTEGER;
        boolean follow = place.text(0).startsWith("berturut");
        return days && (row || follow)
                ? Optional.of(fault(place.back(1), row ? 4 : 2, "days that follow each other have words of their own")
                        .withHelp("write `" + phrase(EdaranParser.CONSECUTIVE_DAYS) + "`"))
                : Optional.empty();
    }

    /** {@code pregnant staff}: a fact of people is a condition. */
    private Optional<Diagnostic> peopleWithAFact(FaultPlace place, IntervalSet expected) {
        boolean fact = place.type(-1) == EdaranParser.WORD
                && place.type(-2) == EdaranParser.COLON
                && (place.type(0) == EdaranParser.STAFF
                        || List.of("employees", "workers", "officials").contains(place.text(0)))
                && expected.contains(EdaranParser.AT_MOST);
        return fact
                ? Optional.of(fault(place.back(1), 2, "what is known of people is a condition")
                        .withHelp("write `" + phrase(EdaranParser.EMPLOYEES_WHERE) + " " + place.text(-1) + "`"))
                : Optional.empty();
    }

    /** {@code wfh requires approval}. */
    private Optional<Diagnostic> requirement(FaultPlace place, IntervalSet expected) {
        boolean requires = List.of("requires", "require", "needs", "need", "memerlukan", "membutuhkan", "perlu")
                        .contains(place.text(0))
                && expected.contains(EdaranParser.ONLY_IF);
        return requires
                ? Optional.of(fault(place, 1, "what a mode needs is a condition")
                        .withHelp("write `" + place.text(-1) + " " + phrase(EdaranParser.ONLY_IF) + " …`"))
                : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
