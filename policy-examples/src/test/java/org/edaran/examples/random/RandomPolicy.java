package org.edaran.examples.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.edaran.model.Bound;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;

/**
 * A random policy.
 *
 * @param inForce when it holds
 * @param scope who it applies to; nothing for everyone
 * @param calendarOfUnit whether each unit names its calendar
 * @param rules its rules
 */
record RandomPolicy(DateRange inForce, Optional<Phrase> scope, boolean calendarOfUnit, List<RuleSpec> rules) {

    static Arbitrary<RandomPolicy> any() {
        return Combinators.combine(
                        Arbitraries.of(
                                Declared.range("2024-04-01", "2024-12-31"),
                                Declared.range("2024-04-30", "2024-05-31"),
                                Declared.range("2024-04-01", "2024-05-01")),
                        Arbitraries.of(Conditions.IN_31, Conditions.EMPLOYED).optional(0.5),
                        Arbitraries.of(true, false),
                        anyRule().list().ofMinSize(1).ofMaxSize(3))
                .as(RandomPolicy::new);
    }

    static Arbitrary<RuleSpec> anyRule() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, CountRules.share(Bound.AT_MOST, Bound.AT_MOST, Bound.LESS_THAN)),
                Tuple.of(2, CountRules.share(Bound.AT_LEAST, Bound.AT_LEAST, Bound.MORE_THAN)),
                Tuple.of(2, CountRules.share(Bound.EXACTLY, Bound.ABOUT)),
                Tuple.of(3, CountRules.people(Bound.AT_MOST, Bound.LESS_THAN, Bound.AT_LEAST, Bound.MORE_THAN)),
                Tuple.of(3, CountRules.days(Bound.AT_MOST, Bound.AT_LEAST)),
                Tuple.of(2, PersonRules.modeDuty()),
                Tuple.of(2, PersonRules.onlyIf()),
                Tuple.of(2, PersonRules.onlyDuring()),
                Tuple.of(2, PersonRules.onlyAt()),
                Tuple.of(2, PersonRules.attest()));
    }

    /** The policy as its author would write it. */
    String text() {
        StringBuilder text = new StringBuilder("policy \"Random\"\n");
        text.append("  in force from " + inForce.first() + " until " + inForce.last() + "\n");
        scope.ifPresent(phrase -> text.append("applies to employees where " + phrase.text() + "\n"));
        text.append(Declared.TEXT);
        parameters().forEach(parameter -> text.append(Declared.PARAMETERS.get(parameter) + "\n"));
        text.append(calendarOfUnit ? "calendar of unit\n" : "");
        for (int i = 0; i < rules.size(); i++) {
            text.append(
                    "rule r" + (i + 1) + " cites \"Clause\": " + rules.get(i).text() + "\n");
        }
        return text.toString();
    }

    /** The parameters that the rules name, in the order of their names. */
    List<Parameter> parameters() {
        return Declared.PARAMETERS.keySet().stream()
                .filter(parameter -> rules.stream()
                        .anyMatch(rule -> Pattern.compile("\\b" + parameter.name() + "\\b")
                                .matcher(rule.text())
                                .find()))
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }

    /** What the text means. */
    Policy meaning() {
        DateSet always = new DateSet.Ranges(List.of(inForce));
        List<Rule> made = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            made.add(rules.get(i).rule("r" + (i + 1), always));
        }
        return new Policy(
                "Random",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inForce,
                scope.map(Phrase::meaning).orElse(Expression.TRUE),
                Declared.MODES,
                Declared.FIELDS,
                Declared.CATEGORIES,
                parameters(),
                List.of(Declared.SIX_DAYS),
                Declared.SIX_DAYS,
                calendarOfUnit,
                made,
                List.of(),
                "",
                Declared.NOWHERE);
    }
}
