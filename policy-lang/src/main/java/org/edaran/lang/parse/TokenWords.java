package org.edaran.lang.parse;

import static org.edaran.grammar.EdaranParser.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;

/** Says in a writer's words what could stand somewhere. */
final class TokenWords {

    private static final int MOST_NAMED = 6;

    /** Tokens that are told together once all keys are among those expected; the keys serve as examples. */
    private record Family(String words, List<Integer> keys, List<Integer> members) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "a part such as ",
                    List.of(WHERE, PER, EACH, DURING),
                    List.of(
                            WHERE,
                            PER,
                            EACH,
                            EACH_WINDOW,
                            IN_ANY,
                            DURING_IN_FORCE,
                            DURING,
                            OUTSIDE,
                            ONLY_DURING,
                            ON,
                            BEFORE,
                            AFTER,
                            BY,
                            COUNTING,
                            TOGETHER,
                            DIFFERENT_PEOPLE,
                            DIFFERENT_OFFICES,
                            BY_HALF_DAYS,
                            ROUNDING_UP,
                            ROUNDING_DOWN,
                            ROUNDING_HALF_UP,
                            ALSO_IN_CUT_WEEKS,
                            OR_EVERY_DUTY_DAY,
                            CONSEQUENCE,
                            INSTEAD_OF)),
            new Family(
                    "what is counted, such as ",
                    List.of(PEOPLE, DAY),
                    List.of(PEOPLE, DAY, CONSECUTIVE_DAYS, OF_OWN_DUTY_DAYS, OF_OWN_SCHEDULED_DAYS)),
            new Family(
                    "a bound such as ",
                    List.of(AT_MOST, AT_LEAST),
                    List.of(AT_MOST, LESS_THAN, AT_LEAST, MORE_THAN, EXACTLY, ABOUT)),
            new Family(
                    "a comparison such as ",
                    List.of(EQUAL, IN),
                    List.of(
                            EQUAL,
                            NOT_EQUAL,
                            LESS,
                            LESS_OR_EQUAL,
                            GREATER,
                            GREATER_OR_EQUAL,
                            IN,
                            WITHIN,
                            IS_KNOWN,
                            IS_NONE)),
            new Family("", List.of(PLUS, TIMES), List.of(PLUS, MINUS, TIMES, DIVIDE)),
            new Family(
                    "a verb such as ",
                    List.of(MUST_BE, MUST_HAVE),
                    List.of(
                            MUST_BE,
                            MUST_NOT_BE,
                            SHOULD_BE,
                            SHOULD_NOT_BE,
                            MAY_BE,
                            MUST_HAVE,
                            SHOULD_HAVE,
                            MUST_SATISFY,
                            SHOULD_SATISFY,
                            MUST_ATTEST,
                            SHOULD_ATTEST)),
            new Family(
                    "a limit of a mode such as ",
                    List.of(ONLY_IF, ONLY_AT),
                    List.of(ONLY_IF, ONLY_AT, ONLY_WITHIN, ONLY_DURING)),
            new Family(
                    "a type such as ",
                    List.of(INTEGER_TYPE, DATE_TYPE, ONE_OF),
                    List.of(
                            BOOLEAN_TYPE,
                            INTEGER_TYPE,
                            DECIMAL_TYPE,
                            PERCENT_TYPE,
                            MONEY_TYPE,
                            DATE_TYPE,
                            TIME_TYPE,
                            TEXT_TYPE,
                            REGION,
                            DOCUMENT_TYPE,
                            PERIOD_TYPE,
                            ATTESTATION_TYPE,
                            ASSESSMENT_TYPE,
                            EVENT_TYPE,
                            PLACE_TYPE,
                            ONE_OF,
                            SET_OF,
                            WORD)),
            new Family(
                    "an owner such as ",
                    List.of(EMPLOYEE, OFFICE, AGENCY),
                    List.of(
                            EMPLOYEE,
                            UNIT,
                            HOME_UNIT,
                            WORK_UNIT,
                            OFFICE,
                            AGENCY,
                            REGION,
                            DOMICILE,
                            ASSIGNMENT,
                            POLICY)),
            new Family(
                    "a weekday such as ",
                    List.of(MONDAY, FRIDAY),
                    List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY)),
            new Family(
                    "a header line such as ",
                    List.of(TITLE, ISSUED),
                    List.of(
                            TITLE,
                            ISSUER,
                            ISSUED,
                            SOURCE,
                            VERSION,
                            IMPLEMENTS,
                            AMENDS,
                            PROLONGS,
                            REPEALS,
                            IN_FORCE,
                            TIME_ZONE,
                            STRENGTH,
                            MESSAGES_IN,
                            LANGUAGE)),
            new Family(
                    "an outcome such as ",
                    List.of(COMPLIANT, VIOLATED),
                    List.of(COMPLIANT, VIOLATED, WARNED, UNDETERMINED, NOT_APPLICABLE)));

    private static final List<Integer> VALUES = List.of(
            WORD,
            STRING,
            INTEGER,
            DECIMAL,
            PERCENT,
            DATE,
            TIME,
            TRUE,
            FALSE,
            YEARS_SINCE,
            DAYS_SINCE,
            MINUS,
            OPEN,
            NOT,
            HAS,
            HAS_ATTESTED,
            ASSESSED);

    private static final List<Integer> OWNERS =
            List.of(EMPLOYEE, UNIT, HOME_UNIT, WORK_UNIT, OFFICE, AGENCY, REGION, DOMICILE, ASSIGNMENT, POLICY);

    private final KeywordTable table;
    private final KeywordPlace place;

    /**
     * The words for what could stand in a statement.
     *
     * @param table the keywords of the language
     * @param place where the statement may have words of its own for some tokens
     */
    TokenWords(KeywordTable table, KeywordPlace place) {
        this.table = table;
        this.place = place;
    }

    /** The alternatives in words, such as {@code a name, `where` or the end of the statement}. */
    String describe(IntervalSet expected) {
        Set<Integer> left = new LinkedHashSet<>(expected.toList());
        List<String> words = new ArrayList<>();
        boolean end = left.remove(Token.EOF);
        if (left.contains(WORD)) {
            left.removeAll(softWords());
            if (left.containsAll(OWNERS)) {
                left.removeAll(OWNERS);
            }
        }
        if (left.containsAll(List.of(DATE, PERCENT, STRING))) {
            words.add(left.contains(NOT) ? "a condition" : "a value");
            left.removeAll(VALUES);
        }
        if (left.contains(HALF_DATE) && left.contains(DATE)) {
            // the end of dates: what else it may be is told where the date is
            left.removeAll(List.of(HALF_DATE, INTEGER, OPEN));
        }
        for (Family family : FAMILIES) {
            if (left.containsAll(family.keys())) {
                family.members().forEach(left::remove);
                if (!family.words().isEmpty()) {
                    words.add(family.words()
                            + join(family.keys().stream().map(this::quoted).toList()));
                }
            }
        }
        left.forEach(token -> words.add(word(token)));
        if (end) {
            words.add("the end of the statement");
        }
        if (words.size() <= MOST_NAMED) {
            return join(words);
        }
        int more = words.size() - MOST_NAMED;
        return String.join(", ", words.subList(0, MOST_NAMED)) + " or " + more + (more == 1 ? " other" : " others");
    }

    /** The words of the language that may also be names. */
    static Set<Integer> softWords() {
        return Set.of(
                BOOLEAN_TYPE,
                INTEGER_TYPE,
                DECIMAL_TYPE,
                PERCENT_TYPE,
                MONEY_TYPE,
                DATE_TYPE,
                TIME_TYPE,
                TEXT_TYPE,
                DOCUMENT_TYPE,
                PERIOD_TYPE,
                ATTESTATION_TYPE,
                ASSESSMENT_TYPE,
                EVENT_TYPE,
                PLACE_TYPE,
                DATED,
                OPTIONAL,
                CONFIDENTIAL,
                KILOMETRES,
                METRES,
                PEOPLE,
                DAY,
                WEEK,
                MONTH,
                QUARTER,
                YEAR,
                GIVEN,
                HOLDING,
                SIGNED,
                WITH,
                EXPECT,
                COMPLIANT,
                VIOLATED,
                WARNED,
                UNDETERMINED,
                MISSING,
                LIMIT);
    }

    private String word(int token) {
        return switch (token) {
            case WORD -> "a name";
            case STRING -> "a text in quotes";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a decimal number";
            case PERCENT -> "a percentage";
            case DATE -> "a date";
            case TIME -> "a time";
            case ROW -> "a row on an indented line of its own";
            default -> quoted(token);
        };
    }

    private String quoted(int token) {
        return "`" + table.phraseOf(token, place).orElseGet(() -> sign(token)) + "`";
    }

    private static String sign(int token) {
        String literal = EdaranParser.VOCABULARY.getLiteralName(token);
        return literal == null ? EdaranParser.VOCABULARY.getDisplayName(token) : literal.replace("'", "");
    }

    private static String join(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
