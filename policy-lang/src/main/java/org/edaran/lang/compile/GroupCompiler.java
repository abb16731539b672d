package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Category;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.source.SourceText;

/** Whom a sentence names. */
final class GroupCompiler {

    private final Environment env;
    private final SourceText source;

    GroupCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** Each group that is named; nothing if one of them is at fault. */
    Optional<List<Members>> each(Group group) {
        return group.accept(new Group.Visitor<>() {
            @Override
            public Optional<List<Members>> visitEveryone(Group.Everyone everyone) {
                return Optional.of(List.of(Members.STAFF));
            }

            @Override
            public Optional<List<Members>> visitNamed(Group.Named named) {
                List<Members> members = new ArrayList<>();
                named.names().forEach(name -> named(name).ifPresent(members::add));
                return members.size() == named.names().size() ? Optional.of(members) : Optional.empty();
            }

            @Override
            public Optional<List<Members>> visitMatching(Group.Matching matching) {
                String label = Words.of(source, matching.span());
                return matching(matching.condition(), label).map(List::of);
            }
        });
    }

    /** All who are named, as one group; nothing if one of the groups is at fault. */
    Optional<Members> together(Group group) {
        return each(group).map(GroupCompiler::joined);
    }

    static Members joined(List<Members> groups) {
        if (groups.size() == 1) {
            return groups.get(0);
        }
        List<Expression> conditions = new ArrayList<>();
        List<Category> categories = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Members group : groups) {
            conditions.add(group.condition());
            categories.addAll(group.categories());
            labels.add(group.label());
        }
        return new Members(String.join(", ", labels), new Expression.Or(conditions), categories);
    }

    Optional<Members> matching(org.edaran.lang.ast.AstExpression condition, String label) {
        return ExpressionCompiler.ofPeople(env, source)
                .condition(condition)
                .map(compiled -> new Members(label, compiled, ExpressionParts.categoriesIn(compiled)));
    }

    private Optional<Members> named(Name name) {
        env.use(name.text());
        Category category = env.categories().get(name.text());
        if (category != null) {
            return Optional.of(ofCategory(category));
        }
        Members group = env.groups().get(name.text());
        if (group != null) {
            return Optional.of(group);
        }
        boolean broken =
                env.declarations().find(name.text(), Statement.Category.class).isPresent()
                        || env.declarations()
                                .find(name.text(), Statement.NamedGroup.class)
                                .isPresent();
        if (!broken) {
            new NameFaults(env).notThis(name.text(), source, name.span(), "a category or group", this::candidates);
        }
        return Optional.empty();
    }

    static Members ofCategory(Category category) {
        return new Members(category.name(), new Expression.InCategory(List.of(category)), List.of(category));
    }

    private List<String> candidates() {
        List<String> names = new ArrayList<>(List.of("staff"));
        names.addAll(env.declarations().namesOf(Statement.Category.class));
        names.addAll(env.declarations().namesOf(Statement.NamedGroup.class));
        return names;
    }
}
