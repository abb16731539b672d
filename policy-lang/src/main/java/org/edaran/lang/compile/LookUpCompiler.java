package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declared;
import org.edaran.model.Category;
import org.edaran.model.Expression;
import org.edaran.model.Table;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** Compiles {@code wfa_share(readiness of office)}. */
final class LookUpCompiler {

    private final Environment env;
    private final SourceText source;
    private final ExpressionCompiler expressions;

    LookUpCompiler(Environment env, SourceText source, ExpressionCompiler expressions) {
        this.env = env;
        this.source = source;
        this.expressions = expressions;
    }

    Optional<Typed> lookUp(AstExpression.LookUp node) {
        String name = node.table().text();
        env.use(name);
        Optional<Declared<Statement.Table>> declared = env.declarations().find(name, Statement.Table.class);
        if (declared.isEmpty()) {
            new NameFaults(env)
                    .notThis(
                            name,
                            source,
                            node.table().span(),
                            "a table",
                            () -> env.declarations().namesOf(Statement.Table.class));
            return Optional.empty();
        }
        Optional<List<Typed>> keys = keys(node, declared.get());
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Optional<TableUses.Use> first = env.tables().of(name);
        if (first.isPresent() && !fits(first.get().keys(), keys.get())) {
            return Optional.empty();
        }
        Optional<Table> table =
                first.isPresent() ? first.get().table() : new TableCompiler(env, declared.get()).compile(keys.get());
        if (first.isEmpty()) {
            env.tables().put(name, new TableUses.Use(keys.get(), table));
        }
        List<Expression> values = keys.get().stream().map(Typed::expression).toList();
        return table.map(known -> new Typed(new Expression.LookUp(known, values), known.type(), source, node.span()));
    }

    private Optional<List<Typed>> keys(AstExpression.LookUp node, Declared<Statement.Table> table) {
        int needed = table.statement().keys().size();
        if (node.arguments().size() != needed) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_NUMBER_OF_KEYS,
                            source,
                            node.span(),
                            "`" + node.table() + "` is looked up with "
                                    + keys(node.arguments().size()) + ", but it has " + keys(needed))
                    .withLabel(table.source(), table.name().span(), "declared here"));
            return Optional.empty();
        }
        List<Typed> keys = new ArrayList<>();
        for (AstExpression argument : node.arguments()) {
            key(argument).ifPresent(keys::add);
        }
        return keys.size() == needed ? Optional.of(keys) : Optional.empty();
    }

    private static String keys(int count) {
        return count == 1 ? "1 key" : count + " keys";
    }

    private Optional<Typed> key(AstExpression argument) {
        boolean category = argument instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()
                && reference.name().text().equals("category");
        if (category) {
            List<Category> categories = List.copyOf(env.categories().values());
            List<String> names = categories.stream().map(Category::name).toList();
            if (!names.isEmpty()) {
                ValueType type = new ValueType.Symbols(names, false);
                return Optional.of(new Typed(new Expression.CategoryOf(categories), type, source, argument.span()));
            }
        }
        return expressions.value(argument).filter(this::isKey);
    }

    private boolean isKey(Typed key) {
        boolean fine =
                key.type() instanceof ValueType.Symbols || (key.type() instanceof Plain plain && plain != Plain.PLACE);
        if (!fine) {
            env.fault(
                    DiagnosticCode.NOT_A_KEY,
                    source,
                    key.span(),
                    "`" + key.words() + "` is " + Types.words(key.type()) + ", by which no row can be found");
        }
        return fine;
    }

    private boolean fits(List<Typed> first, List<Typed> now) {
        for (int i = 0; i < first.size(); i++) {
            Typed before = first.get(i);
            Typed key = now.get(i);
            if (!Types.fit(key.type(), before.type())) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.KEYS_OF_TWO_TYPES,
                                source,
                                key.span(),
                                "`" + key.words() + "` is " + Types.words(key.type())
                                        + ", but the table is also looked up with " + Types.words(before.type()))
                        .withLabel(before.source(), before.span(), "`" + before.words() + "` is used here"));
                return false;
            }
        }
        return true;
    }
}
