package org.edaran.examples.random.reach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Policy;
import org.edaran.model.Rule;

/** Counts how often each form was drawn, and to which verdicts the rules that are made of it came. */
final class Reach {

    /** What is counted. */
    enum Came {
        DRAWN,
        COMPLIANT,
        VIOLATION,
        UNDETERMINED
    }

    private static final Pattern NAME = Pattern.compile("^(?:[a-z]+|replace [a-z]+|delete [a-z]+) ([a-z_0-9]+)");
    private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*");
    private static final Pattern TARGETS = Pattern.compile("^exception [a-z_0-9]+ to ([^:\"]*?)(?: cites|:| of )");

    private final Map<String, Map<Came, Integer>> counts = new TreeMap<>();
    private final GrammarForms grammar = new GrammarForms();
    private Map<String, Set<String>> formsOfRules = Map.of();

    Reach() {
        GrammarForms.all().forEach(form -> counts.put(form, new EnumMap<>(Came.class)));
        ModelForms.all().forEach(form -> counts.put(form, new EnumMap<>(Came.class)));
    }

    private void count(Set<String> forms, Came came) {
        for (String form : forms) {
            counts.computeIfAbsent(form, f -> new EnumMap<>(Came.class)).merge(came, 1, Integer::sum);
        }
    }

    /** Takes policies that follow. */
    void policies(List<String> texts, List<Policy> policies) {
        List<GrammarForms.Statement> statements = new ArrayList<>();
        texts.forEach(text -> statements.addAll(grammar.of(text)));
        statements.forEach(statement -> count(statement.forms(), Came.DRAWN));
        formsOfRules = new HashMap<>();
        for (Policy policy : policies) {
            count(ModelForms.of(policy.composition()), Came.DRAWN);
            for (Rule rule : policy.rules()) {
                Set<String> forms = ModelForms.of(rule);
                count(forms, Came.DRAWN);
                forms.addAll(ModelForms.of(policy.scope()));
                formsOfRules
                        .computeIfAbsent(rule.name(), name -> new HashSet<>())
                        .addAll(forms);
            }
        }
        formsOfRules.forEach((rule, forms) -> forms.addAll(formsBehind(rule, statements)));
    }

    /** The forms of everything that a rule is made of: its statement, exceptions to it, what these name, and the header. */
    private static Set<String> formsBehind(String rule, List<GrammarForms.Statement> statements) {
        Set<String> forms = new HashSet<>();
        Set<String> names = new LinkedHashSet<>(Set.of(rule));
        boolean more = true;
        Set<GrammarForms.Statement> taken = new HashSet<>();
        while (more) {
            more = false;
            for (GrammarForms.Statement statement : statements) {
                if (!taken.contains(statement) && belongs(statement.text(), names)) {
                    more = true;
                    taken.add(statement);
                    forms.addAll(statement.forms());
                    Matcher word = WORD.matcher(statement.text());
                    while (word.find()) {
                        names.add(word.group());
                    }
                    Matcher own = NAME.matcher(statement.text());
                    if (own.find()) {
                        names.add(own.group(1));
                    }
                }
            }
        }
        return forms;
    }

    private static boolean belongs(String statement, Set<String> names) {
        Matcher targets = TARGETS.matcher(statement);
        if (targets.find()) {
            return List.of(targets.group(1).split(", ")).stream().anyMatch(names::contains);
        }
        Matcher name = NAME.matcher(statement);
        boolean named = name.find();
        return (!named && !statement.startsWith("test"))
                || statement.startsWith("policy")
                || statement.startsWith("vocabulary")
                || statement.startsWith("use ")
                || statement.startsWith("applies ")
                || statement.startsWith("calendar")
                || (named && names.contains(name.group(1)));
    }

    /** Takes what became of the policies on a roster. */
    void report(ComplianceReport report) {
        for (RuleSummary summary : report.summary()) {
            Set<String> forms = formsOfRules.getOrDefault(summary.rule(), Set.of());
            if (summary.violations() + summary.warnings() > 0) {
                count(forms, Came.VIOLATION);
            }
            if (summary.undetermined() > 0) {
                count(forms, Came.UNDETERMINED);
            }
            if (summary.judged() > 0 && summary.violations() + summary.warnings() + summary.undetermined() == 0) {
                count(forms, Came.COMPLIANT);
            }
        }
    }

    /** The forms by what never came of them. */
    Map<Came, List<String>> missing() {
        Map<Came, List<String>> missing = new EnumMap<>(Came.class);
        for (Came came : Came.values()) {
            missing.put(
                    came,
                    counts.entrySet().stream()
                            .filter(form -> form.getValue().getOrDefault(came, 0) == 0)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return missing;
    }

    /** A line for each form: how often it was drawn, then on how many rosters its rules came to each verdict. */
    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((form, numbers) -> table.append(String.format(
                Locale.ROOT,
                "%-45s %8d %8d %8d %8d%n",
                form,
                numbers.getOrDefault(Came.DRAWN, 0),
                numbers.getOrDefault(Came.COMPLIANT, 0),
                numbers.getOrDefault(Came.VIOLATION, 0),
                numbers.getOrDefault(Came.UNDETERMINED, 0))));
        return table.toString();
    }
}
