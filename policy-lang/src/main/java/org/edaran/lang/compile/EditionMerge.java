package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.edaran.model.BuiltIn;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Composition;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes one policy of its editions. A rule that means the same in several editions stays one rule, so that a week or a
 * month that an amendment of another rule cuts in two is still counted as one; a rule that changes becomes one rule for
 * each time it reads otherwise.
 */
final class EditionMerge {

    /**
     * One edition.
     *
     * @param dates the dates on which the policy reads so
     * @param policy the policy as it then reads
     */
    record Part(DateRange dates, Policy policy) {}

    /** Something from the first edition to the last in which it is the same. */
    private record Run<T>(T what, DateRange dates) {}

    private final List<Part> parts;

    EditionMerge(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    Policy merged() {
        Policy last = parts.get(parts.size() - 1).policy();
        if (parts.size() == 1) {
            return last;
        }
        return new Policy(
                last.id(),
                last.title(),
                last.issuer(),
                last.issued(),
                last.inForce(),
                last.scope(),
                all(Policy::modes),
                all(Policy::fields),
                categories(),
                last.parameters(),
                all(Policy::calendars),
                last.defaultCalendar(),
                last.calendarOfUnit(),
                rules(),
                last.notes(),
                last.sha256(),
                last.at(),
                Composition.ALONE);
    }

    /** The union of lists that only grow and shrink. */
    private <T> List<T> all(Function<Policy, List<T>> list) {
        Set<T> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(list.apply(part.policy())));
        return List.copyOf(all);
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (List<Run<Rule>> runs : runs(Policy::rules, Rule::name).values()) {
            for (Run<Rule> run : runs) {
                rules.add(isAlways(run) ? run.what() : limited(run.what(), run.dates()));
            }
        }
        return rules;
    }

    private static Rule limited(Rule rule, DateRange dates) {
        DateSet limited = new DateSet.Intersection(List.of(rule.dates(), new DateSet.Ranges(List.of(dates))));
        return rule.on(limited);
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (List<Run<Category>> runs : runs(Policy::categories, Category::name).values()) {
            Category first = runs.get(0).what();
            if (runs.size() == 1 && isAlways(runs.get(0))) {
                categories.add(first);
                continue;
            }
            List<Expression> members = runs.stream()
                    .<Expression>map(run -> new Expression.And(List.of(
                            dated(Comparison.GREATER_OR_EQUAL, run.dates().first()),
                            dated(Comparison.LESS_OR_EQUAL, run.dates().last()),
                            run.what().members())))
                    .toList();
            categories.add(new Category(first.name(), first.title(), new Expression.Or(members), first.at()));
        }
        return categories;
    }

    private static Expression dated(Comparison comparison, java.time.LocalDate date) {
        return new Expression.Compare(
                comparison, new Expression.BuiltInFact(BuiltIn.DATE), new Expression.Constant(new Value.Day(date)));
    }

    private boolean isAlways(Run<?> run) {
        return run.dates().first().equals(parts.get(0).dates().first())
                && run.dates().last().equals(parts.get(parts.size() - 1).dates().last());
    }

    /** By name, in the order in which the names first come. */
    private <T> Map<String, List<Run<T>>> runs(Function<Policy, List<T>> list, Function<T, String> name) {
        Map<String, List<Run<T>>> runs = new LinkedHashMap<>();
        parts.forEach(part ->
                list.apply(part.policy()).forEach(what -> runs.putIfAbsent(name.apply(what), new ArrayList<>())));
        runs.forEach((wanted, found) -> {
            for (Part part : parts) {
                T what = named(list.apply(part.policy()), name, wanted);
                Run<T> before = found.isEmpty() ? null : found.get(found.size() - 1);
                boolean goesOn = before != null
                        && before.dates().last().plusDays(1).equals(part.dates().first())
                        && Objects.equals(before.what(), what);
                if (goesOn && before != null) {
                    found.set(
                            found.size() - 1,
                            new Run<>(
                                    before.what(),
                                    new DateRange(
                                            before.dates().first(), part.dates().last())));
                } else if (what != null) {
                    found.add(new Run<>(what, part.dates()));
                }
            }
        });
        return runs;
    }

    private static <T> @Nullable T named(List<T> list, Function<T, String> name, String wanted) {
        return list.stream()
                .filter(what -> name.apply(what).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
