package org.edaran.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.edaran.bench.WorkloadGenerator.Profile;
import org.edaran.eval.Evaluator;
import org.edaran.roster.Roster;

/**
 * How the time of a check grows: {@code Scaling rows | rules | threads | stream [ROWS]}. Times are of the processor, of the thread
 * that checks, but for threads.
 */
public final class Scaling {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PrintStream out = PeerTable.standardOutput();

    private Scaling() {}

    /**
     * Writes one table.
     *
     * @param args which, and for all but the first the assignments
     */
    public static void main(String[] args) throws InterruptedException {
        Scaling scaling = new Scaling();
        String table = args.length > 0 ? args[0] : "rows";
        long rows = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
        scaling.out.println(Machine.description() + "\n");
        switch (table) {
            case "rows" -> scaling.rows(args.length > 1 ? rows : 10_000_000);
            case "rules" -> scaling.rules(rows);
            case "threads" -> scaling.threads(rows);
            case "stream" -> scaling.stream(args.length > 1 ? rows : 100_000_000);
            default -> throw new IllegalArgumentException("rows, rules, threads or stream");
        }
    }

    private void rows(long most) {
        Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
        out.println("| assignments | people | profile | ns each | lowest | bytes each | findings |");
        out.println("|---:|---:|---|---:|---:|---:|---:|");
        for (Profile profile : new Profile[] {Profile.SPEC, Profile.FLAWLESS}) {
            for (long rows = 100_000; rows <= most; rows *= 10) {
                Workload workload = WorkloadGenerator.generate(profile, rows);
                Roster roster = Rosters.of(workload, evaluator.schema());
                Times times = time(evaluator, roster);
                out.printf(
                        Locale.ROOT,
                        "| %,d | %,d | %s | %.2f | %.2f | %.2f | %,d |%n",
                        workload.rows(),
                        workload.people(),
                        profile.name().toLowerCase(Locale.ROOT),
                        times.median(),
                        times.lowest(),
                        times.bytes(),
                        evaluator.check(roster).findings().size());
            }
        }
    }

    private void rules(long rows) {
        Workload workload = WorkloadGenerator.generate(Profile.CLEAN, rows);
        out.println("| rules | ns an assignment | lowest | times the first | findings |");
        out.println("|---:|---:|---:|---:|---:|");
        double first = 0;
        for (int rules : new int[] {1, 10, 100, 1000}) {
            Evaluator evaluator = Evaluator.of(Policies.compile(Policies.suite(rules)));
            Roster roster = Rosters.of(workload, evaluator.schema());
            Times times = time(evaluator, roster);
            first = first == 0 ? times.median() : first;
            out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f | %.1f | %,d |%n",
                    rules,
                    times.median(),
                    times.lowest(),
                    times.median() / first,
                    evaluator.check(roster).findings().size());
        }
    }

    /** Two threads check the same roster with the same evaluator. */
    private void threads(long rows) throws InterruptedException {
        Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
        Roster roster = Rosters.of(WorkloadGenerator.generate(Profile.SPEC, rows), evaluator.schema());
        time(evaluator, roster);
        out.println("| threads | checks a second |");
        out.println("|---:|---:|");
        for (int threads = 1; threads <= 2; threads++) {
            int each = 40;
            Thread[] running = new Thread[threads];
            long start = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                running[i] = new Thread(() -> {
                    for (int check = 0; check < each; check++) {
                        evaluator.check(roster);
                    }
                });
                running[i].start();
            }
            for (Thread thread : running) {
                thread.join();
            }
            out.printf(Locale.ROOT, "| %d | %.1f |%n", threads, each * threads * 1e9 / (System.nanoTime() - start));
        }
    }

    /** Blocks of whole units, one after another: made, built, checked and forgotten. */
    private void stream(long rows) {
        Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
        long block = 1_000_000;
        long checked = 0;
        long findings = 0;
        long building = 0;
        long judging = 0;
        for (int number = 0; checked < rows; number++) {
            Workload workload = WorkloadGenerator.generate(Profile.SPEC, Math.min(block, rows - checked), number);
            long start = THREADS.getCurrentThreadCpuTime();
            Roster roster = Rosters.of(workload, evaluator.schema());
            long built = THREADS.getCurrentThreadCpuTime();
            findings += evaluator.check(roster).findings().size();
            judging += THREADS.getCurrentThreadCpuTime() - built;
            building += built - start;
            checked += workload.rows();
        }
        out.printf(
                Locale.ROOT,
                "%,d assignments, %,d findings, in a heap of %,d MB: building %.1f ns each, judging %.1f ns each%n",
                checked,
                findings,
                Runtime.getRuntime().maxMemory() >> 20,
                (double) building / checked,
                (double) judging / checked);
    }

    /** Nanoseconds and bytes for each assignment. */
    private record Times(double median, double lowest, double bytes) {}

    private static Times time(Evaluator evaluator, Roster roster) {
        long end = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < end) {
            evaluator.check(roster);
        }
        double[] times = new double[21];
        double[] bytes = new double[times.length];
        for (int round = 0; round < times.length; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            evaluator.check(roster);
            times[round] = (double) (THREADS.getCurrentThreadCpuTime() - start) / roster.size();
            bytes[round] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / roster.size();
        }
        return new Times(PeerTable.median(times), Arrays.stream(times).min().orElse(0), PeerTable.median(bytes));
    }
}
