package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/**
 * Names of a list that the policy declares itself and sorts into categories, of which no category takes some. The lists of
 * vocabularies have more names than one policy needs.
 */
final class Unclassified implements Check {

    private static final int MOST_SHOWN = 4;

    @Override
    public void look(Subject subject) {
        Set<Expression> facts = new LinkedHashSet<>();
        Set<Value> taken = new LinkedHashSet<>();
        for (Category category : subject.policy.categories()) {
            if (category.members() instanceof Expression.OneOf in) {
                facts.add(in.value());
                taken.addAll(in.values());
            } else if (category.members() instanceof Expression.Compare compare
                    && compare.comparison() == Comparison.EQUAL
                    && compare.right() instanceof Expression.Constant constant) {
                facts.add(compare.left());
                taken.add(constant.value());
            } else {
                return;
            }
        }
        Optional<Statement.Category> last =
                subject.file.all(Statement.Category.class).stream().reduce((one, other) -> other);
        if (facts.size() != 1 || last.isEmpty() || !(facts.iterator().next() instanceof Expression.FactOf fact)) {
            return;
        }
        boolean own = fact.field().at().file().equals(subject.policy.at().file());
        if (own && fact.field().type() instanceof ValueType.Symbols symbols) {
            List<String> left = new ArrayList<>(symbols.names());
            taken.forEach(value -> left.remove(value.words()));
            if (!left.isEmpty()) {
                report(subject, last.get(), fact, left);
            }
        }
    }

    private static void report(Subject subject, Statement.Category last, Expression.FactOf fact, List<String> left) {
        List<String> shown = left.subList(0, Math.min(MOST_SHOWN, left.size()));
        String more = left.size() > shown.size() ? " and " + (left.size() - shown.size()) + " more" : "";
        subject.report(Diagnostic.of(
                        DiagnosticCode.LEFT_UNCLASSIFIED,
                        subject.source,
                        last.name().span(),
                        "no category takes the people whose `" + fact.field().name() + "` is `"
                                + String.join("`, `", shown) + "`" + more)
                .withHelp("put these names into a category, or add `category other: otherwise`"));
    }
}
