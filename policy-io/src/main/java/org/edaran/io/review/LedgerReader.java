package org.edaran.io.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.csv.TextFile;
import org.edaran.io.guard.InputStop;
import org.edaran.io.guard.Nearest;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.io.table.TableRow;
import org.edaran.io.xlsx.WorkbookFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.edaran.roster.ValueParser;

/** Reads the rows of a ledger of overrides. Not thread-safe. */
final class LedgerReader {

    private static final InputLimits LIMITS = InputLimits.USUAL.withRows(100_000);

    /** The columns, by their English and Indonesian names. */
    private enum Part {
        POLICY("policy", "kebijakan"),
        RULE("rule", "ketentuan"),
        CLAUSE("clause", "klausul"),
        SCOPE("scope", "cakupan"),
        APPROVER("approver", "penyetuju"),
        REASON("reason", "alasan"),
        EXPIRES("expires", "berlaku sampai");

        @SuppressWarnings("ImmutableEnumChecker") // the list is a copy
        private final List<String> names;

        Part(String... names) {
            this.names = List.of(names);
        }
    }

    private final String file;
    private final List<OverrideEntry> entries = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<Part, Integer> columns = new EnumMap<>(Part.class);

    LedgerReader(String file) {
        this.file = file;
    }

    OverrideLedger read(InputFile input) throws IOException {
        try (TableFile tables = open(input);
                Table table = tables.table(0)) {
            Optional<TableRow> header = table.next();
            if (header.isEmpty()) {
                problem(
                        DataPlace.of(file),
                        Sentence.of("the ledger is empty"),
                        Sentence.of("the first row names the columns: {0}", names()));
            } else if (header(header.get(), table)) {
                for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                    entry(row.get(), table);
                }
            }
        } catch (InputStop stop) {
            problems.add(stop.problem());
        }
        return new OverrideLedger(file, entries, problems);
    }

    private static TableFile open(InputFile input) throws IOException {
        boolean workbook = input.format()
                .filter(format -> format == InputFile.Format.WORKBOOK)
                .isPresent();
        return workbook ? WorkbookFile.open(input, LIMITS) : TextFile.open(input, LIMITS, TextForm.DETECTED);
    }

    private static String names() {
        return List.of(Part.values()).stream()
                .map(part -> "`" + part.names.get(0) + "`")
                .collect(Collectors.joining(", "));
    }

    private void problem(DataPlace place, Sentence message, Sentence help) {
        problems.add(
                InputProblem.of(DiagnosticCode.BAD_OVERRIDE, place, message).withHelp(help));
    }

    private boolean header(TableRow row, Table table) {
        for (int i = 0; i < row.size(); i++) {
            String name = row.text(i).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            DataPlace place = table.source().at(row.line(), i + 1);
            Optional<Part> part = List.of(Part.values()).stream()
                    .filter(one -> one.names.contains(name))
                    .findFirst();
            if (part.isPresent() && columns.putIfAbsent(part.get(), i) != null) {
                problem(
                        place,
                        Sentence.of("two columns are named `{0}`", name),
                        Sentence.of("rename or remove one of them"));
            } else if (part.isEmpty() && !name.isEmpty()) {
                List<String> known = List.of(Part.values()).stream()
                        .flatMap(one -> one.names.stream())
                        .toList();
                Sentence near = Nearest.to(name, known)
                        .map(word -> Sentence.of("; did you mean `{0}`?", word))
                        .orElse(Sentence.NONE);
                problem(
                        place,
                        Sentence.of("a ledger has no column `{0}`", name),
                        Sentence.of("the columns are {0}{1}", names(), near));
            }
        }
        for (Part needed : List.of(Part.APPROVER, Part.REASON, Part.EXPIRES)) {
            if (!columns.containsKey(needed)) {
                missing(needed.names.get(0), table.source().at(row.line(), 0));
            }
        }
        if (!columns.containsKey(Part.RULE) && !columns.containsKey(Part.CLAUSE)) {
            missing("rule", table.source().at(row.line(), 0));
        }
        return problems.isEmpty();
    }

    private void missing(String column, DataPlace place) {
        problem(
                place,
                Sentence.of("there is no column `{0}`", column),
                Sentence.of("the columns are {0}{1}", names(), Sentence.NONE));
    }

    private Optional<String> text(Part part, TableRow row) {
        Integer column = columns.get(part);
        return column == null
                ? Optional.empty()
                : Optional.of(row.text(column).strip()).filter(text -> !text.isEmpty());
    }

    private void entry(TableRow row, Table table) {
        DataPlace place = table.source().at(row.line(), 0);
        Optional<String> rule = text(Part.RULE, row);
        Optional<String> clause = text(Part.CLAUSE, row);
        Optional<String> approver = text(Part.APPROVER, row);
        Optional<String> reason = text(Part.REASON, row);
        Optional<Scope> scope = Scope.parse(text(Part.SCOPE, row).orElse(""));
        Optional<LocalDate> expires = expires(row);
        if (rule.isEmpty() && clause.isEmpty()) {
            problem(
                    place,
                    Sentence.of("the entry names neither a rule nor a clause"),
                    Sentence.of("write the name of a rule or a clause"));
        } else if (approver.isEmpty() || reason.isEmpty()) {
            Sentence what = Sentence.of(approver.isEmpty() ? "the entry has no approver" : "the entry has no reason");
            problem(place, what, Sentence.of("write who answers for it, and why"));
        } else if (scope.isEmpty()) {
            problem(
                    place,
                    Sentence.of("the scope has dates that cannot be"),
                    Sentence.of("write one date, or `2026-03-02 to 2026-03-06`"));
        } else if (expires.isEmpty()) {
            Sentence message = text(Part.EXPIRES, row)
                    .map(text -> Sentence.of("`{0}` is not a date", text))
                    .orElse(Sentence.of("the entry never expires"));
            problem(place, message, Sentence.of("write the last day on which it holds, such as `2026-12-31`"));
        } else {
            entries.add(new OverrideEntry(
                    text(Part.POLICY, row),
                    rule,
                    clause,
                    scope.get(),
                    approver.get(),
                    reason.get(),
                    expires.get(),
                    place));
        }
    }

    private Optional<LocalDate> expires(TableRow row) {
        Integer column = columns.get(Part.EXPIRES);
        if (column == null) {
            return Optional.empty();
        }
        return row.date(column).or(() -> ValueParser.date(row.text(column).strip()));
    }
}
