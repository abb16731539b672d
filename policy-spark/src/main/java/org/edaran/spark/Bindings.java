package org.edaran.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.edaran.model.Owner;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Part;
import org.edaran.roster.RosterBinding;
import org.jspecify.annotations.Nullable;

/** The bindings of rows of Spark. Stateless. */
final class Bindings {

    private static final List<String> OF_ASSIGNMENT =
            List.of("employee", "date", "mode", "part", "unit", "location", "start", "end");
    private static final List<String> OF_THING = List.of("id", "from", "until");

    private Bindings() {}

    /** The binding of assignments. */
    static RosterBinding<Row> roster(Cells cells, Map<String, String> modes) {
        Map<String, String> codes = new HashMap<>(modes);
        RosterBinding<Row> binding = RosterBinding.of(Row.class)
                .employee(row -> cells.text(row, "employee"))
                .date(row -> cells.day(row, "date"))
                .mode(row -> cells.text(row, "mode"), (String code) -> codes.getOrDefault(code, code))
                .facts(assignment -> cells.bind(assignment, OF_ASSIGNMENT))
                .source(cells.source(), cells::line);
        binding = cells.has("part") ? binding.part(row -> part(cells, row)) : binding;
        binding = cells.has("unit") ? binding.unit(row -> cells.text(row, "unit")) : binding;
        binding = cells.has("location") ? binding.location(row -> cells.text(row, "location")) : binding;
        binding = cells.has("start") ? binding.start(row -> cells.time(row, "start")) : binding;
        return cells.has("end") ? binding.end(row -> cells.time(row, "end")) : binding;
    }

    private static @Nullable Part part(Cells cells, Row row) {
        String text = cells.text(row, "part");
        if (text == null || text.isBlank()) {
            return null;
        }
        return Part.parse(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "`part` of a row of " + cells.source() + " is `" + text + "`; write `1`, `1/2`, `am` or `pm`"));
    }

    /** The binding of people, units, offices, agencies or regions. */
    static FactBinding<Row> things(Owner owner, Cells cells) {
        FactBinding<Row> binding = FactBinding.of(owner, Row.class)
                .id(row -> cells.text(row, "id"))
                .holding(row -> cells.day(row, "from"), row -> cells.day(row, "until"));
        return cells.bind(binding, OF_THING);
    }
}
