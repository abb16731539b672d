package org.edaran.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.edaran.eval.PartialCheck;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Gathers the rows of a partition of a DataFrame into parts of a check, one for each of so many buckets of people, and gives
 * them as bytes. All rows of a person go to one bucket, and so do ids that differ by what spreadsheets drop, so that a person
 * who is not listed can be told of the one who is.
 */
final class Gather implements PairFlatMapFunction<Iterator<Row>, Integer, Packet> {

    private static final long serialVersionUID = 1;

    /** After so many rows the parts are given out, so that memory does not grow with the partition. */
    private static final int MOST_ROWS = 1 << 20;

    private final Broadcast<Judging> judging;
    private final int buckets;
    private final boolean people;

    Gather(Broadcast<Judging> judging, int buckets, boolean people) {
        this.judging = judging;
        this.buckets = buckets;
        this.people = people;
    }

    @Override
    public Iterator<Tuple2<Integer, Packet>> call(Iterator<Row> rows) {
        Judging of = judging.value();
        return new Packets(of, people ? of.people() : of.roster(), rows);
    }

    static int bucketOf(String id, int buckets) {
        int hash = 7;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean dropped = c <= ' ' || c == '0' || c == '.' || c == '=' || c == '"' || c == '-' || c == '\'';
            hash = dropped ? hash : 31 * hash + c;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return Math.floorMod(hash, buckets);
    }

    private final class Packets implements Iterator<Tuple2<Integer, Packet>> {
        private final Judging of;
        private final Judging.Adding adding;
        private final Iterator<Row> rows;
        private final ArrayDeque<Tuple2<Integer, Packet>> ready = new ArrayDeque<>();

        Packets(Judging of, Judging.Adding adding, Iterator<Row> rows) {
            this.of = of;
            this.adding = adding;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && rows.hasNext()) {
                fill();
            }
            return !ready.isEmpty();
        }

        private void fill() {
            @Nullable PartialCheck[] parts = new PartialCheck[buckets];
            int[] records = new int[buckets];
            for (int row = 0; row < MOST_ROWS && rows.hasNext(); row++) {
                Row next = rows.next();
                int bucket = bucketOf(adding.idOf(next), buckets);
                PartialCheck part = parts[bucket];
                if (part == null) {
                    part = of.part(Optional.empty());
                    parts[bucket] = part;
                }
                adding.add(part, next);
                records[bucket]++;
            }
            for (int bucket = 0; bucket < buckets; bucket++) {
                PartialCheck part = parts[bucket];
                if (part != null) {
                    int rowsRead = records[bucket];
                    Packet.Extent extent = Packet.Extent.of(people ? 0 : rowsRead, people ? rowsRead : 0, part.dates());
                    ready.add(new Tuple2<>(bucket, new Packet(extent, part.toBytes())));
                }
            }
        }

        @Override
        public Tuple2<Integer, Packet> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
