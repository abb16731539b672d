package org.edaran.examples.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.random.forms.Dice;
import org.edaran.examples.random.forms.PolicyForms;
import org.edaran.examples.random.forms.RosterForms;
import org.edaran.examples.random.soak.Pair;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;

/**
 * A policy and a roster of any form.
 *
 * @param texts the texts of the policy and of what it builds on
 * @param data the roster
 */
record Drawn(List<String> texts, NaiveData data) {

    static Drawn of(long seed) {
        Dice dice = new Dice(seed);
        PolicyForms.Drawn policy = PolicyForms.drawn(dice);
        return new Drawn(policy.texts(), new RosterForms(policy.english()).roster(dice));
    }

    /** The first pair from a seed on that a law speaks of; one in ten or so is enough. */
    static Drawn where(long seed, Predicate<Drawn> fits) {
        Optional<Drawn> first = LongStream.range(0, 100)
                .mapToObj(more -> of(seed + more))
                .filter(fits)
                .findFirst();
        Assume.that(first.isPresent());
        return first.get();
    }

    /** What the texts were compiled to; nothing if they are refused. */
    List<Policy> policies() {
        return Pair.compile(texts).orElse(List.of());
    }

    /** The findings; nothing if the texts or the data are refused. */
    Optional<List<NaiveFinding>> findings() {
        return Pair.compile(texts).flatMap(policies -> findings(policies, data));
    }

    static Optional<List<NaiveFinding>> findings(List<Policy> policies, NaiveData data) {
        try {
            List<ComplianceReport> reports = Pair.reports(policies, data);
            return reports.stream().allMatch(report -> report.problems().isEmpty())
                    ? Optional.of(Pair.findings(reports))
                    : Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** The same data for texts that were rewritten. */
    Drawn rewritten(UnaryOperator<String> text) {
        return new Drawn(texts.stream().map(text).toList(), data);
    }

    /** The findings, where neither texts nor data are refused. */
    List<NaiveFinding> judged() {
        Optional<List<NaiveFinding>> findings = findings();
        Assume.that(findings.isPresent());
        return findings.get();
    }
}
