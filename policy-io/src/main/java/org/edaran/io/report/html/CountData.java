package org.edaran.io.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingStatus;
import org.edaran.io.report.html.GroupCounts.Cell;
import org.edaran.io.report.html.GroupCounts.Stretch;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;
import tools.jackson.core.JsonGenerator;

/** Writes what rules counted, for the heat map and the charts. */
final class CountData {

    /** More cells than this and a page gets slow; the groups that are farthest from their limits are left out. */
    private static final int MOST_CELLS = 60_000;

    private final GroupCounts counts;
    private final Map<String, Integer> rules;
    private final Pool texts;
    private final Map<Stretch, Integer> periods = new TreeMap<>();

    CountData(GroupCounts counts, Map<String, Integer> rules, Pool texts) {
        this.counts = counts;
        this.rules = rules;
        this.texts = texts;
    }

    void write(JsonGenerator json) {
        List<Cell> cells = counts.cells().stream()
                .filter(cell -> rules.containsKey(cell.rule()))
                .toList();
        List<Cell> kept = nearest(cells);
        TreeSet<Stretch> all = new TreeSet<>();
        kept.forEach(cell -> all.add(cell.period()));
        counts.people().values().forEach(stretches -> all.addAll(stretches.keySet()));
        json.writeArrayPropertyStart("periods");
        for (Stretch period : all) {
            periods.put(period, periods.size());
            json.writeStartArray();
            json.writeNumber(texts.of(period.label()));
            json.writeString(period.unit().word());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("counts");
        kept.forEach(cell -> cell(cell, json));
        json.writeEndArray();
        json.writeNumberProperty("countsOmitted", cells.size() - kept.size());
        measures(kept, json);
        people(json);
    }

    /** The cells of the groups that come nearest to a limit or pass it. */
    private static List<Cell> nearest(List<Cell> cells) {
        if (cells.size() <= MOST_CELLS) {
            return cells;
        }
        Map<String, Integer> worst = new HashMap<>();
        cells.forEach(cell -> worst.merge(cell.rule() + "\n" + cell.subject(), gravity(cell), Math::max));
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparing(
                        (Cell cell) -> worst.getOrDefault(cell.rule() + "\n" + cell.subject(), 0),
                        Comparator.reverseOrder())
                .thenComparing(Cell::rule)
                .thenComparing(Cell::subject));
        return sorted.subList(0, MOST_CELLS);
    }

    private static int gravity(Cell cell) {
        int full = Arithmetic.full(cell.count().figures(), cell.count().status());
        int near = cell.count().figures().bound().isFloor() ? 10_000 - full : full;
        return near
                + cell.count()
                        .status()
                        .map(status -> status == FindingStatus.VIOLATION ? 40_000 : 20_000)
                        .orElse(0);
    }

    /** See {@code COUNT} in the script for what the numbers are. */
    private void cell(Cell cell, JsonGenerator json) {
        Detail.Count figures = cell.count().figures();
        json.writeStartArray();
        json.writeNumber(rules.getOrDefault(cell.rule(), 0));
        json.writeNumber(texts.of(cell.subject()));
        json.writeNumber(periods.getOrDefault(cell.period(), 0));
        json.writeNumber(cell.count().status().map(FindingStatus::ordinal).orElse(-1));
        json.writeNumber(Arithmetic.full(figures, cell.count().status()));
        json.writeNumber(Arithmetic.height(figures, figures.count(), figures.of()));
        json.writeNumber(figures.quantity()
                .map(limit -> Arithmetic.height(figures, limit, Fraction.of(1)))
                .orElse(-1));
        json.writeString(range(figures.count().toString(), figures.countMost().toString()));
        json.writeString(range(figures.of().toString(), figures.ofMost().toString()));
        json.writeString(figures.limit().map(Object::toString).orElse(""));
        json.writeEndArray();
    }

    private static String range(String least, String most) {
        return least.equals(most) ? least : least + "–" + most;
    }

    /** What each rule counts: its side, whether it is a share, and the words for what is counted and of whom. */
    private void measures(List<Cell> cells, JsonGenerator json) {
        Map<Integer, Detail.Count> known = new TreeMap<>();
        cells.forEach(cell -> known.putIfAbsent(
                rules.getOrDefault(cell.rule(), 0), cell.count().figures()));
        json.writeArrayPropertyStart("measures");
        known.forEach((rule, figures) -> {
            json.writeStartArray();
            json.writeNumber(rule);
            json.writeString(Arithmetic.side(figures));
            json.writeBoolean(figures.measure() == Sentence.Measure.SHARE);
            json.writeString(figures.counted());
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    private void people(JsonGenerator json) {
        json.writeArrayPropertyStart("people");
        counts.people()
                .forEach((rule, stretches) -> stretches.forEach((period, sums) -> {
                    if (rules.containsKey(rule)) {
                        json.writeStartArray();
                        json.writeNumber(rules.getOrDefault(rule, 0));
                        json.writeNumber(periods.getOrDefault(period, 0));
                        for (int sum : sums) {
                            json.writeNumber(sum);
                        }
                        json.writeEndArray();
                    }
                }));
        json.writeEndArray();
    }
}
