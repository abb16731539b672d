package org.edaran.io.load;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.table.TableRow;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.edaran.roster.DataPlace;
import org.edaran.roster.RosterSchema;

/** The texts of cells in the form that every reader of values understands: dates as ISO, numbers with points. */
final class ValueCells {

    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+)(,[0-9]+)?%?");
    private static final Pattern THOUSAND = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}%?");

    private final Load load;
    private final Header header;

    /**
     * What a column of values holds.
     *
     * @param name its name
     * @param type the type of its values
     * @param hidden true if no message may show them
     */
    record Fact(String name, ValueType type, boolean hidden) {

        /** A fact of a thing. */
        static Fact of(RosterSchema schema, Owner owner, String name) {
            return new Fact(name, FactNames.type(schema, owner, name), FactNames.isConfidential(schema, owner, name));
        }
    }

    ValueCells(Load load, Header header) {
        this.load = load;
        this.header = header;
    }

    /** The text of a cell that holds a fact of the type; a problem if its number can be read in two ways. */
    String text(Fact fact, Column column, TableRow row) {
        ValueType type = fact.type();
        String text = column.text(row);
        if (text.isEmpty()) {
            return text;
        }
        if (type == ValueType.Plain.DATE || type == ValueType.Plain.EVENT) {
            return date(text, column, row);
        }
        if (type == ValueType.Plain.REGION && !fact.hidden()) {
            load.regions().see(text, () -> header.source().at(row.line(), column.cell()));
            return text;
        }
        return isNumber(type) ? number(fact, text, header.source().at(row.line(), column.cell())) : text;
    }

    /** True if a text of the fact that was read before tells nothing when it comes again. */
    boolean isSilent(Fact fact) {
        ValueType type = fact.type();
        boolean date = type == ValueType.Plain.DATE || type == ValueType.Plain.EVENT;
        boolean either =
                header.mayHaveDecimalCommas() && header.mapping().decimalSign().isEmpty() && isNumber(type);
        return !date && !either;
    }

    private static boolean isNumber(ValueType type) {
        return type == ValueType.Plain.DECIMAL
                || type == ValueType.Plain.PERCENT
                || type == ValueType.Plain.INTEGER
                || type == ValueType.Plain.MONEY;
    }

    private String date(String text, Column column, TableRow row) {
        Optional<LocalDate> stored = column.date(row);
        if (stored.isPresent()) {
            return stored.get().toString();
        }
        DataPlace place = header.source().at(row.line(), column.cell());
        Optional<LocalDate> date = header.dates().parse(text, place);
        // A date that stays open is a problem of its own and must not become a second one.
        return date.map(String::valueOf).orElse(header.dates().isOpen(text) ? "" : text);
    }

    private String number(Fact fact, String text, DataPlace place) {
        Optional<Character> sign = header.mapping().decimalSign();
        if (sign.isPresent() && sign.get() == ',') {
            return WITH_COMMA.matcher(text).matches() ? text.replace(".", "").replace(',', '.') : text;
        }
        if (sign.isEmpty()
                && header.mayHaveDecimalCommas()
                && THOUSAND.matcher(text).matches()) {
            load.problem(
                    DiagnosticCode.BAD_VALUE,
                    place,
                    Sentence.of(
                            "`{0}` is `{1}`, which may be {2}, since cells are separated by `;`",
                            fact.name(), fact.hidden() ? "***" : text, fact.hidden() ? "***" : text.replace(".", "")),
                    Sentence.of("write `\"decimalSign\": \".\"` or `\",\"` in the mapping"));
            return "";
        }
        return text;
    }
}
