package org.edaran.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.edaran.bench.peer.DuckFiles;
import org.edaran.bench.peer.EdaranFiles;
import org.edaran.bench.peer.FilesPeer;
import org.edaran.bench.peer.Found;

/** Times the way from two CSV files to a list of findings in a JSON file: {@code FilesTable ROWS PROFILE ROUNDS COMMAND}. */
public final class FilesTable {

    private static final long TICK = 10_000_000; // nanoseconds of the unit in which Linux tells the time of children

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Path folder;
    private final PrintStream out;

    private FilesTable(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Times all peers in turn. The first round is not timed; in it, what each has written is compared.
     *
     * @param args assignments, profile, rounds and the command; all without any but the command, which is left out then
     */
    public static void main(String[] args) throws Exception {
        long assignments = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        String profile = args.length > 1 ? args[1] : "clean";
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Workload workload = WorkloadGenerator.generate(
                WorkloadGenerator.Profile.valueOf(profile.toUpperCase(Locale.ROOT)), assignments);
        Path folder = Files.createTempDirectory("edaran-bench");
        try {
            RosterFiles.write(workload, folder);
            List<FilesPeer> peers = new ArrayList<>(List.of(
                    EdaranFiles.inProcess(1, workload.people()),
                    EdaranFiles.inProcess(2, workload.people()),
                    new DuckFiles(1, workload.people()),
                    new DuckFiles(2, workload.people())));
            if (args.length > 3) {
                peers.add(EdaranFiles.command(args[3], workload.people()));
            }
            int rows = workload.rows();
            workload = null; // its arrays are no part of what is measured
            PrintStream out = PeerTable.standardOutput();
            out.println(Machine.description() + "\n");
            new FilesTable(folder, out).run(peers, rows, rounds);
        } finally {
            remove(folder);
        }
    }

    private void run(List<FilesPeer> peers, int rows, int rounds) throws Exception {
        Path list = folder.resolve("found.json");
        Found first = null;
        for (FilesPeer peer : peers) {
            peer.check(folder, list);
            Found found = peer.found(list);
            first = first == null ? found : first;
            if (!found.counts().equals(first.counts()) || found.checksum() != first.checksum()) {
                throw new IllegalStateException(peer.name() + " wrote " + found.counts() + ", not " + first.counts());
            }
        }
        double[][] clock = new double[peers.size()][rounds];
        double[][] processors = new double[peers.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < peers.size(); i++) {
                long processor = processorTime();
                long start = System.nanoTime();
                peers.get(i).check(folder, list);
                clock[i][round] = (System.nanoTime() - start) / 1e9;
                processors[i][round] = (processorTime() - processor) / 1e9;
            }
        }
        out.printf(Locale.ROOT, "identical findings in the files: %s%n%n", first == null ? "" : first.counts());
        out.printf(
                Locale.ROOT, "| %,d rows | s | lowest | s of processors | lowest |%n|---|---:|---:|---:|---:|%n", rows);
        for (int i = 0; i < peers.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    peers.get(i).name(),
                    PeerTable.median(clock[i]),
                    Arrays.stream(clock[i]).min().orElse(0),
                    PeerTable.median(processors[i]),
                    Arrays.stream(processors[i]).min().orElse(0));
        }
    }

    /** Nanoseconds that processors have worked for this process and for the ones that it has started. */
    private long processorTime() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        long children = 0;
        if (Files.isReadable(stat)) {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            children = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK;
        }
        return machine.getProcessCpuTime() + children;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
