package org.edaran.lang.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/** Recognises what people write around the words of the language: articles, dates without {@code during}, titles of office. */
final class TurnsOfPhrase {

    private static final Set<String> NEEDLESS = Set.of("the", "jumlah", "total", "keseluruhan", "para");
    private static final List<Integer> COUNTED =
            List.of(EdaranParser.STAFF, EdaranParser.EMPLOYEES_WHERE, EdaranParser.EMPLOYEE, EdaranParser.ALL);
    private static final List<Integer> INSTITUTIONS =
            List.of(EdaranParser.AGENCY, EdaranParser.UNIT, EdaranParser.OFFICE);
    private static final List<Integer> DUTIES = List.of(
            EdaranParser.MUST_BE,
            EdaranParser.MUST_NOT_BE,
            EdaranParser.SHOULD_BE,
            EdaranParser.SHOULD_NOT_BE,
            EdaranParser.MAY_BE);
    private static final Map<Integer, Integer> TYPES = Map.of(
            EdaranParser.PERCENT, EdaranParser.PERCENT_TYPE,
            EdaranParser.INTEGER, EdaranParser.INTEGER_TYPE,
            EdaranParser.DECIMAL, EdaranParser.DECIMAL_TYPE,
            EdaranParser.DATE, EdaranParser.DATE_TYPE);

    private final SourceText source;
    private final KeywordTable table;

    TurnsOfPhrase(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (place.index() == 0 || place.atEnd()) {
            return Optional.empty();
        }
        return switch (place.tokens().get(0).getType()) {
            case EdaranParser.RULE -> rule(place, expected);
            case EdaranParser.EXCEPTION -> exception(place, expected);
            case EdaranParser.GROUP -> group(place, expected);
            case EdaranParser.FIELD -> owner(place, expected);
            case EdaranParser.PARAMETER -> valueForType(place);
            case EdaranParser.TEST -> example(place, expected);
            case EdaranParser.NOTE -> nameForgotten(place, expected);
            default -> Optional.empty();
        };
    }

    private Optional<Diagnostic> rule(FaultPlace place, IntervalSet expected) {
        return Stream.of(
                        nameForgotten(place, expected),
                        numberForName(place, expected),
                        citation(place, expected),
                        needlessWord(place),
                        shareOf(place),
                        dates(place, expected),
                        headOf(place, expected),
                        boundBehindDuty(place, expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code note: …}. */
    private Optional<Diagnostic> nameForgotten(FaultPlace place, IntervalSet expected) {
        String opening = place.text(-1);
        return place.index() == 1 && place.type(0) == EdaranParser.COLON && expected.contains(EdaranParser.WORD)
                ? Optional.of(fault(place, 1, "a name is missing before `:`")
                        .withHelp("write a name behind `" + opening + "`, such as `" + opening + " " + opening + "_1`"))
                : Optional.empty();
    }

    /** {@code rule 1 cites …}. */
    private Optional<Diagnostic> numberForName(FaultPlace place, IntervalSet expected) {
        boolean number = place.index() == 1
                && List.of(EdaranParser.INTEGER, EdaranParser.DECIMAL).contains(place.type(0));
        return number && expected.contains(EdaranParser.WORD)
                ? Optional.of(fault(place, 1, "a name begins with a letter")
                        .withHelp(
                                "write `" + place.text(-1) + "_" + place.text(0).replace('.', '_') + "`"))
                : Optional.empty();
    }

    /** {@code rule share "1": …}. */
    private Optional<Diagnostic> citation(FaultPlace place, IntervalSet expected) {
        return place.type(0) == EdaranParser.STRING && expected.contains(EdaranParser.CITES)
                ? Optional.of(fault(place, 1, "a word stands before the clause that is cited")
                        .withHelp("write `" + phrase(EdaranParser.CITES) + " " + place.text(0) + "`"))
                : Optional.empty();
    }

    /** {@code half the staff}, {@code dari jumlah pegawai}. */
    private Optional<Diagnostic> needlessWord(FaultPlace place) {
        for (int back = 0; back <= 1; back++) {
            FaultPlace word = place.back(back);
            boolean people = COUNTED.contains(word.type(1));
            if (people && word.type(0) == EdaranParser.WORD && NEEDLESS.contains(word.text(0))) {
                String group = word.type(1) == EdaranParser.EMPLOYEE ? phrase(EdaranParser.STAFF) : word.text(1);
                boolean share = word.type(-1) == EdaranParser.PERCENT || word.type(-1) == EdaranParser.WORD;
                return Optional.of(fault(word, 2, "`" + word.text(0) + "` is not needed")
                        .withHelp(
                                share
                                        ? "write `" + phrase(EdaranParser.OF) + " " + group + "`"
                                        : "leave `" + word.text(0) + "` out"));
            }
        }
        return Optional.empty();
    }

    /** {@code at most 50% staff}. */
    private Optional<Diagnostic> shareOf(FaultPlace place) {
        boolean share = place.type(-1) == EdaranParser.PERCENT && COUNTED.contains(place.type(0));
        String group = place.type(0) == EdaranParser.EMPLOYEE ? phrase(EdaranParser.STAFF) : place.text(0);
        return share
                ? Optional.of(fault(place.back(1), 2, "a share is a share of somebody")
                        .withHelp("write `" + place.text(-1) + " " + phrase(EdaranParser.OF) + " " + group + "`"))
                : Optional.empty();
    }

    /** {@code each day from 2026-03-02 to 2026-03-06}. */
    private Optional<Diagnostic> dates(FaultPlace place, IntervalSet expected) {
        boolean range = (place.type(0) == EdaranParser.FROM || place.type(0) == EdaranParser.OF)
                && place.type(1) == EdaranParser.DATE
                && List.of(EdaranParser.TO, EdaranParser.UNTIL, EdaranParser.MINUS)
                        .contains(place.type(2))
                && place.type(3) == EdaranParser.DATE;
        return range && expected.contains(EdaranParser.DURING)
                ? Optional.of(fault(place, 4, "the dates of a rule have a word of their own before them")
                        .withHelp("write `" + phrase(EdaranParser.DURING) + " " + place.text(1) + " "
                                + phrase(EdaranParser.TO) + " " + place.text(3) + "`"))
                : Optional.empty();
    }

    /** {@code the head of the agency must attest}, {@code pimpinan instansi wajib menyatakan}. */
    private Optional<Diagnostic> headOf(FaultPlace place, IntervalSet expected) {
        boolean head = place.type(-1) == EdaranParser.WORD
                && place.type(-2) == EdaranParser.COLON
                && INSTITUTIONS.contains(place.type(0))
                && expected.contains(EdaranParser.AT_MOST);
        return head
                ? Optional.of(fault(place.back(1), 2, "who signs for an institution speaks for it")
                        .withHelp("leave `" + place.text(-1) + "` out, and write `" + place.text(0) + " "
                                + phrase(EdaranParser.MUST_ATTEST) + " …`"))
                : Optional.empty();
    }

    /** {@code staff must be wfo at least 3 days}. */
    private Optional<Diagnostic> boundBehindDuty(FaultPlace place, IntervalSet expected) {
        boolean bound = CountBuilder.isBound(place.type(0))
                || Synonyms.of(place.text(0))
                        .or(() -> place.words(2).flatMap(Synonyms::of))
                        .filter(CountBuilder::isBound)
                        .isPresent();
        boolean duty = bound && DUTIES.contains(place.type(-2)) && place.type(-1) == EdaranParser.WORD;
        return duty && expected.contains(EdaranParser.WHERE)
                ? Optional.of(fault(place.back(2), 3, "a sentence with a bound begins with what is counted")
                        .withHelp("leave everything before `" + place.text(-1) + "` out, and write `"
                                + phrase(EdaranParser.PER) + " " + phrase(EdaranParser.EMPLOYEE)
                                + "` behind the number of days"))
                : Optional.empty();
    }

    private Optional<Diagnostic> exception(FaultPlace place, IntervalSet expected) {
        String waived = phrase(EdaranParser.DOES_NOT_APPLY) + " " + phrase(EdaranParser.WHERE);
        boolean first = place.type(0) == EdaranParser.DOES_NOT_APPLY
                && place.type(-1) == EdaranParser.WORD
                && place.type(-2) == EdaranParser.COLON;
        if (first) {
            return Optional.of(fault(place.back(1), 2, "a condition stands behind what it is a condition of")
                    .withHelp("write `" + waived + " " + place.text(-1) + "`"));
        }
        boolean toWhom = List.of(EdaranParser.FOR, EdaranParser.TO).contains(place.type(0))
                && place.type(1) == EdaranParser.EMPLOYEES_WHERE;
        boolean colon = expected.contains(EdaranParser.COLON);
        return toWhom && (colon || place.type(-1) == EdaranParser.DOES_NOT_APPLY)
                ? Optional.of(fault(
                                colon ? place : place.back(1),
                                colon ? 2 : 3,
                                "for whom an exception is, is told by a condition")
                        .withHelp("write `" + (colon ? ": " : "") + waived + " " + place.text(2) + "`"))
                : Optional.empty();
    }

    /** {@code group vulnerable: pregnant, carer}. */
    private Optional<Diagnostic> group(FaultPlace place, IntervalSet expected) {
        int fact = place.type(0) == EdaranParser.EMPLOYEE || place.type(0) == EdaranParser.STAFF ? 1 : 0;
        boolean bare = place.type(-1) == EdaranParser.COLON
                && place.type(fact) == EdaranParser.WORD
                && expected.contains(EdaranParser.EMPLOYEES_WHERE);
        return bare
                ? Optional.of(fault(place, fact + 1, "who belongs to a group is told by a condition")
                        .withHelp("write `" + phrase(EdaranParser.EMPLOYEES_WHERE) + " " + place.text(fact) + "`"))
                : Optional.empty();
    }

    /** {@code field children for employee}. */
    private Optional<Diagnostic> owner(FaultPlace place, IntervalSet expected) {
        boolean other = place.type(0) == EdaranParser.FOR || place.type(0) == EdaranParser.PER;
        return other && expected.contains(EdaranParser.OF) && place.isWord(1)
                ? Optional.of(fault(place, 2, "whose a fact is, is told with another word")
                        .withHelp("write `" + phrase(EdaranParser.OF) + " " + place.text(1) + "`"))
                : Optional.empty();
    }

    /** {@code parameter cap of agency: 50%}. */
    private Optional<Diagnostic> valueForType(FaultPlace place) {
        Integer type = TYPES.get(place.type(0));
        return type != null && place.type(-1) == EdaranParser.COLON
                ? Optional.of(fault(place, 1, "what kind of value a parameter has stands before its value")
                        .withHelp("write `" + phrase(type) + " " + phrase(EdaranParser.DEFAULT) + " " + place.text(0)
                                + "`"))
                : Optional.empty();
    }

    /** {@code given 4 staff with 2 wfh}. */
    private Optional<Diagnostic> example(FaultPlace place, IntervalSet expected) {
        boolean some = List.of("with", "dengan").contains(place.text(0))
                && place.type(1) == EdaranParser.INTEGER
                && expected.contains(EdaranParser.ALL);
        return some
                ? Optional.of(fault(place, 3, "an example tells first how everybody works")
                        .withHelp("write `" + phrase(EdaranParser.ALL) + " wfo " + phrase(EdaranParser.ON) + " … "
                                + place.text(0) + " " + place.text(1) + " " + phrase(EdaranParser.OF_THEM) + " "
                                + place.text(2) + "`, with the date and the mode of the others"))
                : Optional.empty();
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.spanOf(count), message);
    }
}
