package org.edaran.lang.format;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.Bound;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Owner;
import org.edaran.lang.ast.Text;

/** The words of the language in which a text is written. */
final class Words {

    private static final Map<Owner, Integer> OWNERS = Map.of(
            Owner.EMPLOYEE, EdaranParser.EMPLOYEE,
            Owner.UNIT, EdaranParser.UNIT,
            Owner.HOME_UNIT, EdaranParser.HOME_UNIT,
            Owner.WORK_UNIT, EdaranParser.WORK_UNIT,
            Owner.OFFICE, EdaranParser.OFFICE,
            Owner.AGENCY, EdaranParser.AGENCY,
            Owner.REGION, EdaranParser.REGION,
            Owner.DOMICILE, EdaranParser.DOMICILE,
            Owner.ASSIGNMENT, EdaranParser.ASSIGNMENT,
            Owner.POLICY, EdaranParser.POLICY);

    private final KeywordTable table;

    Words(KeywordTable table) {
        this.table = table;
    }

    /** The language of the words, as an ISO 639 code. */
    String language() {
        return table.language();
    }

    /** True if a file that names no language is read in this one. */
    boolean isAssumed() {
        return table.language().equals(KeywordTable.english().language());
    }

    /** The keyword of a token. */
    String word(int token) {
        return table.phraseOf(token).orElseThrow();
    }

    /** The keyword of a token where one kind of statement may have a word of its own for it. */
    String word(int token, KeywordPlace place) {
        return table.phraseOf(token, place).orElseThrow();
    }

    /** The keyword of a token behind a number, or for more than one of what it names. */
    String plural(int token) {
        return table.keywords().stream()
                .filter(keyword -> keyword.token() == token)
                .reduce((first, second) -> second)
                .orElseThrow()
                .phrase();
    }

    String owner(Owner owner) {
        return word(OWNERS.getOrDefault(owner, EdaranParser.POLICY));
    }

    /** A name of a fact: an owner by its keyword, any other name as it is. */
    String fact(Name name) {
        for (Owner owner : Owner.values()) {
            if (owner != Owner.POLICY && owner.name().replace('_', ' ').equalsIgnoreCase(name.text())) {
                return owner(owner);
            }
        }
        return name.text();
    }

    String weekday(DayOfWeek day) {
        return word(EdaranParser.MONDAY + day.getValue() - 1);
    }

    String weekdays(DayOfWeek day) {
        return plural(EdaranParser.MONDAY + day.getValue() - 1);
    }

    String duration(Literal.Duration duration) {
        int unit = switch (duration.unit()) {
            case DAYS -> EdaranParser.DAY;
            case WEEKS -> EdaranParser.WEEK;
            case MONTHS -> EdaranParser.MONTH;
            case YEARS -> EdaranParser.YEAR;
        };
        return amount(duration.amount(), unit);
    }

    /** A number and its unit, such as {@code 1 day} or {@code 2 days}. */
    String amount(BigInteger amount, int unit) {
        return amount + " " + (amount.equals(BigInteger.ONE) ? word(unit) : plural(unit));
    }

    String bound(Bound bound) {
        return word(
                switch (bound) {
                    case AT_MOST -> EdaranParser.AT_MOST;
                    case LESS_THAN -> EdaranParser.LESS_THAN;
                    case AT_LEAST -> EdaranParser.AT_LEAST;
                    case MORE_THAN -> EdaranParser.MORE_THAN;
                    case EXACTLY -> EdaranParser.EXACTLY;
                    case ABOUT -> EdaranParser.ABOUT;
                });
    }

    /** A verb with {@code be}, such as {@code must not be}. */
    String modalBe(Modal modal) {
        return word(
                switch (modal.verb()) {
                    case MUST -> modal.negated() ? EdaranParser.MUST_NOT_BE : EdaranParser.MUST_BE;
                    case SHOULD -> modal.negated() ? EdaranParser.SHOULD_NOT_BE : EdaranParser.SHOULD_BE;
                    case MAY -> EdaranParser.MAY_BE;
                });
    }

    /** The one of three keywords that goes with the verb. */
    String modal(Modal modal, int must, int should, int may) {
        return word(
                switch (modal.verb()) {
                    case MUST -> must;
                    case SHOULD -> should;
                    case MAY -> may;
                });
    }

    static String quoted(Text text) {
        return quoted(text.value());
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String names(Collection<Name> names, String between) {
        return names.stream().map(Name::text).collect(Collectors.joining(between));
    }

    /** What {@code format} makes of a value, with a space before it; nothing if there is none. */
    static <T> String optional(Optional<T> value, Function<T, String> format) {
        return value.map(present -> " " + format.apply(present)).orElse("");
    }
}
