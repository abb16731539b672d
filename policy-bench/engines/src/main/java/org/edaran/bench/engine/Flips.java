package org.edaran.bench.engine;

import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.impl.score.constraint.ConstraintMatchPolicy;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.edaran.bench.Machine;
import org.edaran.bench.Workload;
import org.edaran.bench.WorkloadGenerator;
import org.edaran.bench.peer.EdaranPeer;
import org.edaran.eval.RosterSession;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;

/**
 * One assignment at a time changed to another mode, at no known place: {@code RosterSession.put} with the change of the findings
 * beside Timefold's score. Both do the same changes in turn; at the end they must count the same findings of each rule.
 */
public final class Flips {

    private static final int ROUND = 100_000;
    private static final String[] MODES = {"wfo", "wfh"};

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Workload workload;
    private final RosterSession session;
    private final int[] people;
    private final List<Shift> shifts;
    private final InnerScoreDirector<Plan, SimpleScore> director;
    private final List<Line> lines = new ArrayList<>();
    private final int[] modes = new int[ROUND];

    /** Who, when and which shift is changed, looked up before the clock runs. */
    private final int[] persons = new int[ROUND];

    private final LocalDate[] dates = new LocalDate[ROUND];
    private final Shift[] drawn = new Shift[ROUND];
    private long state = 7;
    private long findings;
    private Object kept = "";

    /** What is timed: one change, by its number in the round; and its figures by round. */
    private static final class Line {
        private final String name;
        private final IntConsumer change;
        private final double[] nanos;
        private final double[] bytes;

        private Line(String name, IntConsumer change, int rounds) {
            this.name = name;
            this.change = change;
            this.nanos = new double[rounds];
            this.bytes = new double[rounds];
        }
    }

    private Flips(Workload workload) {
        this.workload = workload;
        EdaranPeer edaran = new EdaranPeer();
        edaran.load(workload);
        this.session = edaran.evaluator().open(edaran.roster());
        this.people = new int[workload.people()];
        Arrays.setAll(people, person -> session.roster().employee(Workload.id(person)).orElseThrow());
        this.shifts = Shift.of(workload);
        this.director = new TimefoldPeer().open(shifts, ConstraintMatchPolicy.DISABLED);
    }

    /**
     * Times the changes.
     *
     * @param args assignments, profile, rounds of a hundred thousand changes
     */
    public static void main(String[] args) {
        long assignments = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        String profile = args.length > 1 ? args[1] : "spec";
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 11;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Machine.description() + "\n");
        Flips flips = new Flips(WorkloadGenerator.generate(
                WorkloadGenerator.Profile.valueOf(profile.toUpperCase(Locale.ROOT)), assignments));
        flips.run(rounds);
        out.println("the same findings of each rule after all changes: " + flips.compare() + "\n");
        flips.print(out);
    }

    private void run(int rounds) {
        lines.add(new Line("RosterSession.put", this::put, rounds));
        lines.add(new Line("Timefold, change and score", this::score, rounds));
        lines.add(new Line("RosterSession.may", this::may, rounds));
        lines.add(new Line("RosterSession.quota", this::quota, rounds));
        Line told = new Line("RosterSession.put, findings made", this::putAndTell, rounds);
        for (int round = -5; round < rounds; round++) {
            draw();
            for (Line line : lines) {
                time(line, round);
            }
        }
        for (int round = -1; round < rounds; round++) {
            draw();
            time(told, round);
            for (int i = 0; i < ROUND; i++) {
                score(i);
            }
        }
        lines.add(told);
    }

    private void draw() {
        for (int i = 0; i < ROUND; i++) {
            int row = draw(workload.rows());
            persons[i] = people[workload.personAt(row)];
            dates[i] = Workload.DATES.get(workload.dateAt(row));
            drawn[i] = shifts.get(row);
            modes[i] = draw(MODES.length);
        }
    }

    private void time(Line line, int round) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUND; i++) {
            line.change.accept(i);
        }
        long end = threads.getCurrentThreadCpuTime();
        if (round >= 0) {
            line.nanos[round] = (double) (end - start) / ROUND;
            line.bytes[round] = (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / ROUND;
        }
    }

    private int draw(int sides) {
        state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((state >>> 33) % sides);
    }

    private RosterSession.Change changed(int i) {
        return session.put(persons[i], dates[i], MODES[modes[i]]);
    }

    private void put(int i) {
        kept = changed(i);
    }

    private void putAndTell(int i) {
        RosterSession.Change change = changed(i);
        findings += change.appeared().size() - change.disappeared().size();
    }

    private void may(int i) {
        kept = session.may(persons[i], dates[i], "wfh");
    }

    private void quota(int i) {
        kept = session.quota(persons[i], dates[i]);
    }

    private void score(int i) {
        Shift shift = drawn[i];
        director.beforeVariableChanged(shift, "mode");
        shift.setMode(MODES[modes[i]]);
        shift.setLocation("");
        director.afterVariableChanged(shift, "mode");
        kept = director.calculateScore();
    }

    private Map<String, Integer> compare() {
        Map<String, Integer> ours = new TreeMap<>();
        for (Finding finding : session.report().findings()) {
            boolean open = finding.status() == FindingStatus.UNDETERMINED;
            ours.merge(open ? "unknown place" : finding.rule(), 1, Integer::sum);
        }
        Map<String, Integer> theirs = new TreeMap<>();
        try (InnerScoreDirector<Plan, SimpleScore> counting =
                new TimefoldPeer().open(shifts, ConstraintMatchPolicy.ENABLED)) {
            counting.getConstraintMatchTotalMap()
                    .values()
                    .forEach(total -> theirs.put(
                            total.getConstraintRef().constraintName(), total.getConstraintMatchCount()));
        }
        theirs.values().removeIf(count -> count == 0);
        int score = -director.calculateScore().raw().score();
        int sum = ours.values().stream().mapToInt(Integer::intValue).sum();
        if (!ours.equals(theirs) || score != sum) {
            throw new IllegalStateException("Edaran has " + ours + ", Timefold " + theirs + " with a score of " + score);
        }
        return ours;
    }

    private void print(PrintStream out) {
        out.printf(Locale.ROOT, "| %,d rows | ns a change | lowest | bytes |%n|---|---:|---:|---:|%n", workload.rows());
        for (Line line : lines) {
            double lowest = Arrays.stream(line.nanos).min().orElse(0);
            out.printf(
                    Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", line.name, median(line.nanos), lowest, median(line.bytes));
        }
        out.println("\n(" + findings + " findings more, " + kept.getClass().getSimpleName() + " last)");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
