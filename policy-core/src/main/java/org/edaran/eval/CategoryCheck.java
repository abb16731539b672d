package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.Category;
import org.edaran.model.Expression;
import org.edaran.model.Policy;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Finds people in two categories, or in a decided category that the policy does not know. One problem a person. */
final class CategoryCheck {

    private final Policy policy;
    private final PersonDay day;
    private final List<Condition> memberships = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private final boolean once;
    private int reported = -1;
    private int checked = -1;

    CategoryCheck(Policy policy, PassContext pass, ExpressionEvaluator evaluator) {
        this.policy = policy;
        this.day = pass.day();
        for (Category category : policy.categories()) {
            memberships.add(pass.condition(policy, new Expression.InCategory(List.of(category)), evaluator));
        }
        this.once = memberships.stream().noneMatch(Condition::varies);
    }

    /** True if one day of a person tells the same as all of them that do not {@linkplain PersonDay#differs differ}. */
    boolean isAskedOnce() {
        return once;
    }

    /** True if nothing is wrong with the person of the cursor on that day; nothing is reported. */
    boolean isFine() {
        return memberships.isEmpty() || fault().isEmpty();
    }

    void check() {
        int employee = day.employee();
        boolean differs = day.differs();
        if (memberships.isEmpty() || reported == employee || (once && checked == employee && !differs)) {
            return;
        }
        checked = differs ? checked : employee;
        fault().ifPresent(this::report);
    }

    private Optional<Sentence> fault() {
        Value decided = day.roster().employees().value(day.employee(), "category", day.date());
        if (decided instanceof Value.Text text
                && policy.categories().stream()
                        .noneMatch(category -> category.name().equals(text.text()))) {
            return Optional.of(Sentence.of(
                    "employee `{0}` is decided to be in `{1}`, which is no category of {2}",
                    day.employeeId(), text.text(), policy.id()));
        }
        String first = "";
        for (int i = 0; i < memberships.size(); i++) {
            if (memberships.get(i).test() == Truth.TRUE) {
                String name = policy.categories().get(i).name();
                if (!first.isEmpty()) {
                    return Optional.of(Sentence.of(
                            "employee `{0}` is in two categories, `{1}` and `{2}`, on {3}",
                            day.employeeId(), first, name, day.date()));
                }
                first = name;
            }
        }
        return Optional.empty();
    }

    private void report(Sentence message) {
        reported = day.employee();
        DataPlace place = day.roster().employees().place(day.employee());
        problems.add(InputProblem.of(DiagnosticCode.TWO_CATEGORIES, place, message)
                .withHelp(Sentence.of("correct the facts, or state the person's `category` in the list of employees")));
    }

    /** Whether anybody is in each of the categories. */
    List<Condition> memberships() {
        return memberships;
    }

    List<InputProblem> problems() {
        return problems;
    }
}
