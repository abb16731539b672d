package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;

/**
 * A rule as it reads in one case: where no exception to it applies, or where one does and none that comes before it.
 *
 * @param rule the rule, with the sentence and strength of the case
 * @param exception the exception that makes it so; nothing for the rule's own sentence
 * @param days the dates of the case
 * @param when what must hold in it; nothing for always
 * @param unless what must not hold in it: conditions of other exceptions
 */
record Variant(
        Rule rule, Optional<RuleException> exception, Days days, Optional<Expression> when, List<Expression> unless) {

    /** Copies the list. */
    Variant {
        unless = List.copyOf(unless);
    }

    /** By its rule: the cases of a rule are few, and sentences are deep. */
    @Override
    public int hashCode() {
        return rule.name().hashCode();
    }

    /** The cases of a rule in which it demands something, its own first; its own alone if it has no exceptions. */
    static List<Variant> of(Rule rule, DayBook book) {
        List<Variant> found = new ArrayList<>();
        new Collector(rule, book, found)
                .add(
                        Optional.empty(),
                        Optional.of(new RuleException.Change(rule.strength(), rule.sentence(), rule.consequence())),
                        rule.dates(),
                        Optional.empty(),
                        List.of(),
                        rule.exceptions());
        return found;
    }

    /** The exception that makes the case, or the rule. */
    String name() {
        return exception.map(RuleException::name).orElse(rule.name());
    }

    /** Such as {@code `share`}, {@code `share` outside its exceptions} or {@code `share` as `near_venue` has it}. */
    String words() {
        String name = "`" + rule.name() + "`";
        return exception
                .map(made -> name + " as `" + made.name() + "` has it")
                .orElse(rule.exceptions().isEmpty() ? name : name + " outside its exceptions");
    }

    /** Everything that must hold and must not hold, together. */
    Expression condition() {
        Expression all = when.orElse(Expression.TRUE);
        for (Expression not : unless) {
            all = RuleParts.both(all, new Expression.Not(not));
        }
        return all;
    }

    /** True if no exception changes the rule. */
    boolean isAlone() {
        return exception.isEmpty() && rule.exceptions().isEmpty();
    }

    /** True if the case hangs on facts. */
    boolean isConditional() {
        return when.isPresent() || !unless.isEmpty();
    }

    private record Collector(Rule rule, DayBook book, List<Variant> found) {

        void add(
                Optional<RuleException> exception,
                Optional<RuleException.Change> change,
                DateSet dates,
                Optional<Expression> when,
                List<Expression> unless,
                List<RuleException> exceptions) {
            if (change.isPresent()) {
                List<Expression> not = new ArrayList<>(unless);
                DateSet left = without(exceptions, dates, not);
                Days days = book.of(left);
                if (!days.isEmpty()) {
                    Rule shown = exception.isEmpty() ? rule : rule.as(change.get());
                    found.add(new Variant(shown, exception, days, when, not));
                }
            }
            for (RuleException each : exceptions) {
                List<RuleException> before = exceptions.stream()
                        .filter(other ->
                                !isSame(other, each) && !each.insteadOf().contains(other.name()))
                        .toList();
                List<Expression> not = new ArrayList<>(unless);
                DateSet left = without(before, new DateSet.Intersection(List.of(dates, each.dates())), not);
                Optional<Expression> both = each.where()
                        .map(where -> RuleParts.both(when.orElse(Expression.TRUE), where))
                        .or(() -> when);
                add(Optional.of(each), each.change(), left, both, not, each.exceptions());
            }
        }

        /** The dates that exceptions without a condition leave; those with one must not hold on any date. */
        private static DateSet without(List<RuleException> exceptions, DateSet dates, List<Expression> not) {
            List<DateSet> removed = new ArrayList<>();
            for (RuleException each : exceptions) {
                each.where().ifPresentOrElse(not::add, () -> removed.add(each.dates()));
            }
            return removed.isEmpty() ? dates : new DateSet.Minus(dates, new DateSet.Union(removed));
        }
    }

    @SuppressWarnings("ReferenceEquality") // two exceptions that read alike are two
    private static boolean isSame(RuleException one, RuleException other) {
        return one == other;
    }
}
