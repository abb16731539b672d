package org.edaran.examples.random.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.PolicyResolver;
import org.edaran.VocabularyResolver;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.examples.oracle.TooManyWaysException;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Composition;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Parameter;
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
        return Optional.of(policies.stream()
                .map(policy -> policy.with(policy.rules(), alone(policy)))
                .toList());
    }

    /** Each policy is judged by itself, as the others have made it. */
    private static Composition alone(Policy policy) {
        return new Composition(policy.composition().parts(), List.of());
    }

    /** The reports of the evaluator, one for each policy. */
    public static List<ComplianceReport> reports(List<Policy> policies, NaiveData data) {
        return policies.stream()
                .filter(policy -> !policy.rules().isEmpty())
                .map(policy -> Product.check(policy, known(policy, data)))
                .toList();
    }

    /** The findings of reports. */
    public static List<NaiveFinding> findings(List<ComplianceReport> reports) {
        TreeSet<NaiveFinding> findings = new TreeSet<>();
        reports.forEach(report -> findings.addAll(Product.findings(report)));
        return compared(findings);
    }

    /** Of statements, the name of the exception is not compared: several may ask for the same, on different days. */
    private static List<NaiveFinding> compared(Set<NaiveFinding> findings) {
        return findings.stream()
                .map(finding -> finding.kind().equals("attestation") ? coarse(finding) : finding)
                .distinct()
                .sorted()
                .toList();
    }

    private static NaiveFinding coarse(NaiveFinding finding) {
        return new NaiveFinding(
                finding.rule(), finding.kind(), finding.status(), finding.whom(), finding.period(), finding.numbers());
    }

    /** The modes, records and decisions that a policy knows of. */
    public static NaiveData known(Policy policy, NaiveData data) {
        Set<String> fields = policy.fields().stream().map(Field::name).collect(Collectors.toSet());
        Set<String> modes = policy.modes().stream().map(Mode::name).collect(Collectors.toSet());
        Set<String> parameters =
                policy.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        return new NaiveData(
                data.employees(),
                data.roster().stream()
                        .filter(row ->
                                NaiveData.cell(row, "mode").isEmpty() || modes.contains(NaiveData.cell(row, "mode")))
                        .toList(),
                data.offices(),
                data.units(),
                data.agencies(),
                data.regions(),
                of(data.attestations(), "kind", fields),
                of(data.decisions(), "parameter", parameters),
                of(data.documents(), "kind", fields),
                of(data.assessments(), "kind", fields),
                data.attestationsSupplied(),
                data.documentsSupplied(),
                data.assessmentsSupplied(),
                data.partial());
    }

    private static List<Map<String, String>> of(List<Map<String, String>> rows, String column, Set<String> names) {
        return rows.stream()
                .filter(row -> names.contains(NaiveData.cell(row, column)))
                .toList();
    }

    /** The findings of the oracle. */
    public static List<NaiveFinding> oracle(List<Policy> policies, NaiveData data) {
        TreeSet<NaiveFinding> findings = new TreeSet<>();
        policies.stream()
                .filter(policy -> !policy.rules().isEmpty())
                .forEach(policy -> findings.addAll(NaiveOracle.check(policy, known(policy, data))));
        return compared(findings);
    }

    /** What other ways to judge the roster say that differ; none if a text is refused. */
    Map<String, List<String>> differences(long seed) {
        return compile(texts)
                .map(policies -> EntryPoints.differences(policies, data, seed))
                .orElse(Map.of());
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

        private static final List<String> REFUSED = List.of("no verdict");

        /** True if the data can be judged by the policies, and by the oracle in a bearable time. */
        boolean isVerdict() {
            return !evaluator.equals(REFUSED);
        }

        /** What the two sides say; nothing where the data contradict the policy. An exception is said as such. */
        static Answers of(List<Policy> policies, NaiveData data) {
            List<ComplianceReport> reports;
            try {
                reports = reports(policies, data);
            } catch (RuntimeException broken) {
                boolean refused = broken instanceof IllegalArgumentException
                        && String.valueOf(broken.getMessage()).startsWith("refused: ");
                return refused ? new Answers(REFUSED, REFUSED) : new Answers(List.of("! " + broken), List.of());
            }
            if (reports.stream().anyMatch(report -> !report.problems().isEmpty())) {
                return new Answers(REFUSED, REFUSED);
            }
            try {
                return new Answers(said(() -> findings(reports)), said(() -> Pair.oracle(policies, data)));
            } catch (TooManyWaysException unbearable) {
                return new Answers(REFUSED, REFUSED);
            }
        }

        private static List<String> said(java.util.function.Supplier<List<NaiveFinding>> side) {
            try {
                return side.get().stream().map(NaiveFinding::toString).toList();
            } catch (TooManyWaysException unbearable) {
                throw unbearable;
            } catch (RuntimeException broken) {
                StackTraceElement[] trace = broken.getStackTrace();
                return List.of("! " + broken + (trace.length > 0 ? " " + trace[0] : ""));
            }
        }

        /** True if they say the same, and neither broke down. */
        boolean agree() {
            return evaluator.equals(oracle) && !broke();
        }

        /** What sort of thing they disagree about: the kinds and verdicts that only one of them tells. */
        List<String> difference() {
            List<String> difference = new ArrayList<>();
            evaluator.stream()
                    .filter(finding -> !oracle.contains(finding))
                    .forEach(finding -> difference.add("evaluator " + sort(finding)));
            oracle.stream()
                    .filter(finding -> !evaluator.contains(finding))
                    .forEach(finding -> difference.add("oracle " + sort(finding)));
            return difference.stream().distinct().sorted().toList();
        }

        private static String sort(String finding) {
            String[] parts = finding.split(";", -1);
            return parts.length < 5 ? "" : parts[3] + " " + parts[4];
        }

        boolean broke() {
            return (evaluator.size() == 1 && evaluator.get(0).startsWith("!"))
                    || (oracle.size() == 1 && oracle.get(0).startsWith("!"));
        }
    }
}
