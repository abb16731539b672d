package org.edaran.examples.random.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.PolicyResolver;
import org.edaran.VocabularyResolver;
import org.edaran.eval.Evaluator;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/**
 * Policy texts and a roster.
 *
 * @param texts the texts, which may build on each other; vocabularies among them
 * @param data the roster
 */
public record Pair(List<String> texts, NaiveData data) {

    /** Copies the texts. */
    public Pair {
        texts = List.copyOf(texts);
    }

    /** What texts were compiled to; nothing if one of them is rejected. */
    public static Optional<List<Policy>> compile(List<String> texts) {
        List<SourceText> sources = new ArrayList<>();
        List<SourceText> vocabularies = new ArrayList<>();
        for (String text : texts) {
            boolean vocabulary = text.startsWith("vocabulary");
            SourceText source =
                    SourceText.of(vocabulary ? "house.edaran" : "random" + sources.size() + ".edaran", text);
            (vocabulary ? vocabularies : sources).add(source);
        }
        VocabularyResolver houses =
                name -> name.equals("house") ? vocabularies.stream().findFirst() : Optional.empty();
        List<Policy> policies = new ArrayList<>();
        for (CompileResult result : Edaran.compileTogether(sources, houses, PolicyResolver.none())) {
            if (!(result instanceof CompileResult.Compiled)) {
                return Optional.empty();
            }
            policies.add(result.policyOrThrow());
        }
        return Optional.of(Evaluator.of(policies).policies());
    }

    /** The report of the evaluator. */
    public static ComplianceReport report(List<Policy> policies, NaiveData data) {
        return Product.check(policies.get(0), data);
    }

    /** The findings of a report. That two policies conflict is left out: the oracle judges each by itself. */
    public static List<NaiveFinding> findings(ComplianceReport report) {
        return Product.findings(report);
    }

    /** The findings of the oracle. */
    public static List<NaiveFinding> oracle(List<Policy> policies, NaiveData data) {
        TreeSet<NaiveFinding> findings = new TreeSet<>();
        policies.forEach(policy -> findings.addAll(NaiveOracle.check(policy, data)));
        return List.copyOf(findings);
    }

    /** What the two sides say; nothing if a text or the data are refused. */
    public Optional<Answers> answers() {
        return compile(texts).map(policies -> Answers.of(policies, data));
    }

    /**
     * What the two sides say.
     *
     * @param evaluator the findings of the evaluator
     * @param oracle the findings of the oracle
     */
    public record Answers(List<String> evaluator, List<String> oracle) {

        /** What the two sides say; an exception is said as such. */
        static Answers of(List<Policy> policies, NaiveData data) {
            return new Answers(said(() -> findings(report(policies, data))), said(() -> Pair.oracle(policies, data)));
        }

        private static List<String> said(java.util.function.Supplier<List<NaiveFinding>> side) {
            try {
                return side.get().stream().map(NaiveFinding::toString).toList();
            } catch (RuntimeException broken) {
                StackTraceElement[] trace = broken.getStackTrace();
                return List.of("! " + broken + (trace.length > 0 ? " " + trace[0] : ""));
            }
        }

        /** True if they say the same, and neither broke down. */
        boolean agree() {
            return evaluator.equals(oracle) && !broke();
        }

        boolean broke() {
            return (evaluator.size() == 1 && evaluator.get(0).startsWith("!"))
                    || (oracle.size() == 1 && oracle.get(0).startsWith("!"));
        }
    }
}
