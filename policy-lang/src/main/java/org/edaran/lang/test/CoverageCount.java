package org.edaran.lang.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.eval.Observation;
import org.edaran.eval.Observation.Side;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Comparison;
import org.edaran.model.Fraction;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/**
 * Gathers what the situations of the tests reach. Only what an expectation concerns is reached: a rule that happens to be
 * broken while another is looked at is not tried by anybody. Not thread-safe.
 */
final class CoverageCount {

    private static final Comparator<Detail.Count> CLEARER = Comparator.comparing(
                    (Detail.Count count) -> !count.isCertain())
            .thenComparing(Detail.Count::of, Comparator.reverseOrder())
            .thenComparing(CountWords::share);

    private record Place(String rule, String group) {}

    private final Policy policy;
    private final Map<Place, Map<Side, Optional<Detail.Count>>> reached = new HashMap<>();
    private final Map<Place, Detail.Count> samples = new HashMap<>();
    private final Map<String, Set<Side>> wholeRules = new HashMap<>();
    private final Set<Observations.Used> used = new HashSet<>();
    private final Set<Observations.Excepted> excepted = new HashSet<>();
    private final TableRows rows = new TableRows();

    CoverageCount(Policy policy) {
        this.policy = policy;
    }

    /** Adds what an expectation is about; {@code nothing violated} says nothing of what is not kept. */
    void add(TestOutcome outcome, Set<Observations.Excepted> exceptions) {
        boolean all = outcome.expected().rule().isEmpty();
        exceptions.stream()
                .filter(seen ->
                        outcome.expected().rule().map(seen.rule()::equals).orElse(true))
                .forEach(excepted::add);
        for (Observation seen : outcome.observations()) {
            if (all && seen.side() != Side.KEPT && seen.side() != Side.ON_THE_BOUND) {
                continue;
            }
            Place place = new Place(seen.rule(), seen.group());
            Side side = isTarget(seen) && seen.side() == Side.KEPT ? Side.ON_THE_BOUND : seen.side();
            reached.computeIfAbsent(place, known -> new HashMap<>())
                    .merge(side, seen.figures(), CoverageCount::clearer);
            seen.figures()
                    .filter(CoverageCount::hasLimit)
                    .ifPresent(count -> samples.merge(place, count, (a, b) -> a.of().compareTo(b.of()) >= 0 ? a : b));
        }
        for (Finding finding : outcome.findings()) {
            boolean ofNoGroup =
                    finding.detail() instanceof Detail.NoCategory || finding.detail() instanceof Detail.NoGroup;
            if (ofNoGroup && !all && finding.status() == FindingStatus.UNDETERMINED) {
                wholeRules
                        .computeIfAbsent(finding.rule(), rule -> new HashSet<>())
                        .add(Side.UNDETERMINED);
            }
        }
    }

    /** Adds the values of parameters and the rows of tables that a situation used. */
    void add(Observations seen) {
        used.addAll(seen.used());
        rows.add(seen.tables(), seen.rows());
    }

    private static boolean isTarget(Observation seen) {
        return seen.figures()
                .filter(count -> !count.bound().isCeiling() && !count.bound().isFloor())
                .isPresent();
    }

    /** The numbers that show more: those that are certain, then those of more people; the same in any order of tests. */
    private static Optional<Detail.Count> clearer(Optional<Detail.Count> a, Optional<Detail.Count> b) {
        return a.isPresent() && b.isPresent() && CLEARER.compare(a.get(), b.get()) > 0 ? b : a;
    }

    private static boolean hasLimit(Detail.Count count) {
        return count.isCertain() && count.limit().isPresent();
    }

    Coverage coverage() {
        List<Coverage.RuleCoverage> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rule.strength() != Strength.MAY) {
                rule.sentence().accept(new ReachableSides()).forEach(group -> rules.add(of(rule, group)));
            }
        }
        List<Coverage.NoteCoverage> notes = policy.notes().stream()
                .map(note -> new Coverage.NoteCoverage(note.name(), note.cites()))
                .toList();
        List<Coverage.ExceptionCoverage> exceptions = new ArrayList<>();
        policy.rules().forEach(rule -> addExceptions(rule, rule.exceptions(), exceptions));
        return new Coverage(policy.id(), rules, exceptions, values(), rows.coverage(), notes);
    }

    private void addExceptions(Rule rule, List<RuleException> those, List<Coverage.ExceptionCoverage> all) {
        for (RuleException exception : those) {
            String name = exception.name();
            all.add(new Coverage.ExceptionCoverage(
                    name,
                    rule.name(),
                    exception.cites(),
                    excepted.contains(new Observations.Excepted(rule.name(), name, true)),
                    excepted.contains(new Observations.Excepted(rule.name(), name, false))));
            addExceptions(rule, exception.exceptions(), all);
        }
    }

    private Coverage.RuleCoverage of(Rule rule, ReachableSides.Group group) {
        Place place = new Place(rule.name(), group.label());
        Map<Side, Optional<Detail.Count>> known = reached.getOrDefault(place, Map.of());
        Set<Side> ofRule = wholeRules.getOrDefault(rule.name(), Set.of());
        List<Coverage.SideCoverage> sides = new ArrayList<>();
        for (Side side : group.sides()) {
            boolean is = known.containsKey(side) || ofRule.contains(side);
            Optional<String> figures = is
                    ? known.getOrDefault(side, Optional.empty()).map(CountWords::share)
                    : Optional.ofNullable(samples.get(place)).flatMap(count -> wanted(count, side));
            sides.add(new Coverage.SideCoverage(side, is, figures));
        }
        return new Coverage.RuleCoverage(rule.name(), rule.cites(), group.words(), sides);
    }

    /** The numbers that would stand on a side, with as many people as a test had. */
    private static Optional<String> wanted(Detail.Count count, Side side) {
        Fraction limit = count.limit().orElseThrow();
        Fraction one = Fraction.of(1);
        Fraction within = count.bound().isCeiling() ? limit.minus(one) : limit.plus(one);
        Fraction beyond = count.bound().isCeiling() ? limit.plus(one) : limit.minus(one);
        boolean target = !count.bound().isCeiling() && !count.bound().isFloor();
        Optional<Fraction> number = switch (side) {
            case KEPT -> target ? Optional.empty() : Optional.of(within);
            case ON_THE_BOUND -> target ? Optional.empty() : Optional.of(limit);
            case BROKEN -> target ? Optional.empty() : Optional.of(beyond);
            case BROKEN_ABOVE, UNDETERMINED -> Optional.empty();
        };
        boolean share = count.measure() == Sentence.Measure.SHARE;
        return number.filter(n -> n.signum() >= 0)
                .filter(n -> !share || n.compareTo(count.of()) <= 0)
                .map(n -> share ? n + " of " + count.of() : n.toString());
    }

    private List<Coverage.ValueCoverage> values() {
        List<Coverage.ValueCoverage> values = new ArrayList<>();
        for (Parameter parameter : policy.parameters()) {
            otherwise(parameter).ifPresent(value -> values.add(of(parameter, value, false)));
            Set<Value> set = new LinkedHashSet<>();
            parameter.decisions().forEach(decision -> set.add(decision.value()));
            set.forEach(value -> values.add(of(parameter, value, true)));
        }
        return values;
    }

    private Coverage.ValueCoverage of(Parameter parameter, Value value, boolean decided) {
        boolean is = used.contains(new Observations.Used(parameter.name(), value, decided));
        return new Coverage.ValueCoverage(parameter.name(), parameter.type().show(value), decided, is);
    }

    /** What holds where nothing is decided: the default, else the bound. */
    private static Optional<Value> otherwise(Parameter parameter) {
        return parameter
                .fallback()
                .or(() -> parameter.limits().stream()
                        .filter(limit -> limit.comparison() == Comparison.LESS_OR_EQUAL
                                || limit.comparison() == Comparison.GREATER_OR_EQUAL)
                        .map(Parameter.Limit::value)
                        .findFirst());
    }
}
