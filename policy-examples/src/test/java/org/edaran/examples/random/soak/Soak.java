package org.edaran.examples.random.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.model.Policy;

/**
 * Judges random pairs until a number or a time is reached. Ends with 0 if the evaluator and the oracle agreed on all of
 * them, with 1 if not, with 2 if it was called wrongly.
 */
public final class Soak {

    private static final Path CASES = Path.of("src", "test", "cases");
    private static final long SHRINKING = 20_000;

    /** By which rows are shuffled and dealt out. */
    static final long SEED = 17;

    private final Map<String, String> options;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final List<Path> stored = new ArrayList<>();
    private long lastLine = begun;
    private long disagreements;
    private long judged;
    private long pointed;

    private Soak(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs {@code --pairs N --seed N --from N --time 40m --rosters N --points N --cases FOLDER --most N}. */
    public static void main(String[] args) throws IOException {
        System.exit(run(List.of(args), System.out));
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "--pairs", "1000000",
                "--seed", "1",
                "--from", "0",
                "--time", "24h",
                "--rosters", "24",
                "--points", "10",
                "--most", "10",
                "--cases", CASES.toString()));
        for (int i = 0; i < args.size(); i += 2) {
            if (!options.containsKey(args.get(i)) || i + 1 == args.size()) {
                out.println("usage: soak [--pairs N] [--seed N] [--from N] [--time 40m] [--rosters N] [--points N]"
                        + " [--most N] [--cases FOLDER]");
                return 2;
            }
            options.put(args.get(i), args.get(i + 1));
        }
        return new Soak(options, out).run();
    }

    private long number(String option) {
        return Long.parseLong(options.getOrDefault(option, "").replace("_", ""));
    }

    private Duration time() {
        return Duration.parse("PT" + options.getOrDefault("--time", "").toUpperCase(Locale.ROOT));
    }

    private int run() throws IOException {
        Run run = new Run(number("--seed"), (int) number("--rosters"), number("--from"));
        long end = begun + time().toNanos();
        long most = number("--most");
        while (run.pairs() < number("--pairs") && System.nanoTime() < end) {
            Judge judge = new Judge();
            run.next(judge);
            if (judge.disputed != null) {
                disagreements++;
                if (stored.size() < most) {
                    store(run, judge.disputed, judge.points);
                }
            }
            progress(run, false);
        }
        progress(run, true);
        stored.forEach(file -> out.println("disagreement: " + file));
        return disagreements == 0 ? 0 : 1;
    }

    private final class Judge implements Run.Watcher {
        private List<String> texts = List.of();
        private List<Policy> policies = List.of();
        private @org.jspecify.annotations.Nullable Pair disputed;
        private boolean points;

        @Override
        public void policy(List<String> drawn, List<Policy> compiled) {
            texts = drawn;
            policies = compiled;
        }

        @Override
        public boolean roster(NaiveData data) {
            Pair.Answers answers = Pair.Answers.of(policies, data);
            judged += answers.isVerdict() ? 1 : 0;
            boolean asked = answers.agree() && answers.isVerdict() && judged % number("--points") == 0;
            pointed += asked ? 1 : 0;
            points = asked && !EntryPoints.differences(policies, data, SEED).isEmpty();
            if (answers.agree() && !points) {
                return true;
            }
            disputed = new Pair(texts, data);
            return false;
        }
    }

    private void store(Run run, Pair disputed, boolean points) throws IOException {
        Pair small = points ? smallByPoints(disputed) : small(disputed);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        small.answers().ifPresent(said -> {
            answers.put("evaluator", said.evaluator());
            answers.put("oracle", said.oracle());
        });
        if (points) {
            answers.putAll(small.differences(SEED));
        }
        String name = "seed-" + options.get("--seed") + "-policy-" + run.drawn();
        Path file = Path.of(options.getOrDefault("--cases", "")).resolve(name + ".txt");
        new CaseFile("Drawn by seed " + options.get("--seed") + " as policy " + run.drawn() + ".", small, answers)
                .write(file);
        stored.add(file);
        out.println("disagreement " + stored.size() + " -> " + file);
    }

    /** A smaller pair of which the two sides say things that differ in the same way. */
    private static Pair small(Pair disputed) {
        List<String> difference =
                disputed.answers().map(Pair.Answers::difference).orElse(List.of());
        return Shrinker.shrink(
                disputed,
                pair -> pair.answers()
                        .filter(answers ->
                                !answers.agree() && answers.difference().equals(difference))
                        .isPresent(),
                SHRINKING);
    }

    /** A smaller pair that comes out otherwise in the same ways to judge it. */
    private static Pair smallByPoints(Pair disputed) {
        Set<String> ways = disputed.differences(SEED).keySet();
        return Shrinker.shrink(
                disputed,
                pair -> pair.answers()
                                .filter(answers -> answers.agree() && answers.isVerdict())
                                .isPresent()
                        && pair.differences(SEED).keySet().equals(ways),
                SHRINKING);
    }

    private void progress(Run run, boolean last) {
        long now = System.nanoTime();
        if (!last && now - lastLine < Duration.ofSeconds(10).toNanos()) {
            return;
        }
        lastLine = now;
        double seconds = (now - begun) / 1e9;
        out.printf(
                Locale.ROOT,
                "%s%,d pairs (%,d with a verdict, %,d in every way), %,d policies (%,d rejected), %.0f s, %.0f pairs/s, %d disagreements%n",
                last ? "seed " + options.get("--seed") + ": " : "",
                run.pairs(),
                judged,
                pointed,
                run.drawn(),
                run.rejected(),
                seconds,
                run.pairs() / seconds,
                disagreements);
    }
}
