package org.edaran.io.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.RosterMapping.Blank;
import org.edaran.io.mapping.RosterMapping.Code;
import org.edaran.io.mapping.RosterMapping.DateColumns;
import org.edaran.io.mapping.RosterMapping.Piece;
import org.edaran.model.DateRange;
import org.edaran.roster.Part;
import org.edaran.roster.ValueParser;

/** Binds what is special to the roster's section of a mapping. */
final class RosterBinder {

    static final List<String> KEYS = List.of("layout", "dateColumns", "codes", "blank", "name", "covers", "partial");

    /** What stands for a meaning that somebody has yet to fill in. */
    private static final String OPEN = "?";

    private final Binder binder;

    private RosterBinder(Binder binder) {
        this.binder = binder;
    }

    static RosterMapping bind(Binder binder, Json json) {
        return json instanceof Json.Members members ? new RosterBinder(binder).roster(members) : RosterMapping.LONG;
    }

    private RosterMapping roster(Json.Members members) {
        Optional<String> layout = binder.text(members, "layout");
        boolean wide = layout.equals(Optional.of("wide"));
        if (layout.isPresent() && !wide && !layout.get().equals("long")) {
            binder.problem(
                    binder.get(members, "layout").orElse(members).place(),
                    Sentence.of("`{0}` is not a layout", layout.get()),
                    Sentence.of("write `wide` for a column per date, `long` for a row per assignment"));
        }
        Optional<Json> dates = binder.get(members, "dateColumns");
        if (dates.isPresent() && !wide) {
            binder.problem(dates.get().place(), Sentence.of("`dateColumns` is for the layout `wide` only"));
        }
        return new RosterMapping(
                wide,
                dates.map(this::dateColumns).orElse(DateColumns.ALL),
                binder.get(members, "codes").map(this::codes),
                binder.get(members, "blank").flatMap(this::blank),
                binder.get(members, "name").flatMap(json -> binder.column(json, "name")),
                binder.get(members, "covers").flatMap(this::covers),
                binder.truth(members, "partial"));
    }

    private DateColumns dateColumns(Json json) {
        Optional<Json.Members> members = binder.members(json, "dateColumns", List.of("from", "until", "skip"));
        if (members.isEmpty()) {
            return DateColumns.ALL;
        }
        Optional<Integer> from = letter(members.get(), "from");
        Optional<Integer> until = letter(members.get(), "until");
        if (from.isPresent() && until.isPresent() && until.get() < from.get()) {
            binder.problem(json.place(), Sentence.of("`until` of `dateColumns` comes before `from`"));
        }
        List<ColumnRef> skip = binder.get(members.get(), "skip")
                .map(value -> binder.columns(value, "skip"))
                .orElse(List.of());
        return new DateColumns(
                from.orElse(0), until.orElse(Integer.MAX_VALUE), from.isPresent() && until.isPresent(), skip);
    }

    private Optional<Integer> letter(Json.Members members, String key) {
        Optional<String> text = binder.text(members, key);
        if (text.isPresent() && ColumnRef.indexOf(text.get()) < 0) {
            binder.problem(
                    binder.get(members, key).orElse(members).place(),
                    Sentence.of("`{0}` is not the letter of a column", text.get()));
            return Optional.empty();
        }
        return text.map(ColumnRef::indexOf);
    }

    private Map<String, Code> codes(Json json) {
        Map<String, Code> codes = new LinkedHashMap<>();
        if (json instanceof Json.Members members) {
            members.values().forEach((key, value) -> {
                String code = key.strip();
                if (code.isEmpty()) {
                    binder.problem(
                            value.place(),
                            Sentence.of("a blank is not a code"),
                            Sentence.of("say what it means with `blank`"));
                } else if (value instanceof Json.Text text && text.text().equals(OPEN)) {
                    binder.problem(
                            value.place(),
                            Sentence.of("nobody has said yet what the code `{0}` means", code),
                            Sentence.of("replace `?` by a mode such as `wfo`, or by `unknown` or `skip`"));
                } else if (codes.put(code, new Code(pieces(code, value), value.place())) != null) {
                    binder.problem(value.place(), Sentence.of("the code `{0}` is translated twice", code));
                }
            });
        } else {
            binder.problem(json.place(), Sentence.of("`codes` must be an object, not {0}", json.words()));
        }
        return codes;
    }

    private List<Piece> pieces(String code, Json json) {
        if (json instanceof Json.Nothing) {
            return List.of(new Piece(Optional.empty(), Part.WHOLE));
        }
        if (json instanceof Json.Text text) {
            return switch (text.text()) {
                case "skip" -> List.of();
                case "unknown" -> List.of(new Piece(Optional.empty(), Part.WHOLE));
                default -> List.of(new Piece(Optional.of(text.text().strip()), Part.WHOLE));
            };
        }
        List<Json> items = json instanceof Json.Items list ? list.values() : List.of(json);
        List<Piece> pieces = new ArrayList<>();
        for (Json item : items) {
            binder.members(item, code, List.of("mode", "part")).ifPresent(members -> pieces.add(piece(members)));
        }
        int halves = pieces.stream().mapToInt(piece -> piece.part().halves()).sum();
        if (halves > 2) {
            binder.problem(json.place(), Sentence.of("the parts of `{0}` make more than one day", code));
        }
        return pieces;
    }

    private Piece piece(Json.Members members) {
        Optional<String> mode = binder.get(members, "mode")
                .filter(json -> !(json instanceof Json.Nothing))
                .flatMap(json -> binder.text(json, "mode"))
                .filter(name -> !name.equals("unknown"));
        Optional<String> word = binder.text(members, "part");
        Optional<Part> part = word.isEmpty() ? Optional.of(Part.WHOLE) : Part.parse(word.get());
        if (part.isEmpty()) {
            binder.problem(
                    binder.get(members, "part").orElse(members).place(),
                    Sentence.of("`{0}` is not a part of the day", word.orElse("")),
                    Sentence.of("write `1`, `1/2`, `am` or `pm`"));
        }
        return new Piece(mode, part.orElse(Part.WHOLE));
    }

    private Optional<Blank> blank(Json json) {
        Optional<String> word = binder.text(json, "blank");
        Optional<Blank> blank = word.flatMap(text -> switch (text) {
            case "unknown" -> Optional.of(Blank.UNKNOWN);
            case "off" -> Optional.of(Blank.OFF);
            case "no row" -> Optional.of(Blank.NO_ROW);
            default -> Optional.empty();
        });
        if (word.isPresent() && blank.isEmpty()) {
            binder.problem(
                    json.place(),
                    Sentence.of("`{0}` is not a meaning of blank cells", word.get()),
                    Sentence.of("write `unknown`, `off` or `no row`"));
        }
        return blank;
    }

    private Optional<DateRange> covers(Json json) {
        Optional<Json.Members> members = binder.members(json, "covers", List.of("from", "until"));
        Optional<LocalDate> from =
                members.flatMap(value -> binder.text(value, "from")).flatMap(ValueParser::date);
        Optional<LocalDate> until =
                members.flatMap(value -> binder.text(value, "until")).flatMap(ValueParser::date);
        if (from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
            binder.problem(
                    json.place(),
                    Sentence.of("`covers` must have two dates, the later one last"),
                    Sentence.of("write `{\"from\": \"2022-04-01\", \"until\": \"2022-06-30\"}`"));
            return Optional.empty();
        }
        return Optional.of(new DateRange(from.get(), until.get()));
    }
}
