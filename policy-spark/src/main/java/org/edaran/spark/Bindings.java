package org.edaran.spark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.edaran.model.Owner;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Part;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.ValueParser;
import org.jspecify.annotations.Nullable;

/** The bindings of rows of Spark. What cannot be read is nothing here, and a problem of {@link RowCells}. Stateless. */
final class Bindings {

    private static final List<String> OF_ASSIGNMENT =
            List.of("employee", "date", "mode", "part", "unit", "location", "start", "end");

    /** The columns of people, units, offices, agencies and regions that are no facts. */
    static final List<String> OF_THING = List.of("id", "from", "until");

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
        binding = cells.has("part")
                ? binding.part(
                        row -> cells.filled(row, "part").flatMap(Part::parse).orElse(null))
                : binding;
        binding = cells.has("unit") ? binding.unit(row -> cells.text(row, "unit")) : binding;
        binding = cells.has("location") ? binding.location(row -> cells.text(row, "location")) : binding;
        for (String time : List.of("start", "end")) {
            if (cells.has(time)) {
                binding = time.equals("start")
                        ? binding.start(row -> cells.filled(row, time)
                                .flatMap(ValueParser::time)
                                .orElse(null))
                        : binding.end(row -> cells.filled(row, time)
                                .flatMap(ValueParser::time)
                                .orElse(null));
            }
        }
        return binding;
    }

    /** The binding of people. Dates that end before they start are no dates. */
    static FactBinding<Row> people(Cells cells) {
        FactBinding<Row> binding = FactBinding.of(Owner.EMPLOYEE, Row.class)
                .id(row -> cells.text(row, "id"))
                .holding(row -> dateOf(cells, row, "from"), row -> dateOf(cells, row, "until"));
        return cells.bind(binding, OF_THING);
    }

    private static @Nullable LocalDate dateOf(Cells cells, Row row, String name) {
        LocalDate first = cells.day(row, "from");
        LocalDate last = cells.day(row, "until");
        boolean reversed = first != null && last != null && last.isBefore(first);
        return reversed ? null : name.equals("from") ? first : last;
    }
}
