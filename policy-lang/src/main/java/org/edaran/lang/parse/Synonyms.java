package org.edaran.lang.parse;

import java.util.Map;
import java.util.Optional;
import org.edaran.grammar.EdaranParser;

/** Phrases that people write for the words of the language, each with the token it stands for. */
final class Synonyms {

    private static final Map<String, Integer> MEANT = Map.ofEntries(
            Map.entry("every", EdaranParser.EACH),
            Map.entry("for each", EdaranParser.PER),
            Map.entry("by", EdaranParser.PER),
            Map.entry("cite", EdaranParser.CITES),
            Map.entry("from clause", EdaranParser.CITES),
            Map.entry("max", EdaranParser.AT_MOST),
            Map.entry("maximum", EdaranParser.AT_MOST),
            Map.entry("up to", EdaranParser.AT_MOST),
            Map.entry("no more than", EdaranParser.AT_MOST),
            Map.entry("not more than", EdaranParser.AT_MOST),
            Map.entry("min", EdaranParser.AT_LEAST),
            Map.entry("minimum", EdaranParser.AT_LEAST),
            Map.entry("no less than", EdaranParser.AT_LEAST),
            Map.entry("not less than", EdaranParser.AT_LEAST),
            Map.entry("fewer than", EdaranParser.LESS_THAN),
            Map.entry("greater than", EdaranParser.MORE_THAN),
            Map.entry("approximately", EdaranParser.ABOUT),
            Map.entry("shall be", EdaranParser.MUST_BE),
            Map.entry("has to be", EdaranParser.MUST_BE),
            Map.entry("shall not be", EdaranParser.MUST_NOT_BE),
            Map.entry("may not be", EdaranParser.MUST_NOT_BE),
            Map.entry("can be", EdaranParser.MAY_BE),
            Map.entry("shall have", EdaranParser.MUST_HAVE),
            Map.entry("shall attest", EdaranParser.MUST_ATTEST),
            Map.entry("if", EdaranParser.WHERE),
            Map.entry("when", EdaranParser.WHERE),
            Map.entry("who", EdaranParser.WHERE),
            Map.entry("in", EdaranParser.DURING),
            Map.entry("while", EdaranParser.DURING),
            Map.entry("within", EdaranParser.DURING),
            Map.entry("starting", EdaranParser.FROM),
            Map.entry("since", EdaranParser.FROM),
            Map.entry("till", EdaranParser.UNTIL),
            Map.entry("through", EdaranParser.TO),
            Map.entry("and", EdaranParser.COMMA),
            Map.entry("without", EdaranParser.EXCEPT),
            Map.entry("except for", EdaranParser.EXCEPT),
            Map.entry("working days", EdaranParser.WORKDAYS),
            Map.entry("workday", EdaranParser.WORKDAYS),
            Map.entry("work days", EdaranParser.WORKDAYS),
            Map.entry("weekdays", EdaranParser.WORKDAYS),
            Map.entry("everyone", EdaranParser.STAFF),
            Map.entry("everybody", EdaranParser.STAFF),
            Map.entry("employees", EdaranParser.EMPLOYEES_WHERE),
            Map.entry("employees who", EdaranParser.EMPLOYEES_WHERE),
            Map.entry("persons", EdaranParser.PEOPLE),
            Map.entry("employees with", EdaranParser.EMPLOYEES_WHERE),
            Map.entry("agencies", EdaranParser.AGENCIES_WHERE),
            Map.entry("is", EdaranParser.EQUAL),
            Map.entry("are", EdaranParser.EQUAL),
            Map.entry("equals", EdaranParser.EQUAL),
            Map.entry("is not", EdaranParser.NOT_EQUAL),
            Map.entry("string", EdaranParser.TEXT_TYPE),
            Map.entry("number", EdaranParser.INTEGER_TYPE),
            Map.entry("int", EdaranParser.INTEGER_TYPE),
            Map.entry("yes", EdaranParser.TRUE),
            Map.entry("no", EdaranParser.FALSE),
            Map.entry("passes", EdaranParser.COMPLIANT),
            Map.entry("fails", EdaranParser.VIOLATED),
            Map.entry("violation", EdaranParser.VIOLATED),
            Map.entry("warning", EdaranParser.WARNED),
            Map.entry("else", EdaranParser.OTHERWISE),
            Map.entry("other", EdaranParser.OTHERWISE));

    private Synonyms() {}

    /** The token that a phrase in small letters stands for. */
    static Optional<Integer> of(String phrase) {
        return Optional.ofNullable(MEANT.get(phrase));
    }
}
