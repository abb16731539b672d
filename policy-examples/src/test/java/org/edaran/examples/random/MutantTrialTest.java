package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.examples.ConformanceCases;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.forms.Dice;
import org.edaran.examples.random.forms.PolicyForms;
import org.edaran.examples.random.forms.RosterForms;
import org.edaran.examples.random.soak.CaseFile;
import org.edaran.examples.random.soak.EntryPoints;
import org.edaran.examples.random.soak.Pair;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What mutants of the evaluator are tried on, by {@code ./dev mutate}: the cases of {@link
 * org.edaran.examples.OracleConformanceTest}, the kept cases and the first pairs of {@link org.edaran.examples.random.reach.PairsTest},
 * which the ordinary tests judge one by one. Here they are read and compiled once for all mutants of a class, and the
 * answers of the oracle come from a file that {@link #main} wrote. The ordinary tests pass it over.
 */
@EnabledIfSystemProperty(named = "edaran.mutants", matches = "true")
class MutantTrialTest {

    private static final Path ANSWERS = Path.of("target", "mutation", "answers");
    private static final long SEED = Long.getLong("edaran.trial.seed", 20_240_429);
    private static final int POLICIES = Integer.getInteger("edaran.trial.policies", 150);
    private static final int ROSTERS = 10;
    private static final int POLICIES_OF_A_BLOCK = 5;
    private static final int CASES_OF_A_BLOCK = 9;
    private static final String PAIRS = "pairs ";
    private static final String KEPT = "kept ";

    /** Of how many blocks all pairs are judged in every way. */
    private static final int WAYS = Integer.getInteger("edaran.trial.ways", 5);

    /** Policies and data. */
    private static final class Trial {
        private final String name;
        private final List<Policy> policies;
        private final NaiveData data;
        private final IdentityHashMap<Policy, Roster> rosters = new IdentityHashMap<>();

        Trial(String name, List<Policy> policies, NaiveData data) {
            this.name = name;
            this.policies = policies;
            this.data = data;
        }

        String name() {
            return name;
        }

        List<Policy> policies() {
            return policies;
        }

        NaiveData data() {
            return data;
        }

        /** Rosters are made once: the evaluator has no part in that. */
        private Roster roster(Policy policy) {
            return rosters.computeIfAbsent(policy, any -> Product.roster(policy, Pair.known(policy, data)));
        }

        private List<ComplianceReport> reports() {
            return policies.stream()
                    .filter(policy -> !policy.rules().isEmpty())
                    .map(policy -> Evaluator.of(policy).check(roster(policy)))
                    .toList();
        }

        List<String> oracle() {
            return said(Pair.oracle(policies, data));
        }

        List<String> evaluator() {
            return said(Pair.findings(reports()));
        }

        private static List<String> said(List<?> findings) {
            return findings.stream().map(Object::toString).toList();
        }

        /** The evaluator as it is takes the data, and agrees with the oracle. */
        boolean isSettled() {
            try {
                return reports().stream().allMatch(report -> report.problems().isEmpty())
                        && evaluator().equals(oracle());
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }
    }

    /** Trials that are read and compiled when the first mutant is tried on them; nothing of that is of the evaluator. */
    private static final class Block {
        private final Supplier<List<Trial>> source;
        private List<Trial> read = List.of();

        Block(Supplier<List<Trial>> source) {
            this.source = source;
        }

        synchronized List<Trial> trials() {
            if (read.isEmpty()) {
                read = source.get();
            }
            return read;
        }
    }

    private static final Map<String, Block> BLOCKS = blocks();

    private static Map<String, Block> blocks() {
        Map<String, Block> blocks = new LinkedHashMap<>();
        for (String area : areas()) {
            blocks.put(
                    area,
                    new Block(() -> ConformanceCases.folders("findings/" + area)
                            .map(MutantTrialTest::conformance)
                            .toList()));
        }
        List<Path> cases = CaseFile.kept();
        for (int from = 0; from < cases.size(); from += CASES_OF_A_BLOCK) {
            List<Path> some = cases.subList(from, Math.min(cases.size(), from + CASES_OF_A_BLOCK));
            blocks.put(
                    KEPT + from,
                    new Block(() -> some.stream().flatMap(MutantTrialTest::kept).toList()));
        }
        for (int from = 0; from < POLICIES; from += POLICIES_OF_A_BLOCK) {
            int first = from;
            blocks.put(PAIRS + from, new Block(() -> pairs(first)));
        }
        return blocks;
    }

    private static List<String> areas() {
        try (Stream<Path> folders = Files.list(ConformanceCases.FINDINGS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Trial conformance(Path folder) {
        try {
            Policy policy = Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow();
            return new Trial(ConformanceCases.nameOf(folder), List.of(policy), NaiveData.read(folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Trial> kept(Path file) {
        try {
            Pair pair = CaseFile.read(file).pair();
            return Pair.compile(pair.texts()).stream()
                    .map(policies -> new Trial(file.getFileName().toString(), policies, pair.data()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Trial> pairs(int from) {
        List<Trial> trials = new ArrayList<>();
        for (long drawn = from; drawn < Math.min(POLICIES, from + POLICIES_OF_A_BLOCK); drawn++) {
            Dice dice = new Dice(SEED * 0x9E3779B97F4A7C15L + drawn);
            PolicyForms.Drawn policy = PolicyForms.drawn(dice);
            Optional<List<Policy>> policies = Pair.compile(policy.texts());
            RosterForms forms = new RosterForms(policy.english());
            for (int i = 0; i < ROSTERS && policies.isPresent(); i++) {
                trials.add(new Trial("pair " + drawn + " " + i, policies.get(), forms.roster(dice)));
            }
        }
        return trials;
    }

    /** What the oracle says, in the file that {@link #main} wrote. */
    private static final class Held {
        static final Map<String, List<String>> ORACLE = answers();

        private Held() {}
    }

    private static Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(ANSWERS)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                List<String> findings = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    findings.add(in.readUTF());
                }
                answers.put(name, findings);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return answers;
    }

    /**
     * Writes what the oracle says of all cases and pairs that have a verdict.
     *
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        List<Trial> settled = BLOCKS.values().stream()
                .flatMap(block -> block.trials().stream())
                .filter(Trial::isSettled)
                .toList();
        Files.createDirectories(ANSWERS.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ANSWERS)))) {
            out.writeInt(settled.size());
            for (Trial trial : settled) {
                out.writeUTF(trial.name());
                List<String> findings = trial.oracle();
                out.writeInt(findings.size());
                for (String finding : findings) {
                    out.writeUTF(finding);
                }
            }
        }
        System.out.println(settled.size() + " cases and pairs");
    }

    @TestFactory
    Stream<DynamicTest> findings_areThoseOfTheOracle() {
        return BLOCKS.entrySet().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.getKey(), () -> settled(block.getValue()).forEach(MutantTrialTest::judge)));
    }

    private static List<Trial> settled(Block block) {
        return block.trials().stream()
                .filter(trial -> Held.ORACLE.containsKey(trial.name()))
                .toList();
    }

    private static void judge(Trial trial) {
        assertThat(trial.evaluator().equals(Held.ORACLE.get(trial.name())))
                .as(trial.name())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyWay_givesTheReportOfOnePass() {
        return inTens(trial -> assertThat(EntryPoints.differences(trial.policies(), trial.data(), 7))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> sessions_changeAsTheirRostersDo() {
        return inTens(trial -> {
            for (Policy policy : trial.policies()) {
                NaiveData known = Pair.known(policy, trial.data());
                if (!policy.rules().isEmpty() && !known.roster().isEmpty()) {
                    Evaluator evaluator = Evaluator.of(policy);
                    SessionProperties.Edits edits =
                            new SessionProperties.Edits(evaluator, Product.roster(policy, known), new Random(5));
                    edits.askForQuotas();
                    edits.run(5);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> sessionsInNumbers_changeAsTheirRostersDo() {
        return IntStream.range(0, 12)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> SessionNumbersProperties.editSome(new Random(seed), seed % 3 == 0)));
    }

    private static Stream<DynamicTest> inTens(Consumer<Trial> look) {
        Stream<Map.Entry<String, Block>> pairs = BLOCKS.entrySet().stream()
                .filter(block -> block.getKey().startsWith(PAIRS))
                .limit(WAYS);
        Stream<Map.Entry<String, Block>> kept =
                BLOCKS.entrySet().stream().filter(block -> block.getKey().startsWith(KEPT));
        return Stream.concat(pairs, kept)
                .flatMap(block -> IntStream.range(0, 5)
                        .mapToObj(ten -> DynamicTest.dynamicTest(
                                block.getKey() + " " + ten,
                                () -> ten(block.getValue(), ten).forEach(look))));
    }

    private static List<Trial> ten(Block block, int ten) {
        List<Trial> settled = settled(block);
        int from = Math.min(settled.size(), ten * 10);
        return settled.subList(from, Math.min(settled.size(), from + 10));
    }
}
