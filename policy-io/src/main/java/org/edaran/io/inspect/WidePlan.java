package org.edaran.io.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;

/** Plans the mapping of a roster with a row per person and a column per date. Stateless. */
final class WidePlan {

    private WidePlan() {}

    /** The sheets that one mapping can read together: those whose names stand in the same rows as in most. */
    static List<SheetScan> sheets(FileScan file) {
        Map<List<Integer>, List<SheetScan>> alike = new LinkedHashMap<>();
        for (SheetScan sheet : file.sheets()) {
            if (sheet.header().isWide()) {
                alike.computeIfAbsent(List.of(sheet.headerLine(), sheet.header().rows()), key -> new ArrayList<>())
                        .add(sheet);
            }
        }
        return alike.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(List.of());
    }

    static SectionPlan of(FileScan file, List<SheetScan> sheets) {
        SectionPlan plan = new SectionPlan(
                Section.ROSTER,
                Sentence.of(
                        "a row per person, a column per date: the names of {0} columns are dates",
                        sheets.get(0).header().dates().size()));
        plan.put("layout", "wide", Sentence.of("a row per person, a column per date"));
        plan.place(file, sheets);
        identity(file, sheets, plan);
        dates(sheets, plan);
        sheets.get(0)
                .header()
                .format()
                .ifPresent(format -> plan.put("dateFormat", format.json(), Formats.remark(format)));
        long blanks = sheets.stream().mapToLong(SheetScan::blankCodes).sum();
        plan.put(
                "blank",
                "unknown",
                Sentence.of(
                        "{0} blank; nothing tells what that means: `unknown` is the careful choice, `off` and `no row` are the others",
                        Words.cells(blanks)));
        plan.totals(sheets);
        FillPlan.put(sheets, plan);
        plan.codes(CodePlan.of(file, sheets.stream().map(SheetScan::codes).toList()));
        long spaced = sheets.stream().mapToLong(SheetScan::spacedCodes).sum();
        if (spaced > 0) {
            plan.remark(Sentence.of("spaces around the code are dropped in {0}", Words.cells(spaced)));
        }
        long nobody = sheets.stream().mapToLong(SheetScan::nobody).sum();
        if (nobody > 0) {
            plan.remark(Sentence.of(
                    "{0} with texts under dates say nothing of whom; if they sum up others, leave them out with `skipRows`",
                    Words.rows(nobody)));
        }
        return plan;
    }

    private static void identity(FileScan file, List<SheetScan> sheets, SectionPlan plan) {
        SheetScan one = sheets.get(0);
        if (one.identity() < 0) {
            plan.put("identity", CodePlan.OPEN, Sentence.of("no column was found that tells people apart"));
            return;
        }
        Object column = SectionPlan.column(sheets, one.identity());
        FillPlan.remarkPeople(file, sheets, column, plan);
        IdentityScan people = file.people();
        boolean both = one.name() >= 0 && people.twoNames().count() > 0;
        if (both) {
            Map<String, Object> identity = new LinkedHashMap<>();
            identity.put("columns", List.of(column, SectionPlan.column(sheets, one.name())));
            identity.put("join", " / ");
            plan.put(
                    "identity",
                    identity,
                    Sentence.of(
                            people.hasTwoNamesInSheet()
                                    ? "a guess: the first column alone does not tell people apart; identities with two names, some in one sheet: {0}"
                                    : "a guess: identities with two names: {0}; if these are one person written in two ways, correct the file and name one column",
                            people.twoNames().count()));
        } else {
            plan.put("identity", column, Sentence.of("a guess by its name"));
        }
        if (one.name() >= 0) {
            plan.put("name", SectionPlan.column(sheets, one.name()));
        }
    }

    /** States the date columns only where a blank one is no day of its sheet. */
    private static void dates(List<SheetScan> sheets, SectionPlan plan) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        int strays = 0;
        for (SheetScan sheet : sheets) {
            List<Integer> stray = sheet.strays();
            strays += stray.size();
            for (int column : sheet.header().dates().keySet()) {
                boolean good = !stray.contains(column);
                first = good ? Math.min(first, column) : first;
                last = good ? Math.max(last, column) : last;
            }
        }
        if (strays == 0 || last < 0) {
            return;
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("from", Words.letter(first));
        columns.put("until", Words.letter(last));
        List<Object> skip = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            int index = column;
            boolean used = sheets.stream()
                    .anyMatch(sheet -> sheet.header().dates().containsKey(index)
                            && !sheet.strays().contains(index));
            if (!used) {
                skip.add(Map.of("letter", Words.letter(column)));
            }
        }
        if (!skip.isEmpty()) {
            columns.put("skip", skip);
        }
        plan.put(
                "dateColumns",
                columns,
                Sentence.of(
                        "a guess: blank columns with a date of another month, or one that comes twice, are left out; look at this again when a month has more days"));
    }
}
