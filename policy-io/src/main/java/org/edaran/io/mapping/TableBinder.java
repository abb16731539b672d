package org.edaran.io.mapping;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.input.TextEncoding;
import org.edaran.io.input.TextForm;
import org.edaran.io.mapping.TableMapping.Identity;
import org.edaran.io.mapping.TableMapping.Sheets;
import org.edaran.io.mapping.TableMapping.SkipRows;

/** Binds what all sections of a mapping have in common. */
final class TableBinder {

    private static final int LAST_ROW = 1_048_576;

    private static final List<String> KEYS = List.of(
            "note",
            "sheets",
            "headerRow",
            "headerRows",
            "firstRow",
            "columns",
            "identity",
            "values",
            "constants",
            "skipRows",
            "fillDown",
            "dateFormat",
            "encoding",
            "separator",
            "decimalSign",
            "query");

    private final Binder binder;

    private TableBinder(Binder binder) {
        this.binder = binder;
    }

    static Optional<TableMapping> bind(Binder binder, Section section, Json json) {
        List<String> allowed = new ArrayList<>(KEYS);
        if (section == Section.ROSTER) {
            allowed.addAll(RosterBinder.KEYS);
        }
        if (section == Section.EMPLOYEES) {
            allowed.add("from");
        }
        return binder.members(json, section.key(), allowed).map(members -> new TableBinder(binder).table(members));
    }

    private TableMapping table(Json.Members members) {
        int headerRow = binder.number(members, "headerRow", 1, LAST_ROW).orElse(1);
        Optional<Integer> firstRow = binder.number(members, "firstRow", 1, LAST_ROW);
        int headerRows = binder.number(members, "headerRows", 1, 9).orElse(1);
        if (firstRow.isPresent() && firstRow.get() < headerRow + headerRows) {
            binder.problem(
                    members.place(), Sentence.of("`firstRow` must come after `headerRow`, which is {0}", headerRow));
        }
        return new TableMapping(
                binder.get(members, "sheets").flatMap(this::sheets),
                headerRow,
                headerRows,
                firstRow,
                binder.get(members, "columns").map(this::columns).orElse(Map.of()),
                binder.get(members, "identity").flatMap(this::identity),
                binder.get(members, "values").map(this::values).orElse(Map.of()),
                binder.get(members, "constants")
                        .map(json -> binder.textMap(json, "constants"))
                        .orElse(Map.of()),
                binder.get(members, "skipRows").map(this::skipRows).orElse(SkipRows.NONE),
                binder.get(members, "fillDown")
                        .map(json -> binder.columns(json, "fillDown"))
                        .orElse(List.of()),
                binder.get(members, "dateFormat").flatMap(json -> dateFormat(binder, json, "dateFormat")),
                new TextForm(encoding(members), sign(members, "separator", ",;\t|")),
                sign(members, "decimalSign", ".,"),
                binder.text(members, "query"));
    }

    private Optional<TextEncoding> encoding(Json.Members members) {
        Optional<String> name = binder.text(members, "encoding");
        Optional<TextEncoding> encoding = name.flatMap(TextEncoding::parse);
        if (name.isPresent() && encoding.isEmpty()) {
            binder.problem(
                    binder.get(members, "encoding").orElse(members).place(),
                    Sentence.of("`{0}` is not an encoding that can be read", name.get()),
                    Sentence.of("use one of {0}", "UTF-8, UTF-16LE, UTF-16BE, Windows-1252"));
        }
        return encoding;
    }

    private Optional<Character> sign(Json.Members members, String key, String allowed) {
        Optional<Json> json = binder.get(members, key);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (json.get() instanceof Json.Text text && text.text().length() == 1 && allowed.contains(text.text())) {
            return Optional.of(text.text().charAt(0));
        }
        String list =
                allowed.replace("\t", "\\t").replaceAll("\\\\t|.", "`$0` ").strip();
        binder.problem(
                json.get().place(),
                Sentence.of(
                        "`{0}` must be one of {1}, not {2}",
                        key, list, json.get().words()));
        return Optional.empty();
    }

    private Optional<Sheets> sheets(Json json) {
        if (json instanceof Json.Members) {
            return binder.members(json, "sheets", List.of("except"))
                    .flatMap(members -> binder.get(members, "except"))
                    .map(names -> new Sheets(binder.texts(names, "except"), true, json.place()));
        }
        List<String> names = binder.texts(json, "sheets");
        if (names.isEmpty()) {
            binder.problem(json.place(), Sentence.of("`sheets` names no sheet"));
        }
        return Optional.of(new Sheets(names, false, json.place()));
    }

    private Map<String, ColumnRef> columns(Json json) {
        Map<String, ColumnRef> columns = new LinkedHashMap<>();
        if (json instanceof Json.Members members) {
            members.values().forEach((key, value) -> binder.column(value, key).ifPresent(ref -> columns.put(key, ref)));
        } else {
            binder.problem(json.place(), Sentence.of("`columns` must be an object, not {0}", json.words()));
        }
        return columns;
    }

    private Optional<Identity> identity(Json json) {
        if (json instanceof Json.Text
                || (json instanceof Json.Members single && single.values().containsKey("letter"))) {
            return binder.column(json, "identity").map(ref -> new Identity(List.of(ref), ""));
        }
        Optional<Json.Members> members = binder.members(json, "identity", List.of("columns", "join"));
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<ColumnRef> columns = binder.get(members.get(), "columns")
                .map(value -> binder.columns(value, "columns"))
                .orElse(List.of());
        if (columns.isEmpty()) {
            binder.problem(
                    json.place(),
                    Sentence.of("`identity` names no column"),
                    Sentence.of("write `\"columns\": [\"Code\", \"Name\"]`"));
            return Optional.empty();
        }
        Optional<Json> join = binder.get(members.get(), "join");
        if (join.isEmpty() && columns.size() > 1) {
            binder.problem(
                    json.place(),
                    Sentence.of("`identity` does not say what stands between the texts of its columns"),
                    Sentence.of("write `\"join\": \" / \"`"));
        }
        String between = join.isPresent() && join.get() instanceof Json.Text text ? text.text() : "";
        return Optional.of(new Identity(columns, between));
    }

    private Map<String, Map<String, String>> values(Json json) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        if (json instanceof Json.Members members) {
            members.values().forEach((key, value) -> values.put(key, binder.textMap(value, key)));
        } else {
            binder.problem(json.place(), Sentence.of("`values` must be an object, not {0}", json.words()));
        }
        return values;
    }

    private SkipRows skipRows(Json json) {
        Optional<Json.Members> members = binder.members(json, "skipRows", List.of("blank", "equal"));
        if (members.isEmpty()) {
            return SkipRows.NONE;
        }
        List<ColumnRef> blank = binder.get(members.get(), "blank")
                .map(value -> binder.columns(value, "blank"))
                .orElse(List.of());
        Map<ColumnRef, List<String>> equal = new LinkedHashMap<>();
        Optional<Json> texts = binder.get(members.get(), "equal");
        if (texts.isPresent() && texts.get() instanceof Json.Members columns) {
            columns.values()
                    .forEach((key, value) -> equal.put(
                            new ColumnRef(Binder.header(key), false, value.place()), binder.texts(value, key)));
        } else {
            texts.ifPresent(value ->
                    binder.problem(value.place(), Sentence.of("`equal` must be an object, not {0}", value.words())));
        }
        return new SkipRows(blank, equal);
    }

    static Optional<DateFormat> dateFormat(Binder binder, Json json, String what) {
        DateFormat format;
        if (json instanceof Json.Members) {
            Optional<Json.Members> members =
                    binder.members(json, what, List.of("pattern", "language", "year", "month"));
            Optional<String> pattern = members.flatMap(value -> binder.text(value, "pattern"));
            if (members.isEmpty() || pattern.isEmpty()) {
                binder.problem(
                        json.place(),
                        Sentence.of("`{0}` has no `pattern`", what),
                        Sentence.of("write `\"pattern\": \"d/M/yyyy\"`"));
                return Optional.empty();
            }
            String language = binder.text(members.get(), "language").orElse("en");
            format = new DateFormat(
                    pattern.get(),
                    Locale.forLanguageTag(language),
                    binder.number(members.get(), "year", 1900, 2999),
                    binder.get(members.get(), "month").flatMap(value -> month(binder, value)));
        } else {
            Optional<String> pattern = binder.text(json, what);
            if (pattern.isEmpty()) {
                return Optional.empty();
            }
            format = new DateFormat(pattern.get(), Locale.ENGLISH, Optional.empty(), Optional.empty());
        }
        return checked(binder, json, format);
    }

    private static Optional<DateFormat> checked(Binder binder, Json json, DateFormat format) {
        try {
            if (format.pattern().length() <= 64 && format.pattern().matches("[^a-zA-Z']*([dMyuEe][^a-zA-Z']*)+")) {
                format.formatter();
                return Optional.of(format);
            }
        } catch (IllegalArgumentException notAPattern) {
            // Said below.
        }
        binder.problem(
                json.place(),
                Sentence.of("`{0}` is not a pattern of dates", format.pattern()),
                Sentence.of("write days as `d` or `dd`, months as `M`, `MM`, `MMM` or `MMMM`, years as `yyyy`"));
        return Optional.empty();
    }

    private static Optional<DateFormat.MonthSource> month(Binder binder, Json json) {
        if (json instanceof Json.Members) {
            return binder.members(json, "month", List.of("sheetName"))
                    .flatMap(members -> binder.text(members, "sheetName"))
                    .filter(pattern -> isMonthPattern(binder, json, pattern))
                    .map(DateFormat.MonthSource.SheetName::new);
        }
        Optional<String> text = binder.text(json, "month");
        try {
            return text.map(YearMonth::parse).map(DateFormat.MonthSource.Stated::new);
        } catch (DateTimeException notAMonth) {
            binder.problem(
                    json.place(),
                    Sentence.of("`{0}` is not a month", text.orElse("")),
                    Sentence.of("write it as `2022-06`"));
            return Optional.empty();
        }
    }

    private static boolean isMonthPattern(Binder binder, Json json, String pattern) {
        boolean good = pattern.length() <= 64
                && pattern.matches("[^a-zA-Z']*(M{1,4}[^a-zA-Z']*y{2,4}|y{2,4}[^a-zA-Z']*M{1,4})[^a-zA-Z']*");
        if (!good) {
            binder.problem(
                    json.place(),
                    Sentence.of("`{0}` is not a pattern of months", pattern),
                    Sentence.of("write `MMM yyyy` or the like"));
        }
        return good;
    }
}
