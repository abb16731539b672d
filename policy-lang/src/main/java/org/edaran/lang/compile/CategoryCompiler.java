package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.analyse.SharedMembers;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declared;
import org.edaran.model.Category;
import org.edaran.model.Expression;

/** Compiles the categories and reports two that one person can be in, where that shows. */
final class CategoryCompiler {

    private static final int MOST = 200;

    private final Environment env;

    CategoryCompiler(Environment env) {
        this.env = env;
    }

    void compile(List<Declared<Statement.Category>> all) {
        List<Expression> conditions = new ArrayList<>();
        List<Declared<Statement.Category>> otherwise = new ArrayList<>();
        List<Declared<Statement.Category>> conditional = new ArrayList<>();
        if (all.size() > MOST) {
            env.fault(
                    DiagnosticCode.TEXT_TOO_LARGE,
                    all.get(MOST).source(),
                    all.get(MOST).name().span(),
                    "a policy has at most " + MOST + " categories",
                    "join some of them");
            return;
        }
        for (Declared<Statement.Category> declared : all) {
            if (declared.statement().condition().isEmpty()) {
                otherwise.add(declared);
                continue;
            }
            Optional<Expression> condition = ExpressionCompiler.ofPeople(env, declared.source())
                    .condition(declared.statement().condition().get())
                    .filter(compiled -> new FactUse(env, declared.source())
                            .ofPersonOnly(
                                    compiled, declared.statement().condition().get(), "a category"));
            if (condition.isPresent()) {
                add(declared, condition.get());
                conditions.add(condition.get());
                conditional.add(declared);
            }
        }
        overlaps(conditional, conditions);
        rest(otherwise, conditions);
    }

    private void add(Declared<Statement.Category> declared, Expression members) {
        env.categories()
                .put(
                        declared.name().text(),
                        new Category(
                                declared.name().text(),
                                declared.statement().title().map(Text::value),
                                members,
                                declared.place()));
    }

    private void rest(List<Declared<Statement.Category>> otherwise, List<Expression> conditions) {
        for (int i = 0; i < otherwise.size(); i++) {
            if (i > 0) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.OVERLAPPING_CATEGORIES,
                                otherwise.get(i).source(),
                                otherwise.get(i).name().span(),
                                "only one category can be for everyone else")
                        .withLabel(
                                otherwise.get(0).source(),
                                otherwise.get(0).name().span(),
                                "this one is already `otherwise`"));
            }
            add(
                    otherwise.get(i),
                    conditions.isEmpty() ? Expression.TRUE : new Expression.Not(new Expression.Or(conditions)));
        }
    }

    private void overlaps(List<Declared<Statement.Category>> categories, List<Expression> conditions) {
        Map<Overlap.Choice, Integer> taken = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            boolean told = false;
            for (Overlap.Choice choice : Overlap.choices(conditions.get(i))) {
                Integer first = taken.putIfAbsent(choice, i);
                if (first != null && first != i && !told) {
                    env.fault(overlap(categories.get(first), categories.get(i), choice.words()));
                    told = true;
                }
            }
        }
        for (SharedMembers.Shared shared : SharedMembers.of(conditions)) {
            env.fault(overlap(categories.get(shared.first()), categories.get(shared.second()), shared.facts()));
        }
    }

    private static Diagnostic overlap(
            Declared<Statement.Category> first, Declared<Statement.Category> second, String facts) {
        String witness = facts.isEmpty() ? "any facts" : facts;
        return Diagnostic.of(
                        DiagnosticCode.OVERLAPPING_CATEGORIES,
                        second.source(),
                        second.statement().condition().orElseThrow().span(),
                        "a person with " + witness + " is in `" + first.name() + "` and in `" + second.name() + "`")
                .withLabel(
                        first.source(),
                        first.statement().condition().orElseThrow().span(),
                        "`" + first.name() + "` has it too")
                .withHelp("let only one of the two hold for " + witness);
    }
}
