package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.Value;

/**
 * Finds facts that make a condition hold. It tries, for each comparison of one fact with a written value, a few values
 * around that value, and keeps at most {@link #MOST} ways at a time; what it cannot solve it gives up.
 *
 * <p>It is not {@code Satisfier} of the analysis: that one asks whether any facts at all make a condition true, each fact on
 * its own; this one fills in the cells of a test's data, of which some are given and several conditions may read one, so
 * that the condition holds on each of its dates with the mode and the documents given. One solver serves a whole policy, whose tests share a number of steps. Not
 * thread-safe.
 */
final class Solver {

    private static final int MOST = 24;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_OF_ALL = 400_000;

    private int steps;
    private int stepsOfAll;

    /** One way to make a condition hold, with what is already known left as it is. */
    Optional<Made> solve(Expression condition, Made known) {
        steps = 0;
        return ways(condition, true, known).stream().findFirst();
    }

    private List<Made> ways(Expression condition, boolean wanted, Made known) {
        if (steps++ > MOST_STEPS || stepsOfAll++ > MOST_STEPS_OF_ALL) {
            return List.of();
        }
        if (condition instanceof Expression.Not not) {
            return ways(not.operand(), !wanted, known);
        }
        if (condition instanceof Expression.And and) {
            return wanted ? all(and.operands(), true, known) : any(and.operands(), false, known);
        }
        if (condition instanceof Expression.Or or) {
            return wanted ? any(or.operands(), true, known) : all(or.operands(), false, known);
        }
        if (condition instanceof Expression.InCategory in) {
            Optional<Value> decided = known.get(new Slot(PolicyTest.Holder.EMPLOYEE, "category"));
            if (decided.isPresent()) {
                boolean is = in.categories().stream()
                        .anyMatch(category -> decided.get().words().equals(category.name()));
                return kept(is == wanted, known);
            }
            List<Expression> members =
                    in.categories().stream().map(category -> category.members()).toList();
            return wanted ? any(members, true, known) : all(members, false, known);
        }
        return leaf(condition, wanted, known);
    }

    private List<Made> all(List<Expression> conditions, boolean wanted, Made known) {
        List<Made> ways = List.of(known);
        for (Expression condition : conditions) {
            List<Made> next = new ArrayList<>();
            for (Made way : ways) {
                if (next.size() < MOST) {
                    next.addAll(ways(condition, wanted, way));
                }
            }
            ways = next;
        }
        return ways;
    }

    private List<Made> any(List<Expression> conditions, boolean wanted, Made known) {
        List<Made> ways = new ArrayList<>();
        for (Expression condition : conditions) {
            if (ways.size() < MOST) {
                ways.addAll(ways(condition, wanted, known));
            }
        }
        return ways;
    }

    private static List<Made> leaf(Expression condition, boolean wanted, Made known) {
        if (condition instanceof Expression.Constant constant) {
            return kept(constant.value().equals(Value.Bool.of(wanted)), known);
        }
        if (condition instanceof Expression.ModeIn in) {
            boolean is = in.modes().stream().map(Mode::name).anyMatch(known.mode()::equals);
            return kept(is == wanted, known);
        }
        if (condition instanceof Expression.HasDocument document) {
            return evidence(known.held().contains(document.document()), wanted, known, known.with(document.document()));
        }
        if (condition instanceof Expression.HasAttested attested) {
            return evidence(
                    known.held().contains(attested.attestation()), wanted, known, known.with(attested.attestation()));
        }
        if (condition instanceof Expression.Assessed assessed) {
            return evidence(known.held().contains(assessed.factor()), wanted, known, known.with(assessed.factor()));
        }
        return presence(condition, wanted, known).orElseGet(() -> tested(condition, wanted, known));
    }

    private static List<Made> kept(boolean holds, Made known) {
        return holds ? List.of(known) : List.of();
    }

    private static List<Made> evidence(boolean has, boolean wanted, Made known, Made given) {
        if (has == wanted) {
            return List.of(known);
        }
        return wanted ? List.of(given) : List.of();
    }

    private static Optional<List<Made>> presence(Expression condition, boolean wanted, Made known) {
        if (condition instanceof Expression.IsKnown is) {
            return Slot.of(is.operand()).map(slot -> {
                if (known.get(slot).filter(Value.Absent.UNKNOWN::equals).isPresent()) {
                    return kept(!wanted, known);
                }
                boolean has = known.get(slot).isPresent();
                if (has == wanted || !wanted) {
                    return kept(has == wanted, known);
                }
                return FactTest.sample(is.operand()).map(value -> known.with(slot, value)).stream()
                        .toList();
            });
        }
        if (condition instanceof Expression.IsNone is) {
            return Slot.of(is.operand()).map(slot -> {
                Optional<Value> value = known.get(slot);
                if (value.isPresent()) {
                    return kept(value.get().equals(Value.Absent.NONE) == wanted, known);
                }
                Optional<Value> chosen = wanted ? Optional.of(Value.Absent.NONE) : FactTest.sample(is.operand());
                return chosen.map(some -> known.with(slot, some)).stream().toList();
            });
        }
        return Optional.empty();
    }

    private static List<Made> tested(Expression condition, boolean wanted, Made known) {
        Optional<FactTest> found = FactTest.of(condition, known.dates());
        if (found.isEmpty()) {
            return kept(isGiven(condition, known), known);
        }
        FactTest test = found.get();
        if (test.slot().isEmpty()) {
            boolean holds = known.dates().stream().allMatch(date -> test.holds(new Value.Day(date)) == wanted);
            return kept(holds, known);
        }
        Slot slot = test.slot().get();
        Predicate<Value> fits = value -> value.equals(Value.Absent.NONE) ? !wanted : test.holds(value) == wanted;
        Optional<Value> given = known.get(slot);
        if (given.isPresent()) {
            return kept(fits.test(given.get()), known);
        }
        return test.candidates().stream()
                .filter(fits)
                .map(value -> known.with(slot, value))
                .toList();
    }

    /** True if every fact of a condition beyond this solver is given, so that its writer has seen to it. */
    private static boolean isGiven(Expression condition, Made known) {
        boolean[] any = {false};
        boolean missing = FactUse.first(condition, part -> {
                    Optional<Slot> slot = Slot.of(part);
                    any[0] |= slot.isPresent();
                    return slot.isPresent() && known.get(slot.get()).isEmpty();
                })
                .isPresent();
        return any[0] && !missing;
    }
}
