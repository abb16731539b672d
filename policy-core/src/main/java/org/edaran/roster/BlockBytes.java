package org.edaran.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.edaran.model.DateRange;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads gathered rows. Rows stand by person in the order in which they came, days and lines as differences, so that
 * a row mostly takes two bytes and one or two for its location. Stateless.
 */
final class BlockBytes {

    /** What the columns of a block are read and written with: which of them there are. */
    private record Used(
            boolean parts,
            boolean units,
            boolean locations,
            boolean times,
            boolean cells,
            boolean files,
            List<FactCells> facts) {}

    private BlockBytes() {}

    static void write(RosterPart.Block block, Bytes out) {
        AssignmentColumns columns = block.columns;
        List<DataSource> sources = columns.sources();
        out.number(sources.size());
        sources.forEach(
                source -> out.text(source.file()).optional(source.sheet()).texts(source.fields()));
        Ids ids = columns.ids();
        out.number(ids.size());
        for (int id = 0; id < ids.size(); id++) {
            out.text(ids.get(id));
            DataPlace place = columns.firstPlaceOf(id);
            int source = sources.indexOf(sourceOf(place, sources));
            out.number(source).number(place.line()).number(place.column());
        }
        out.texts(columns.texts());
        Map<String, FactCells> facts = new TreeMap<>(columns.facts);
        out.number(facts.size());
        facts.forEach((name, cells) -> {
            out.text(name).number(cells.values.size());
            cells.values.forEach(out::value);
        });
        Used used = used(columns, List.copyOf(facts.values()));
        for (boolean each : flags(used)) {
            out.flag(each);
        }
        rows(columns, used, out);
        people(block, out);
        List<InputProblem> problems = block.problems.sorted();
        out.number(problems.size()).number(block.problems.total());
        problems.forEach(out::problem);
    }

    private static DataSource sourceOf(DataPlace place, List<DataSource> sources) {
        return sources.stream()
                .filter(source -> source.at(place.line(), place.column()).equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Used used(AssignmentColumns columns, List<FactCells> facts) {
        return new Used(
                columns.rows.parts.isUsed(),
                columns.rows.units.isUsed(),
                columns.rows.locations.isUsed(),
                columns.rows.starts.isUsed() || columns.rows.ends.isUsed(),
                columns.rows.cells.isUsed(),
                columns.sources().size() > 1,
                facts);
    }

    private static boolean[] flags(Used used) {
        return new boolean[] {used.parts, used.units, used.locations, used.times, used.cells, used.files};
    }

    private static void rows(AssignmentColumns columns, Used used, Bytes out) {
        int[] next = new int[columns.ids().size() + 1];
        for (int row = 0; row < columns.size(); row++) {
            next[columns.employeeAt(row) + 1]++;
        }
        for (int id = 1; id < next.length; id++) {
            out.number(next[id]);
            next[id] += next[id - 1];
        }
        int[] order = new int[columns.size()];
        for (int row = 0; row < columns.size(); row++) {
            order[next[columns.employeeAt(row)]++] = row;
        }
        int day = 0;
        int line = 0;
        int step = 0;
        int modes = columns.modeCount() + 1;
        for (int row : order) {
            long days = (long) columns.dayAt(row) - day - 1;
            out.number(((days << 1) ^ (days >> 63)) * modes + columns.modeAt(row) + 1);
            day = columns.dayAt(row);
            int stepHere = columns.rows.lines.get(row) - line;
            out.signed((long) stepHere - step);
            step = stepHere;
            line = columns.rows.lines.get(row);
            rest(columns, used, row, out);
        }
    }

    private static void rest(AssignmentColumns columns, Used used, int row, Bytes out) {
        if (used.parts) {
            out.number(columns.partAt(row));
        }
        if (used.units) {
            out.number(columns.rows.units.get(row) + 1);
        }
        if (used.locations) {
            out.number(columns.rows.locations.get(row) + 1);
        }
        if (used.times) {
            out.number(columns.rows.starts.get(row) + 1).number(columns.rows.ends.get(row) + 1);
        }
        if (used.cells) {
            out.number(columns.rows.cells.get(row));
        }
        if (used.files) {
            out.number(columns.rows.files.get(row));
        }
        for (FactCells cells : used.facts) {
            out.number(cells.codes.get(row));
        }
    }

    private static void people(RosterPart.Block block, Bytes out) {
        List<RosterPart.Told> all = new ArrayList<>();
        Map<RosterPart.Told, Integer> numbers = new HashMap<>();
        Consumer<RosterPart.Told> number = one -> {
            if (numbers.putIfAbsent(one, all.size()) == null) {
                all.add(one);
            }
        };
        block.people.values().forEach(told -> told.keySet().forEach(number));
        block.list.forEach(row -> number.accept(row.told()));
        out.number(all.size());
        for (RosterPart.Told told : all) {
            out.texts(told.names());
            told.values().forEach(out::value);
        }
        out.number(block.people.size());
        new TreeMap<>(block.people).forEach((id, told) -> {
            out.number(block.columns.ids().find(id) + 1L);
            if (block.columns.ids().find(id) < 0) {
                out.text(id);
            }
            out.number(told.size());
            told.forEach((one, place) -> {
                List<DataSource> sources = block.columns.sources();
                out.number(numbers.getOrDefault(one, 0)).number(sources.indexOf(sourceOf(place, sources)));
                out.number(place.line());
            });
        });
        list(block.list, numbers, out);
    }

    private static void list(List<PersonRow> list, Map<RosterPart.Told, Integer> numbers, Bytes out) {
        out.number(list.size());
        Optional<DataPlace> before = Optional.empty();
        for (PersonRow row : list) {
            DataPlace place = row.place();
            out.text(row.id()).flag(row.dates().isPresent());
            row.dates()
                    .ifPresent(dates -> out.signed(dates.first().toEpochDay())
                            .signed(dates.last().toEpochDay()));
            boolean sameFile = before.map(known -> place.equals(in(known, place.line(), place.column())))
                    .orElse(false);
            out.flag(sameFile);
            if (sameFile) {
                out.number(place.line()).number(place.column());
            } else {
                out.place(place);
            }
            out.number(numbers.getOrDefault(row.told(), 0));
            before = Optional.of(place);
        }
    }

    private static DataPlace in(DataPlace file, int line, int column) {
        return new DataPlace(file.file(), file.sheet(), line, column, file.field());
    }

    private static void readList(RosterPart.Block block, List<RosterPart.Told> all, Bytes.Reader in) {
        @Nullable DataPlace place = null;
        for (int left = in.count(); left > 0; left--) {
            String id = in.text();
            Optional<DateRange> dates = in.flag() ? Optional.of(range(in.date(), in.date())) : Optional.empty();
            boolean sameFile = in.flag();
            if (sameFile && place == null) {
                throw Bytes.Reader.damaged();
            }
            place = sameFile && place != null
                    ? in(place, in.below(Integer.MAX_VALUE), in.below(Integer.MAX_VALUE))
                    : in.place();
            block.list.add(new PersonRow(id, dates, place, all.get(in.below(all.size()))));
        }
    }

    private static DateRange range(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Bytes.Reader.damaged();
        }
        return new DateRange(first, last);
    }

    static RosterPart.Block read(RosterSchema schema, Bytes.Reader in) {
        RosterPart.Block block = new RosterPart.Block(schema);
        AssignmentColumns columns = block.columns;
        List<DataSource> sources = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            DataSource source = new DataSource(in.text(), in.optional(), in.texts());
            sources.add(source);
            columns.source(source);
        }
        int people = in.count();
        for (int id = 0; id < people; id++) {
            String text = in.text();
            columns.source(sources.get(in.below(sources.size())));
            columns.at(in.below(Integer.MAX_VALUE), in.below(Integer.MAX_VALUE)).employee(text, 0);
            if (columns.ids().size() != id + 1) {
                throw Bytes.Reader.damaged();
            }
        }
        columns.knowTexts(in.texts());
        List<FactCells> facts = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            FactCells cells = Optional.ofNullable(columns.cells(in.text())).orElseThrow(Bytes.Reader::damaged);
            int values = in.count();
            for (int value = 0; value < values; value++) {
                if (cells.codeOf(in.value()) > value) {
                    throw Bytes.Reader.damaged();
                }
            }
            facts.add(cells);
        }
        Used used = new Used(in.flag(), in.flag(), in.flag(), in.flag(), in.flag(), in.flag(), facts);
        readRows(columns, used, people, in);
        readPeople(block, sources, in);
        readProblems(block, in);
        return block;
    }

    private static void readRows(AssignmentColumns columns, Used used, int people, Bytes.Reader in) {
        int[] counts = new int[people];
        for (int id = 0; id < people; id++) {
            counts[id] = in.count();
        }
        int modes = columns.modeCount() + 1;
        long day = 0;
        long line = 0;
        long step = 0;
        for (int id = 0; id < people; id++) {
            for (int left = counts[id]; left > 0; left--) {
                long token = in.number();
                long days = token / modes;
                day += ((days >>> 1) ^ -(days & 1)) + 1;
                step += in.signed();
                line += step;
                if (token < 0 || Math.abs(day) > 1_000_000 || line < 0 || line > Integer.MAX_VALUE) {
                    throw Bytes.Reader.damaged();
                }
                columns.restore(id, (int) day, (byte) (token % modes - 1), (int) line);
                readRest(columns, used, in);
            }
        }
    }

    private static void readRest(AssignmentColumns columns, Used used, Bytes.Reader in) {
        int row = columns.size() - 1;
        if (used.parts) {
            columns.rows.parts.set(row, (byte) in.below(Part.values().length));
        }
        if (used.units) {
            columns.rows.units.set(row, in.below(columns.textCount() + 1L) - 1);
        }
        if (used.locations) {
            columns.rows.locations.set(row, in.below(columns.textCount() + 1L) - 1);
        }
        if (used.times) {
            columns.rows.starts.set(row, in.below(24 * 60 + 1) - 1);
            columns.rows.ends.set(row, in.below(24 * 60 + 1) - 1);
        }
        if (used.cells) {
            columns.rows.cells.set(row, in.below(Integer.MAX_VALUE));
        }
        columns.rows.files.set(row, used.files ? in.below(columns.sources().size()) : 0);
        for (FactCells cells : used.facts) {
            cells.codes.set(row, in.below(cells.values.size()));
        }
    }

    private static void readPeople(RosterPart.Block block, List<DataSource> sources, Bytes.Reader in) {
        List<RosterPart.Told> all = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            List<String> names = in.texts();
            List<Value> values = new ArrayList<>();
            names.forEach(name -> values.add(in.value()));
            all.add(new RosterPart.Told(List.copyOf(names), List.copyOf(values)));
        }
        Ids ids = block.columns.ids();
        for (int left = in.count(); left > 0; left--) {
            int number = in.below(ids.size() + 1L);
            String id = number == 0 ? in.text() : ids.get(number - 1);
            for (int told = in.count(); told > 0; told--) {
                RosterPart.Told one = all.get(in.below(all.size()));
                block.tell(id, sources.get(in.below(sources.size())).at(in.below(Integer.MAX_VALUE), 0), one);
            }
        }
        readList(block, all, in);
    }

    private static void readProblems(RosterPart.Block block, Bytes.Reader in) {
        int kept = in.count();
        int total = in.below(Integer.MAX_VALUE);
        List<InputProblem> problems = new ArrayList<>();
        for (int left = kept; left > 0; left--) {
            problems.add(in.problem());
        }
        if (total < kept) {
            throw Bytes.Reader.damaged();
        }
        block.problems.addAll(problems, total);
    }
}
