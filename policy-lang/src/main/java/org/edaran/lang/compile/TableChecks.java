package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declared;
import org.edaran.model.Comparison;
import org.edaran.model.DateRange;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** Looks for keys of a table with two rows or with none. */
final class TableChecks {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_REPORTS = 10;
    private static final int MOST_KEYS = 10_000;
    private static final int MOST_DATES = 100;

    private final Environment env;

    TableChecks(Environment env) {
        this.env = env;
    }

    /** False, with a report, for a table that is longer than any annex. */
    static boolean isOfLength(Environment env, Statement.Table table, SourceText source) {
        boolean fine = table.rows().size() <= MOST_ROWS;
        if (!fine) {
            env.fault(
                    DiagnosticCode.TEXT_TOO_LARGE,
                    source,
                    table.name().span(),
                    "the table has more than " + MOST_ROWS + " rows");
        }
        return fine;
    }

    /** Checks the types of values of tables that nothing uses, as far as they can be checked. */
    void unused() {
        for (Declared<Statement.Table> table : env.declarations().all(Statement.Table.class)) {
            if (!env.isUsed(table.name().text())) {
                new FieldCompiler(env).type(table.statement().type(), table.source());
            }
        }
    }

    /** True if no two rows are for the same keys on the same date; else a report with such keys. */
    boolean apart(Statement.Table table, SourceText source, Table made) {
        List<TableRow> rows = made.rows();
        int found = 0;
        for (int later = 1; later < rows.size() && found < MOST_REPORTS; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Optional<String> witness = overlap(rows.get(earlier), rows.get(later));
                if (witness.isPresent()) {
                    found++;
                    env.fault(Diagnostic.of(
                                    DiagnosticCode.OVERLAPPING_ROWS,
                                    source,
                                    table.rows().get(later).span(),
                                    "two rows of `" + made.name() + "` are for " + witness.get())
                            .withLabel(source, table.rows().get(earlier).span(), "the other row")
                            .withHelp("remove one of them, or write `otherwise` for the keys without a row"));
                    break;
                }
            }
        }
        return found == 0;
    }

    /** Keys, and a date where that matters, that both rows are for. */
    private static Optional<String> overlap(TableRow one, TableRow other) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < one.keys().size(); i++) {
            Optional<String> both = both(one.keys().get(i), other.keys().get(i));
            if (both.isEmpty()) {
                return Optional.empty();
            }
            words.add("`" + both.get() + "`");
        }
        String keys = (words.size() == 1 ? "the key " : "the keys ") + String.join(", ", words);
        DateRange always = new DateRange(DateRange.MIN, DateRange.MAX);
        DateRange first = one.validity().orElse(always);
        DateRange second = other.validity().orElse(always);
        LocalDate from = first.first().isAfter(second.first()) ? first.first() : second.first();
        LocalDate last = first.last().isBefore(second.last()) ? first.last() : second.last();
        if (from.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(from.equals(DateRange.MIN) ? keys : keys + " on " + from);
    }

    private static Optional<String> both(TableKey one, TableKey other) {
        if (one instanceof TableKey.OneOf some) {
            return some.values().stream()
                    .filter(value -> holds(other, value))
                    .findFirst()
                    .map(Value::words);
        }
        if (other instanceof TableKey.OneOf) {
            return both(other, one);
        }
        if (one instanceof TableKey.Range a && other instanceof TableKey.Range b) {
            Value low = Values.holds(Comparison.GREATER, a.low(), b.low()) ? a.low() : b.low();
            return holds(a, low) && holds(b, low) ? Optional.of(low.words()) : Optional.empty();
        }
        TableKey range = one instanceof TableKey.Range ? one : other;
        return Optional.of(range instanceof TableKey.Range named ? named.low().words() : "any");
    }

    private static boolean holds(TableKey key, Value value) {
        if (key instanceof TableKey.OneOf some) {
            return some.values().contains(value);
        }
        return !(key instanceof TableKey.Range range)
                || (Values.holds(Comparison.LESS_OR_EQUAL, range.low(), value)
                        && Values.holds(Comparison.LESS_OR_EQUAL, value, range.high()));
    }

    /** Warns of a key without a row, where all keys that there can be are known. */
    void gaps(Statement.Table table, SourceText source, Table made, List<ValueType> types) {
        if (made.otherwise().isPresent()) {
            return;
        }
        List<List<Value>> keys = List.of(List.of());
        for (ValueType type : types) {
            List<Value> domain = domain(type);
            if (domain.isEmpty() || (long) keys.size() * domain.size() > MOST_KEYS) {
                return;
            }
            keys = longer(keys, domain);
        }
        List<LocalDate> dates = dates(made);
        List<String> without = new ArrayList<>();
        for (List<Value> key : keys) {
            for (LocalDate date : dates) {
                if (made.at(key, date) == Value.Absent.UNKNOWN) {
                    String words = String.join(
                            ", ",
                            key.stream().map(value -> "`" + value.words() + "`").toList());
                    without.add(words + (made.changes() ? " on " + date : ""));
                    break;
                }
            }
        }
        if (!without.isEmpty()) {
            String more = without.size() == 1 ? "" : " and for " + (without.size() - 1) + " more";
            env.fault(
                    DiagnosticCode.GAP_IN_TABLE,
                    source,
                    table.name().span(),
                    "no row of `" + made.name() + "` is for " + without.get(0) + more,
                    "add a row for it, or `otherwise | …` for all that have none");
        }
    }

    private static List<List<Value>> longer(List<List<Value>> keys, List<Value> domain) {
        List<List<Value>> all = new ArrayList<>();
        for (List<Value> key : keys) {
            for (Value value : domain) {
                List<Value> more = new ArrayList<>(key);
                more.add(value);
                all.add(more);
            }
        }
        return all;
    }

    private static List<Value> domain(ValueType type) {
        if (type instanceof ValueType.Symbols symbols) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < symbols.names().size(); i++) {
                values.add(new Value.Symbol(symbols.names().get(i), i));
            }
            return values;
        }
        return type == Plain.BOOLEAN ? List.of(Value.Bool.TRUE, Value.Bool.FALSE) : List.of();
    }

    /** The dates in force on which a row may begin to hold or cease to. */
    private List<LocalDate> dates(Table made) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(env.inForce().first());
        for (TableRow row : made.rows()) {
            row.validity().ifPresent(range -> {
                dates.add(range.first());
                dates.add(range.last().plusDays(1));
            });
        }
        dates.removeIf(date -> !env.inForce().contains(date));
        return dates.stream().limit(MOST_DATES).toList();
    }
}
