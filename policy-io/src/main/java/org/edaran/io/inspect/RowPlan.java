package org.edaran.io.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;

/** Plans the mapping of a file with a row per assignment, or per thing that it tells facts of. Stateless. */
final class RowPlan {

    private final FileScan file;
    private final List<SheetScan> sheets;
    private final SectionPlan plan;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private RowPlan(FileScan file, List<SheetScan> sheets, SectionPlan plan) {
        this.file = file;
        this.sheets = sheets;
        this.plan = plan;
    }

    /** The largest sheet, and those whose columns have the same names in the same row. */
    static List<SheetScan> sheets(FileScan file) {
        SheetScan largest = file.sheets().stream()
                .max((one, other) -> Long.compare(one.rows(), other.rows()))
                .orElseThrow();
        return file.sheets().stream()
                .filter(sheet -> sheet.headerLine() == largest.headerLine()
                        && names(sheet).equals(names(largest)))
                .toList();
    }

    private static List<String> names(SheetScan sheet) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheet.header().row().size(); i++) {
            names.add(sheet.header().name(i));
        }
        return names;
    }

    static SectionPlan of(FileScan file, List<SheetScan> sheets, Section kind, Sentence why) {
        SectionPlan plan = new SectionPlan(kind, why);
        new RowPlan(file, sheets, plan).fill();
        return plan;
    }

    private void fill() {
        plan.place(file, sheets);
        for (String ours : names(plan.kind())) {
            find(ours);
        }
        if (!columns.isEmpty()) {
            plan.put("columns", columns);
        }
        if (plan.kind() == Section.ROSTER && sheets.get(0).name() >= 0) {
            plan.put("name", SectionPlan.column(sheets, sheets.get(0).name()));
        }
        dates();
        plan.totals(sheets);
        FillPlan.put(sheets, plan);
        if (plan.kind() == Section.ROSTER) {
            codes();
        }
    }

    private static List<String> names(Section kind) {
        return switch (kind) {
            case ROSTER -> words("employee date mode part location unit start end coordinates distance");
            case EMPLOYEES ->
                List.of(
                        "id",
                        "unit",
                        "agency",
                        "office",
                        "domicile",
                        "domicile coordinates",
                        "category",
                        "from",
                        "until");
            case UNITS -> List.of("id", "agency", "office", "calendar");
            case OFFICES -> List.of("id", "region", "agency", "coordinates");
            case AGENCIES, REGIONS -> List.of("id");
            case ATTESTATIONS ->
                List.of("attestation", "employee", "unit", "office", "agency", "signed", "time", "from", "until", "by");
            case DOCUMENTS ->
                List.of(
                        "document",
                        "employee",
                        "unit",
                        "office",
                        "agency",
                        "issued",
                        "from",
                        "until",
                        "from unit",
                        "to unit",
                        "by");
            case ASSESSMENTS -> List.of("assessment", "employee", "unit", "office", "agency", "assessed", "by");
            case DECISIONS -> List.of("parameter", "agency", "unit", "office", "value", "from", "until");
        };
    }

    private static List<String> words(String names) {
        return List.of(names.split(" ", -1));
    }

    private List<ColumnProfile> meaning(String ours, boolean known) {
        SheetScan one = sheets.get(0);
        return one.columns().stream()
                .filter(column -> ColumnMeaning.of(one.header().name(column.index()))
                        .filter(meaning -> meaning.is(ours) && meaning.known() == known)
                        .isPresent())
                .toList();
    }

    /** Names a column where its own name does not tell it, or where several may be meant. */
    private void find(String ours) {
        SheetScan one = sheets.get(0);
        List<ColumnProfile> sure = meaning(ours, true);
        Optional<ColumnProfile> exact = sure.stream()
                .filter(column -> one.header().name(column.index()).equals(ours))
                .findFirst();
        if (exact.isPresent()) {
            return;
        }
        List<ColumnProfile> found = new ArrayList<>(sure);
        found.addAll(meaning(ours, false));
        Optional<ColumnProfile> column = found.stream().findFirst().or(() -> byCells(ours));
        if (column.isEmpty()) {
            if (isNeeded(ours)) {
                remarked(ours, CodePlan.OPEN, Sentence.of("no column was found that may be this one"));
            }
            return;
        }
        Object name = SectionPlan.column(sheets, column.get().index());
        Sentence remark =
                found.isEmpty() ? Sentence.of("a guess by what is in its cells") : Sentence.of("a guess by its name");
        if (found.size() > 1) {
            remark = Sentence.of(
                    "{0}; {1} may be meant too",
                    remark,
                    Words.list(found.stream()
                            .skip(1)
                            .map(other -> one.header().name(other.index()))
                            .toList()));
        }
        remarked(ours, name, remark);
    }

    /** Remarks on columns stand before the columns, since a column is named by a text as well. */
    private void remarked(String ours, Object name, Sentence remark) {
        columns.put("// " + ours, remark);
        columns.put(ours, name);
    }

    private Optional<ColumnProfile> byCells(String ours) {
        SheetScan one = sheets.get(0);
        return switch (ours) {
            case "date" ->
                one.columns().stream()
                        .filter(column -> column.shape().equals(Optional.of(TextShape.DATE)))
                        .findFirst();
            case "mode" -> CodeGuess.column(one);
            case "employee", "id" ->
                ours.equals("employee") && !meaning("id", true).isEmpty()
                        ? meaning("id", true).stream().findFirst()
                        : one.columns().stream()
                                .filter(column -> column.shape().equals(Optional.of(TextShape.NIP)))
                                .findFirst();
            case "domicile", "location", "region" -> withCodesOfRegions(one);
            default -> Optional.empty();
        };
    }

    /** The only column of region codes; of two, nobody can tell which is meant. */
    private static Optional<ColumnProfile> withCodesOfRegions(SheetScan sheet) {
        List<ColumnProfile> found = sheet.columns().stream()
                .filter(column -> column.shape().equals(Optional.of(TextShape.REGION)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isNeeded(String ours) {
        return plan.kind() == Section.ROSTER
                ? List.of("employee", "date", "mode").contains(ours)
                : ours.equals("id") || ours.equals(names(plan.kind()).get(0));
    }

    private void dates() {
        SheetScan one = sheets.get(0);
        for (String ours : List.of("date", "from", "until", "signed", "issued", "assessed")) {
            List<ColumnProfile> found = names(plan.kind()).contains(ours)
                    ? meaning(ours, true).stream()
                            .findFirst()
                            .or(() -> meaning(ours, false).stream().findFirst())
                            .or(() -> ours.equals("date") ? byCells(ours) : Optional.empty())
                            .stream()
                            .toList()
                    : List.of();
            for (ColumnProfile column : found) {
                if (column.isOrderOpen()) {
                    plan.put("dateFormat", CodePlan.OPEN, Formats.open());
                    return;
                }
                Optional<DatePattern> pattern = column.count(TextShape.DATE) > 0 || column.isEmpty()
                        ? Optional.empty()
                        : DatePattern.ofTexts(column.texts().texts());
                if (pattern.isPresent()) {
                    plan.put(
                            "dateFormat",
                            pattern.get().json(),
                            Sentence.of(
                                    "a guess: all texts of `{0}` can be read this way",
                                    one.header().name(column.index())));
                    return;
                }
            }
        }
    }

    private void codes() {
        List<Counts> counted = new ArrayList<>();
        long blanks = 0;
        for (SheetScan sheet : sheets) {
            Optional<ColumnProfile> column = CodeGuess.column(sheet);
            column.ifPresent(one -> counted.add(one.texts()));
            blanks += column.map(ColumnProfile::blank).orElse(0L);
        }
        if (blanks > 0) {
            plan.remark(Sentence.of(
                    "{0} blank where a mode should be; without `blank` in the mapping, blank means unknown",
                    Words.cells(blanks)));
        }
        if (!counted.isEmpty()) {
            plan.codes(CodePlan.of(file, counted));
        }
    }
}
