package org.edaran.io.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;

/** A section of a mapping that is being written, each key with a remark on why it is so. Not thread-safe. */
final class SectionPlan {

    private final Section kind;
    private final Sentence why;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Sentence> remarks = new ArrayList<>();
    private Optional<CodePlan> codes = Optional.empty();

    /**
     * A plan for a file.
     *
     * @param why what makes it look like a file of this kind
     */
    SectionPlan(Section kind, Sentence why) {
        this.kind = kind;
        this.why = why;
    }

    /** Puts a key with a remark. */
    void put(String key, Object value, Sentence remark) {
        json.put("// " + key, remark);
        json.put(key, value);
    }

    /** Puts a key that speaks for itself. */
    void put(String key, Object value) {
        json.put(key, value);
    }

    /** Adds something that a reader of the file should look at. */
    void remark(Sentence remark) {
        remarks.add(remark);
    }

    void codes(CodePlan plan) {
        codes = Optional.of(plan);
        if (plan.isNeeded()) {
            put("codes", plan.json());
        }
    }

    Section kind() {
        return kind;
    }

    Sentence why() {
        return why;
    }

    Map<String, Object> json() {
        return json;
    }

    List<Sentence> remarks() {
        return remarks;
    }

    Optional<CodePlan> codes() {
        return codes;
    }

    /** How a mapping names a column of all the sheets: by its name if that tells it apart in each, else by letters. */
    static Object column(List<SheetScan> sheets, int column) {
        String name = sheets.get(0).header().name(column);
        for (SheetScan sheet : sheets) {
            int found = 0;
            for (int i = 0; i < sheet.header().row().size(); i++) {
                found += sheet.header().name(i).equals(name) ? 1 : 0;
            }
            if (name.isEmpty() || found != 1) {
                return Map.of("letter", Words.letter(column));
            }
        }
        return name;
    }

    /** The keys that every section may need: which sheets, and where the names of the columns are. */
    void place(FileScan file, List<SheetScan> sheets) {
        SheetScan one = sheets.get(0);
        List<String> others = new ArrayList<>(file.empty());
        file.sheets().stream()
                .filter(sheet -> !sheets.contains(sheet))
                .forEach(sheet -> others.add(sheet.sheet().orElse("").strip()));
        int all = file.sheets().size() + file.empty().size();
        if (one.sheet().isPresent() && all > 1) {
            Map<String, Object> except = new LinkedHashMap<>();
            except.put("except", others.stream().map(String::strip).toList());
            Sentence left = others.isEmpty()
                    ? Sentence.of("all sheets look alike; sheets that are added later are read too")
                    : Sentence.of("{0} look alike and are read; left out: {1}", sheets.size(), Words.list(others));
            put("sheets", except, left);
        }
        if (one.headerLine() > 1) {
            put("headerRow", one.headerLine(), Sentence.of("a guess: the row that looks most like names of columns"));
        }
        if (one.header().rows() > 1) {
            put(
                    "headerRows",
                    one.header().rows(),
                    Sentence.of(
                            "a guess: the names stand in {0} rows above one another",
                            one.header().rows()));
        }
        if (one.firstRow() > 0) {
            put("firstRow", one.firstRow(), Sentence.of("the row before it numbers the columns"));
        }
    }

    /** Rows that sum up others are not read. */
    void totals(List<SheetScan> sheets) {
        Map<String, Object> equal = new LinkedHashMap<>();
        for (SheetScan sheet : sheets) {
            sheet.totals().forEach((text, name) -> {
                if (!name.isEmpty()) {
                    equal.merge(name, List.of(text), (one, other) -> {
                        List<Object> both = new ArrayList<>((List<?>) one);
                        both.addAll(both.contains(text) ? List.of() : List.of(text));
                        return both;
                    });
                }
            });
        }
        if (!equal.isEmpty()) {
            put("skipRows", Map.of("equal", equal), Sentence.of("a guess: these rows hold totals"));
        }
    }
}
