package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declared;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** {@code agency in pilots}, {@code date in summit}, {@code "en" in languages}. */
final class ListTests {

    private final Environment env;
    private final SourceText source;
    private final ExpressionCompiler expressions;

    ListTests(Environment env, SourceText source, ExpressionCompiler expressions) {
        this.env = env;
        this.source = source;
        this.expressions = expressions;
    }

    Optional<Typed> inList(AstExpression.InList node) {
        String name = node.list().text();
        Optional<Declared<Statement.NameList>> list = env.declarations().find(name, Statement.NameList.class);
        if (list.isPresent()) {
            env.use(name);
            return expressions.value(node.value()).flatMap(value -> inNames(value, list.get(), node));
        }
        if (env.declarations().find(name, Statement.Window.class).isPresent()) {
            env.use(name);
            return inWindow(node);
        }
        AstExpression.Reference reference =
                new AstExpression.Reference(node.list(), List.of(), node.list().span());
        if (expressions.references().isValue(reference)) {
            return expressions.value(reference).flatMap(set -> inSet(set, node));
        }
        new NameFaults(env).notThis(name, source, node.list().span(), "a list or window", this::candidates);
        return Optional.empty();
    }

    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(env.windows().keySet());
        env.declarations()
                .all(Statement.NameList.class)
                .forEach(declared -> candidates.add(declared.name().text()));
        return candidates;
    }

    private Optional<Typed> inNames(Typed value, Declared<Statement.NameList> list, AstExpression.InList node) {
        Demand demand = value.demand();
        List<Value> members = env.listValues(list.name().text(), demand.type(), () -> values(list, demand));
        if (members.size() < list.statement().members().size()) {
            return Optional.empty();
        }
        return truth(new Expression.OneOf(value.expression(), members), node);
    }

    private List<Value> values(Declared<Statement.NameList> list, Demand demand) {
        List<Value> members = new ArrayList<>();
        ExpressionCompiler inList = ExpressionCompiler.ofPeople(env, list.source());
        for (Text member : list.statement().members()) {
            inList.value(new Literal.Quoted(member.value(), member.span()), demand)
                    .map(Typed::expression)
                    .map(constant -> ((Expression.Constant) constant).value())
                    .ifPresent(members::add);
        }
        return members;
    }

    private Optional<Typed> inSet(Typed set, AstExpression.InList node) {
        if (!(set.type() instanceof ValueType.SetOf type)) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            source,
                            set.span(),
                            "`" + set.words() + "` is " + Types.words(set.type()) + ", not a list or set")
                    .withHelp("write `" + Words.of(source, node.value().span()) + " = " + set.words() + "`"));
            return Optional.empty();
        }
        Demand demand =
                new Demand(type.element(), source, set.span(), set.demand().words());
        Optional<Typed> value = expressions.value(node.value(), demand);
        if (value.isPresent() && value.get().expression() instanceof Expression.Constant constant) {
            return truth(new Expression.OneOf(set.expression(), List.of(constant.value())), node);
        }
        value.ifPresent(typed -> env.fault(
                DiagnosticCode.NOT_A_LITERAL,
                source,
                typed.span(),
                "`" + typed.words() + "` must be written out to be looked for in `" + set.words() + "`"));
        return Optional.empty();
    }

    private Optional<Typed> inWindow(AstExpression.InList node) {
        Demand demand = new Demand(Plain.DATE, source, node.list().span(), "`" + node.list() + "` is a window");
        Optional<Typed> date = expressions.value(node.value(), demand);
        DateSet window = env.windows().get(node.list().text());
        if (date.isEmpty() || window == null) {
            return Optional.empty();
        }
        return truth(new Expression.InDates(date.get().expression(), window), node);
    }

    private Optional<Typed> truth(Expression made, AstExpression.InList node) {
        return Optional.of(new Typed(made, Plain.BOOLEAN, source, node.span()));
    }
}
