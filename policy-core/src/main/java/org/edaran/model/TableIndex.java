package org.edaran.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the rows of a table. A tree with a level for each key: single values are found by hash, regions by their code and
 * the codes around it, and ranges by search, since ranges that matter side by side seldom overlap.
 */
final class TableIndex {

    private final Node root = new Node();
    private final int depth;

    TableIndex(List<TableRow> rows) {
        depth = rows.isEmpty() ? 0 : rows.get(0).keys().size();
        rows.forEach(row -> root.add(row, 0));
        root.seal();
    }

    Value find(List<Value> keys, LocalDate date, Optional<Value> otherwise) {
        Set<Value> found = new LinkedHashSet<>();
        for (List<Value> known : ValueSets.expanded(keys)) {
            Search search = new Search(known, date);
            boolean any = depth > 0 && search.in(root, 0);
            found.addAll(search.found);
            if (!any || (search.isUncertain && otherwise.isPresent())) {
                found.add(otherwise.orElse(Value.Absent.UNKNOWN));
            }
        }
        return ValueSets.of(found);
    }

    /** The rows that give the value; none where that is not certain. */
    Set<TableRow> rows(List<Value> keys, LocalDate date) {
        List<List<Value>> known = ValueSets.expanded(keys);
        if (known.size() != 1 || depth == 0) {
            return Set.of();
        }
        Search search = new Search(known.get(0), date);
        search.in(root, 0);
        return search.isUncertain || search.isShort ? Set.of() : search.rows;
    }

    /** A range of keys and what is below it. */
    private record RangeNode(Value low, Value high, Node node) {}

    /** Rows that agree on the keys so far. */
    private static final class Node {
        private final Map<Value, Node> exact = new HashMap<>();
        private final NavigableMap<String, Node> regions = new TreeMap<>();
        private final Map<TableKey.Range, Node> ranges = new HashMap<>();
        private final List<RangeNode> sorted = new ArrayList<>();
        private final List<Value> greatestSoFar = new ArrayList<>();
        private final List<TableRow> rows = new ArrayList<>();
        private Optional<Node> any = Optional.empty();

        void add(TableRow row, int column) {
            if (column == row.keys().size()) {
                rows.add(row);
                return;
            }
            TableKey key = row.keys().get(column);
            if (key instanceof TableKey.OneOf some) {
                some.values().forEach(value -> child(value).add(row, column + 1));
            } else if (key instanceof TableKey.Range range) {
                ranges.computeIfAbsent(range, r -> new Node()).add(row, column + 1);
            } else {
                Node node = any.orElseGet(Node::new);
                any = Optional.of(node);
                node.add(row, column + 1);
            }
        }

        private Node child(Value value) {
            return value instanceof Value.Region region
                    ? regions.computeIfAbsent(region.code().code(), code -> new Node())
                    : exact.computeIfAbsent(value, v -> new Node());
        }

        void seal() {
            ranges.forEach((range, node) -> sorted.add(new RangeNode(range.low(), range.high(), node)));
            sorted.sort((a, b) -> ValueSets.order(a.low(), b.low()));
            for (RangeNode range : sorted) {
                Value before = greatestSoFar.isEmpty() ? range.high() : greatestSoFar.get(greatestSoFar.size() - 1);
                greatestSoFar.add(ValueSets.order(before, range.high()) >= 0 ? before : range.high());
            }
            children().forEach(Node::seal);
        }

        List<Node> children() {
            List<Node> all = new ArrayList<>(exact.values());
            all.addAll(regions.values());
            all.addAll(ranges.values());
            any.ifPresent(all::add);
            return all;
        }
    }

    /** One search; remembers what it found. */
    private static final class Search {
        private final List<Value> keys;
        private final LocalDate date;
        private final Set<Value> found = new LinkedHashSet<>();
        private final Set<TableRow> rows = new LinkedHashSet<>();
        private boolean isUncertain;
        private boolean isShort;

        Search(List<Value> keys, LocalDate date) {
            this.keys = keys;
            this.date = date;
        }

        /** True if a row is for the keys for certain, or a key is not known and some row may be. */
        boolean in(Node node, int column) {
            if (column == keys.size()) {
                boolean any = false;
                for (TableRow row : node.rows) {
                    boolean holds =
                            row.validity().isEmpty() || row.validity().get().contains(date);
                    any |= holds;
                    if (holds) {
                        found.add(row.value());
                        rows.add(row);
                    }
                }
                return any;
            }
            Value key = keys.get(column);
            if (key == Value.Absent.UNKNOWN) {
                isUncertain = true;
                boolean any = false;
                for (Node child : node.children()) {
                    any |= in(child, column + 1);
                }
                return any;
            }
            return known(node, key, column);
        }

        private boolean known(Node node, Value key, int column) {
            boolean any = key instanceof Value.Region region
                    ? region(node, region.code().code(), column)
                    : node.exact.containsKey(key) && in(node.exact.get(key), column + 1);
            if (!node.sorted.isEmpty() && !(key instanceof Value.Absent)) {
                any |= ranges(node, key, column);
            }
            return (node.any.isPresent() && in(node.any.get(), column + 1)) || any;
        }

        /** The nearest region with a row; regions inside the key may be meant too, because the code is too short to say. */
        private boolean region(Node node, String code, int column) {
            boolean inside = false;
            for (Node child : node.regions.subMap(code + ".", code + "/").values()) {
                inside |= in(child, column + 1);
            }
            isShort |= inside;
            String outer = code;
            while (true) {
                Node child = node.regions.get(outer);
                if (child != null && in(child, column + 1)) {
                    return true;
                }
                int dot = outer.lastIndexOf('.');
                if (dot < 0) {
                    return false;
                }
                outer = outer.substring(0, dot);
            }
        }

        private boolean ranges(Node node, Value key, int column) {
            int low = 0;
            int high = node.sorted.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ValueSets.order(node.sorted.get(middle).low(), key) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            boolean any = false;
            for (int i = low - 1; i >= 0 && ValueSets.order(node.greatestSoFar.get(i), key) >= 0; i--) {
                RangeNode range = node.sorted.get(i);
                if (ValueSets.order(range.high(), key) >= 0) {
                    any |= in(range.node(), column + 1);
                }
            }
            return any;
        }
    }
}
