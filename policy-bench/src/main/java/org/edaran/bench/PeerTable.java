package org.edaran.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.Peer;

/**
 * Times peers on one workload in one process, in turn, and holds their findings against each other.
 *
 * <p>Each round every peer checks once; the table has the medians of the rounds: elapsed time, processor time of the calling
 * thread, and bytes that this thread allocated.
 */
public final class PeerTable {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Line<?>> lines = new ArrayList<>();
    private final PrintStream out;

    /** A table that is written to a stream. */
    public PeerTable(PrintStream out) {
        this.out = out;
    }

    /** One peer and its times. */
    private final class Line<R> {
        private final Peer<R> peer;
        private final double[][] figures;
        private String counts = "";
        private long checksum;

        private Line(Peer<R> peer, int rounds) {
            this.peer = peer;
            this.figures = new double[3][rounds];
        }

        private void round(int round, int rows) throws Exception {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            R result = peer.check();
            long end = System.nanoTime();
            if (round >= 0) {
                figures[0][round] = (double) (end - start) / rows;
                figures[1][round] = (double) (threads.getCurrentThreadCpuTime() - processor) / rows;
                figures[2][round] = (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / rows;
            } else {
                Found found = peer.found(result);
                counts = found.counts();
                checksum = found.checksum();
            }
        }
    }

    /** Adds a peer that is loaded; so many rounds are timed. */
    public <R> void add(Peer<R> peer, int rounds) {
        lines.add(new Line<>(peer, rounds));
    }

    /**
     * Runs all peers in turn.
     *
     * @param rows how many assignments the workload has
     * @param warmUp how many milliseconds each peer runs before it is timed
     * @throws IllegalStateException if two peers find different things
     */
    public void run(int rows, long warmUp) throws Exception {
        int rounds = 0;
        for (Line<?> line : lines) {
            line.round(-1, rows);
            long end = System.nanoTime() + warmUp * 1_000_000;
            while (System.nanoTime() < end) {
                line.round(0, rows);
            }
            rounds = Math.max(rounds, line.figures[0].length);
        }
        compare();
        for (int round = 0; round < rounds; round++) {
            for (Line<?> line : lines) {
                if (round < line.figures[0].length) {
                    line.round(round, rows);
                }
            }
        }
        print(rows);
    }

    private void compare() {
        Line<?> first = lines.get(0);
        for (Line<?> line : lines) {
            if (!line.counts.equals(first.counts) || line.checksum != first.checksum) {
                throw new IllegalStateException(first.peer.name() + " found " + first.counts + ", but "
                        + line.peer.name() + " found " + line.counts);
            }
        }
        out.printf(Locale.ROOT, "identical findings: %s, checksum %016x%n%n", first.counts, first.checksum);
    }

    private void print(int rows) {
        out.printf(Locale.ROOT, "| %,d rows | ns a row | lowest | thread | lowest | bytes a row |%n", rows);
        out.println("|---|---:|---:|---:|---:|---:|");
        for (Line<?> line : lines) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                    line.peer.name(),
                    median(line.figures[0]),
                    Arrays.stream(line.figures[0]).min().orElse(0),
                    median(line.figures[1]),
                    Arrays.stream(line.figures[1]).min().orElse(0),
                    median(line.figures[2]));
        }
        out.println();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A stream that writes UTF-8 to standard output. */
    static PrintStream standardOutput() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
