package org.edaran.io.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;

/** Plans what blank cells mean below texts that are written once. Stateless. */
final class FillPlan {

    /** Columns by which people group their rows. In others a blank is more likely something that nobody knows. */
    private static final Set<String> OF_ROSTERS = Set.of("employee", "id", "name", "unit", "agency", "date");

    private static final Set<String> OF_LISTS = Set.of("unit", "agency");
    private static final int FEWEST = 2;

    private FillPlan() {}

    /** Proposes the columns, the one with the fewest texts first, since it is about the most rows. */
    static void put(List<SheetScan> sheets, SectionPlan plan) {
        SheetScan one = sheets.get(0);
        Set<String> groups = plan.kind() == Section.ROSTER ? OF_ROSTERS : OF_LISTS;
        List<ColumnProfile> once = one.columns().stream()
                .filter(column -> column.isWrittenOnce() && column.blank() >= FEWEST)
                .filter(column -> ColumnMeaning.of(one.header().name(column.index()))
                        .filter(meaning -> groups.contains(meaning.ours()))
                        .isPresent())
                .sorted(Comparator.comparingLong(ColumnProfile::filled))
                .toList();
        if (once.isEmpty()) {
            return;
        }
        long most = once.stream().mapToLong(ColumnProfile::blank).max().orElse(0);
        plan.put(
                "fillDown",
                once.stream()
                        .map(column -> SectionPlan.column(sheets, column.index()))
                        .toList(),
                Sentence.of(
                        "a guess: written once and blank below, in up to {0}, so that a blank means the text above; remove what means something else",
                        Words.rows(most)));
    }

    /** Says that people have several rows by their merged cells, of which a roster with a column per date takes one. */
    static void remarkPeople(FileScan file, List<SheetScan> sheets, Object identity, SectionPlan plan) {
        boolean merged = sheets.stream().anyMatch(sheet -> sheet.mergedRows() > 0);
        if (merged && file.people().twice().count() > 0 && identity instanceof String name) {
            plan.remark(Sentence.of(
                    "people have several rows where their cells are merged; to read the first of each alone, write `{0}`",
                    "\"skipRows\": { \"blank\": [\"" + name + "\"] }"));
        }
    }
}
