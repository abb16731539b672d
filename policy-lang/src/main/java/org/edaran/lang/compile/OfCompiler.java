package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Category;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Step;

/** Whom a count is of: the denominator and the groups. */
final class OfCompiler {

    private final Sentences sentences;
    private final Environment env;
    private final Keys keys;

    OfCompiler(Sentences sentences, Keys keys) {
        this.sentences = sentences;
        this.env = sentences.env();
        this.keys = keys;
    }

    /**
     * Whom a count is of.
     *
     * @param denominator whom a share is a share of
     * @param groups the groups, each counted by itself
     */
    record Of(Denominator denominator, List<Members> groups) {}

    /** Whom the count is of; nothing if that is at fault. */
    Optional<Of> of(Sentence.Count node) {
        if (node.denominator().isEmpty()) {
            boolean offices = node.tails().has(Tail.DifferentOffices.class) && keys.has(Step.EMPLOYEE);
            boolean days = node.measure() == Sentence.Measure.DAYS
                    || node.measure() == Sentence.Measure.CONSECUTIVE_DAYS
                    || offices;
            if (days) {
                return Optional.of(new Of(Denominator.ON_DUTY, groupsOf(List.of(Members.STAFF))));
            }
            env.fault(
                    DiagnosticCode.COUNT_OF_WHOM,
                    sentences.source(),
                    node.quantity().span(),
                    "`" + Words.of(sentences.source(), node.quantity().span()) + "` does not say of whom",
                    "add `of staff on duty` or `of all staff`, or name a group instead of `staff`");
            return Optional.empty();
        }
        return node.denominator().get().accept(new org.edaran.lang.ast.Denominator.Visitor<>() {
            @Override
            public Optional<Of> visitOfGroup(org.edaran.lang.ast.Denominator.OfGroup denominator) {
                return ofGroup(node, denominator);
            }

            @Override
            public Optional<Of> visitOfOwnDays(org.edaran.lang.ast.Denominator.OfOwnDays denominator) {
                return ofOwnDays(denominator);
            }
        });
    }

    private Optional<Of> ofOwnDays(org.edaran.lang.ast.Denominator.OfOwnDays denominator) {
        if (!keys.has(Step.EMPLOYEE)) {
            env.fault(
                    DiagnosticCode.DAYS_OF_WHOM,
                    sentences.source(),
                    denominator.span(),
                    "own days are those of one person, but the rule does not count each person alone",
                    "add `per employee`");
            return Optional.empty();
        }
        boolean scheduled = denominator.days() == org.edaran.lang.ast.Denominator.OwnDays.SCHEDULED;
        return Optional.of(
                new Of(scheduled ? Denominator.SCHEDULED : Denominator.ON_DUTY, groupsOf(List.of(Members.STAFF))));
    }

    private Optional<Of> ofGroup(Sentence.Count node, org.edaran.lang.ast.Denominator.OfGroup denominator) {
        Optional<List<Members>> each = new GroupCompiler(env, sentences.source()).each(denominator.group());
        boolean together = node.tails().has(Tail.Together.class);
        if (each.isEmpty() || !saysHow(denominator, each.get(), together)) {
            return Optional.empty();
        }
        Denominator base = Denominator.valueOf(denominator.base().name());
        List<Members> groups = together ? List.of(GroupCompiler.joined(each.get())) : each.get();
        return Optional.of(new Of(base, groupsOf(groups)));
    }

    private boolean saysHow(
            org.edaran.lang.ast.Denominator.OfGroup denominator, List<Members> groups, boolean together) {
        if (groups.size() > 1 && together == keys.byCategory()) {
            env.fault(
                    DiagnosticCode.APART_OR_TOGETHER,
                    sentences.source(),
                    denominator.group().span(),
                    together
                            ? "the groups cannot be counted together and also per category"
                            : "several groups are named, but not whether they are counted apart or together",
                    "add `category` to `per` to count them apart, or `together` to count them as one");
            return false;
        }
        return true;
    }

    /** One group by categories is one group for each category of the policy. */
    private List<Members> groupsOf(List<Members> groups) {
        if (!keys.byCategory() || groups.size() > 1 || isCategory(groups.get(0))) {
            return groups;
        }
        Members whole = groups.get(0);
        List<Members> parts = new ArrayList<>();
        for (Category category : env.categories().values()) {
            Expression in = new Expression.InCategory(List.of(category));
            boolean everyone = whole.condition().equals(Expression.TRUE);
            parts.add(new Members(
                    category.name(),
                    everyone ? in : new Expression.And(List.of(in, whole.condition())),
                    List.of(category)));
        }
        return parts.isEmpty() ? groups : parts;
    }

    private static boolean isCategory(Members group) {
        return group.condition() instanceof Expression.InCategory;
    }
}
