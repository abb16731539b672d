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
import org.edaran.examples.oracle.NaiveData;
import org.edaran.model.Policy;

/**
 * Judges random pairs until a number or a time is reached. Ends with 0 if the evaluator and the oracle agreed on all of
 * them, with 1 if not, with 2 if it was called wrongly.
 */
public final class Soak {

    private static final Path CASES = Path.of("src", "test", "cases");
    private static final long SHRINKING = 20_000;

    private final Map<String, String> options;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final List<Path> stored = new ArrayList<>();
    private long lastLine = begun;
    private long disagreements;

    private Soak(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs {@code --pairs N --seed N --time 40m --rosters N --cases FOLDER --most N}. */
    public static void main(String[] args) throws IOException {
        System.exit(run(List.of(args), System.out));
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "--pairs", "1000000",
                "--seed", "1",
                "--time", "24h",
                "--rosters", "24",
                "--most", "10",
                "--cases", CASES.toString()));
        for (int i = 0; i < args.size(); i += 2) {
            if (!options.containsKey(args.get(i)) || i + 1 == args.size()) {
                out.println(
                        "usage: soak [--pairs N] [--seed N] [--time 40m] [--rosters N] [--most N] [--cases FOLDER]");
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
        Run run = new Run(number("--seed"), (int) number("--rosters"));
        long end = begun + time().toNanos();
        long most = number("--most");
        while (run.pairs() < number("--pairs") && System.nanoTime() < end) {
            Judge judge = new Judge();
            run.next(judge);
            if (judge.disputed != null) {
                disagreements++;
                if (stored.size() < most) {
                    store(run, judge.disputed);
                }
            }
            progress(run, false);
        }
        progress(run, true);
        stored.forEach(file -> out.println("disagreement: " + file));
        return disagreements == 0 ? 0 : 1;
    }

    private static final class Judge implements Run.Watcher {
        private List<String> texts = List.of();
        private List<Policy> policies = List.of();
        private @org.jspecify.annotations.Nullable Pair disputed;

        @Override
        public void policy(List<String> drawn, List<Policy> compiled) {
            texts = drawn;
            policies = compiled;
        }

        @Override
        public boolean roster(NaiveData data) {
            if (Pair.Answers.of(policies, data).agree()) {
                return true;
            }
            disputed = new Pair(texts, data);
            return false;
        }
    }

    private void store(Run run, Pair disputed) throws IOException {
        List<String> difference =
                disputed.answers().map(Pair.Answers::difference).orElse(List.of());
        Pair small = Shrinker.shrink(
                disputed,
                pair -> pair.answers()
                        .filter(answers ->
                                !answers.agree() && answers.difference().equals(difference))
                        .isPresent(),
                SHRINKING);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        small.answers().ifPresent(said -> {
            answers.put("evaluator", said.evaluator());
            answers.put("oracle", said.oracle());
        });
        String name = "seed-" + options.get("--seed") + "-policy-" + run.drawn();
        Path file = Path.of(options.getOrDefault("--cases", "")).resolve(name + ".txt");
        new CaseFile("Drawn by seed " + options.get("--seed") + " as policy " + run.drawn() + ".", small, answers)
                .write(file);
        stored.add(file);
        out.println("disagreement " + stored.size() + " -> " + file);
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
                "%s%,d pairs, %,d policies (%,d rejected), %.0f s, %.0f pairs/s, %d disagreements%n",
                last ? "seed " + options.get("--seed") + ": " : "",
                run.pairs(),
                run.drawn(),
                run.rejected(),
                seconds,
                run.pairs() / seconds,
                disagreements);
    }
}
