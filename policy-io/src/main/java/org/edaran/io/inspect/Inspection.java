package org.edaran.io.inspect;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;
import org.edaran.roster.InputProblem;

/** What a file was seen to hold, and what that may mean. Immutable. */
public final class Inspection {

    private final FileScan scan;
    private final Optional<SectionPlan> plan;

    Inspection(FileScan scan, Optional<SectionPlan> plan) {
        this.scan = scan;
        this.plan = plan;
    }

    /** The kind of file that it seems to be, such as {@code roster}; nothing if nothing tells. */
    public Optional<String> kind() {
        return plan.map(one -> one.kind().key());
    }

    /** Why the file could not be read to its end. */
    public Optional<InputProblem> problem() {
        return scan.stop();
    }

    /** What was seen, in words, ended by a line end. */
    public String text(Locale locale) {
        return new InspectionText(scan, plan, locale).write();
    }

    /**
     * A mapping to read the files with, in JSON, with a remark on each guess; {@code ?} stands for what somebody has to
     * fill in.
     *
     * @param files what was seen, each of another kind
     * @param locale language of the remarks
     * @throws IllegalArgumentException if two files are of one kind, or the kind of one is not known
     */
    public static String mapping(List<Inspection> files, Locale locale) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("mapping", "edaran/1");
        mapping.put(
                "//",
                Sentence.of("written by looking at the files; each remark that says so is a guess, to be checked"));
        Set<Section> kinds = new HashSet<>();
        Optional<Inspection> roster = Optional.empty();
        for (Inspection file : files) {
            SectionPlan plan = file.plan.orElseThrow(() -> new IllegalArgumentException("a file of no known kind"));
            if (!kinds.add(plan.kind())) {
                throw new IllegalArgumentException(
                        "two files of the kind " + plan.kind().key());
            }
            roster = plan.kind() == Section.ROSTER ? Optional.of(file) : roster;
            mapping.put("// " + plan.kind().key(), Sentence.text(file.scan.file()));
            mapping.put(plan.kind().key(), plan.json());
        }
        if (!kinds.contains(Section.EMPLOYEES)) {
            roster.ifPresent(file -> mapping.put("employees", file.employees()));
        }
        return new MappingText(locale).write(mapping);
    }

    /** Everyone in the roster is on the books, with what the roster itself tells of people. */
    private Map<String, Object> employees() {
        Map<String, Object> employees = new LinkedHashMap<>();
        employees.put(
                "//",
                Sentence.of("if there is a list of employees, remove this section and give the list with --employees"));
        employees.put("from", "roster");
        Map<String, Object> columns = new LinkedHashMap<>();
        List<SheetScan> sheets = scan.sheets().stream()
                .filter(sheet -> sheet.identity() >= 0)
                .limit(1)
                .toList();
        for (SheetScan sheet : sheets) {
            for (ColumnProfile column : sheet.columns()) {
                Optional<String> ours = ColumnMeaning.of(sheet.header().name(column.index()))
                        .map(ColumnMeaning::ours)
                        .filter(List.of("unit", "agency", "office", "domicile", "category")::contains);
                if (ours.isPresent() && !columns.containsKey(ours.get()) && !column.isComputed()) {
                    columns.put(ours.get(), SectionPlan.column(sheets, column.index()));
                }
            }
        }
        if (!columns.isEmpty()) {
            employees.put("// columns", Sentence.of("a guess by the names of the columns"));
            employees.put("columns", columns);
        }
        return employees;
    }
}
