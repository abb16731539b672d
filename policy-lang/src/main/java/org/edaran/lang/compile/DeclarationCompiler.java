package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.OwnerName;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declarations;
import org.edaran.lang.check.Declared;
import org.edaran.lang.check.Owners;
import org.edaran.lang.compose.Edition;
import org.edaran.model.BuiltInModes;
import org.edaran.model.Calendar;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.source.SourceText;

/** Compiles all declarations of a policy and its vocabularies, in the order in which they need each other. */
final class DeclarationCompiler {

    private final Environment env;
    private final SourceText source;

    DeclarationCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /**
     * Compiles everything but the scope; gives the calendars.
     *
     * @param pieces the statements, text by text
     */
    List<Calendar> compile(List<Edition.Piece> pieces) {
        Declarations declarations = env.declarations();
        BuiltInModes.ALL.forEach(mode -> env.modes().put(mode.name(), mode));
        for (Declared<Statement.WorkMode> mode : declarations.all(Statement.WorkMode.class)) {
            String name = mode.name().text();
            env.modes().put(name, new Mode(name, mode.statement().onDuty()));
        }
        FieldCompiler fields = new FieldCompiler(env);
        declarations.all(Statement.Field.class).forEach(fields::compile);
        List<Calendar> calendars = calendars(pieces);
        pieces.forEach(this::checkDecisions);
        windowsAndParameters(pieces);
        new CategoryCompiler(env).compile(declarations.all(Statement.Category.class));
        declarations.all(Statement.NamedGroup.class).forEach(this::group);
        return calendars;
    }

    private List<Calendar> calendars(List<Edition.Piece> pieces) {
        List<Calendar> all = new ArrayList<>();
        List<Calendar> own = new ArrayList<>();
        List<Calendar> inherited = new ArrayList<>();
        CalendarCompiler compiler = new CalendarCompiler(env);
        for (Declared<Statement.Calendar> declared : env.declarations().all(Statement.Calendar.class)) {
            compiler.compile(declared).ifPresent(calendar -> {
                all.add(calendar);
                if (declared.source() == source) {
                    own.add(calendar);
                } else if (pieces.stream().anyMatch(piece -> piece.source() == declared.source())) {
                    inherited.add(calendar);
                }
            });
        }
        boolean ofUnit = false;
        for (Edition.Piece piece : pieces) {
            for (Statement.CalendarOf choice : piece.file().all(Statement.CalendarOf.class)) {
                ofUnit = true;
                checkOwner(choice, piece.source());
            }
        }
        List<Calendar> nearest = own.isEmpty() ? inherited : own;
        env.calendars(all, nearest.size() == 1 ? nearest.get(0) : Calendar.FIVE_DAYS, ofUnit);
        return all;
    }

    private void checkOwner(Statement.CalendarOf choice, SourceText text) {
        if (ownerOf(choice.owner()) != Owner.UNIT) {
            env.fault(
                    DiagnosticCode.WRONG_OWNER,
                    text,
                    choice.owner().span(),
                    "a calendar is named by each unit",
                    "write `calendar of unit`");
        }
    }

    private void checkDecisions(Edition.Piece piece) {
        for (Statement.SetParameter set : piece.file().all(Statement.SetParameter.class)) {
            String name = set.parameter().text();
            env.use(name);
            if (env.declarations().find(name, Statement.Parameter.class).isEmpty()) {
                new NameFaults(env)
                        .notThis(
                                name,
                                piece.source(),
                                set.parameter().span(),
                                "a parameter",
                                () -> env.declarations().namesOf(Statement.Parameter.class));
            }
        }
    }

    /** Windows may end with parameters, and decisions on parameters may hold during windows. */
    private void windowsAndParameters(List<Edition.Piece> pieces) {
        Map<String, List<Declared<Statement.SetParameter>>> decisions = new HashMap<>();
        for (Edition.Piece piece : pieces) {
            piece.file()
                    .all(Statement.SetParameter.class)
                    .forEach(set -> decisions
                            .computeIfAbsent(set.parameter().text(), name -> new ArrayList<>())
                            .add(new Declared<>(set.parameter(), set, piece.source())));
        }
        ParameterCompiler parameters = new ParameterCompiler(env);
        Set<String> done = new HashSet<>();
        List<WindowCompiler> windows = new ArrayList<>();
        Consumer<String> compile = name -> {
            List<Declared<Statement.SetParameter>> decided = decisions.getOrDefault(name, List.of());
            if (done.add(name)) {
                decided.forEach(set -> windows.get(0).windowsIn(set.statement().dates()));
                env.declarations()
                        .find(name, Statement.Parameter.class)
                        .ifPresent(parameter -> parameters.compile(parameter, decided));
            }
        };
        windows.add(new WindowCompiler(env, compile));
        env.declarations().all(Statement.Window.class).forEach(windows.get(0)::compile);
        env.declarations()
                .all(Statement.Parameter.class)
                .forEach(parameter -> compile.accept(parameter.name().text()));
    }

    private void group(Declared<Statement.NamedGroup> declared) {
        String name = declared.name().text();
        GroupCompiler groups = new GroupCompiler(env, declared.source());
        Group members = declared.statement().members();
        if (members instanceof Group.Matching matching) {
            groups.matching(matching.condition(), name)
                    .ifPresent(made -> env.groups().put(name, made));
        } else {
            groups.together(members)
                    .ifPresent(made -> env.groups()
                            .put(name, new org.edaran.model.Members(name, made.condition(), made.categories())));
        }
    }

    /** Who the policy applies to: everyone, unless it says otherwise. */
    Expression scope(PolicyFile file) {
        List<Expression> conditions = new ArrayList<>();
        Map<Owner, Statement.AppliesTo> firsts = new EnumMap<>(Owner.class);
        for (Statement.AppliesTo scope : file.all(Statement.AppliesTo.class)) {
            Statement.AppliesTo first = firsts.putIfAbsent(ownerOf(scope.whose()), scope);
            if (first != null) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.DUPLICATE_NAME,
                                source,
                                scope.whose().span(),
                                "the scope is given twice")
                        .withLabel(source, first.whose().span(), "first given here")
                        .withHelp("join the conditions with `and` or `or`"));
            }
            Owner bare = ownerOf(scope.whose());
            new ExpressionCompiler(env, source, bare)
                    .condition(scope.condition())
                    .filter(condition ->
                            new FactUse(env, source).ofPersonOnly(condition, scope.condition(), "the scope"))
                    .ifPresent(conditions::add);
        }
        if (conditions.isEmpty()) {
            return Expression.TRUE;
        }
        return conditions.size() == 1 ? conditions.get(0) : new Expression.And(conditions);
    }

    private static Owner ownerOf(OwnerName owner) {
        return Owners.modelOf(owner.owner()).orElse(Owner.EMPLOYEE);
    }
}
