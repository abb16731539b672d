package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.WindowDates;
import org.edaran.lang.check.Declared;
import org.edaran.model.DateSet;

/** Compiles the windows, those that others are made of first. */
final class WindowCompiler {

    private final Environment env;
    private static final int MOST_NESTED = 32;
    private static final int MOST_PARTS = 10_000;

    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    private final Consumer<String> parameterFirst;

    /**
     * A compiler of all windows.
     *
     * @param parameterFirst is told of a parameter that a window ends with, before the window is compiled
     */
    WindowCompiler(Environment env, Consumer<String> parameterFirst) {
        this.env = env;
        this.parameterFirst = parameterFirst;
    }

    void compile(Declared<Statement.Window> declared) {
        String name = declared.name().text();
        if (done.contains(name)) {
            return;
        }
        if (open.contains(name)) {
            circular(declared);
            return;
        }
        if (open.size() >= MOST_NESTED) {
            done.addAll(open);
            tooMuch(declared, DiagnosticCode.NESTED_TOO_DEEP, "more than " + MOST_NESTED + " windows within windows");
            return;
        }
        open.add(name);
        WindowDates dates = declared.statement().dates();
        windowsIn(dates.included());
        windowsIn(dates.excluded());
        parametersIn(declared);
        open.remove(name);
        int size = size(dates.included()) + size(dates.excluded());
        sizes.put(name, Math.min(size, MOST_PARTS));
        if (size > MOST_PARTS && done.add(name)) {
            tooMuch(declared, DiagnosticCode.TEXT_TOO_LARGE, "more than 10,000 dates and windows");
        }
        if (done.add(name)) {
            set(declared).ifPresent(set -> env.windows().put(name, set));
        }
    }

    private int size(List<DateSpan> spans) {
        long size = 0;
        for (DateSpan span : spans) {
            size += span instanceof DateSpan.NamedDates named
                    ? sizes.getOrDefault(named.name().text(), 1)
                    : 1;
        }
        return (int) Math.min(size, MOST_PARTS + 1);
    }

    private void tooMuch(Declared<Statement.Window> declared, DiagnosticCode code, String what) {
        env.fault(
                code,
                declared.source(),
                declared.name().span(),
                "`" + declared.name() + "` is made of " + what,
                "write fewer");
    }

    /** The parameters among the words of a window; a name is a parameter nowhere else than in an end. */
    private void parametersIn(Declared<Statement.Window> declared) {
        String written = declared.source().textOf(declared.statement().dates().span());
        for (String word : written.split("[^\\p{L}\\p{N}_]+", -1)) {
            if (env.declarations().find(word, Statement.Parameter.class).isPresent()) {
                parameterFirst.accept(word);
            }
        }
    }

    void windowsIn(List<DateSpan> spans) {
        for (DateSpan span : spans) {
            if (span instanceof DateSpan.NamedDates named) {
                window(named.name().text());
            } else if (span instanceof DateSpan.Range range) {
                anchor(range.from());
                anchor(range.to());
            } else if (span instanceof DateSpan.Starting starting) {
                anchor(starting.from());
                starting.until().ifPresent(this::anchor);
            } else if (span instanceof DateSpan.Until until) {
                anchor(until.until());
            }
        }
    }

    private void window(String name) {
        env.declarations().find(name, Statement.Window.class).ifPresent(this::compile);
    }

    /** A window that an end counts from: {@code 2 days before summit}. */
    private void anchor(AstExpression end) {
        if (end instanceof AstExpression.DateOffset offset
                && offset.anchor() instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()) {
            window(reference.name().text());
        }
    }

    private void circular(Declared<Statement.Window> declared) {
        List<String> circle = open.subList(open.indexOf(declared.name().text()), open.size());
        done.addAll(circle);
        env.fault(
                DiagnosticCode.CIRCULAR_WINDOWS,
                declared.source(),
                declared.name().span(),
                circle.size() == 1
                        ? "`" + declared.name() + "` is made of itself"
                        : "`" + String.join("`, `", circle) + "` are made of each other",
                "write the dates of one of them");
    }

    private Optional<DateSet> set(Declared<Statement.Window> declared) {
        WindowDates written = declared.statement().dates();
        DateCompiler compiler = new DateCompiler(env, declared.source());
        Optional<DateSet> included = compiler.dates(written.included());
        Optional<DateSet> excluded = written.excluded().isEmpty()
                ? Optional.of(new DateSet.Ranges(List.of()))
                : compiler.dates(written.excluded());
        if (included.isEmpty() || excluded.isEmpty()) {
            return Optional.empty();
        }
        DateSet kept =
                written.excluded().isEmpty() ? included.get() : new DateSet.Minus(included.get(), excluded.get());
        DateSet set = DateCompiler.filtered(kept, written.filter());
        checkDates(declared, set);
        return Optional.of(set);
    }

    private void checkDates(Declared<Statement.Window> declared, DateSet set) {
        boolean known = !(set.dependsOnCalendar() && env.calendarOfUnit());
        if (known && DateSets.isEmpty(set, env.defaultCalendar())) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.EMPTY_WINDOW,
                            declared.source(),
                            declared.statement().dates().span(),
                            "no date is in `" + declared.name() + "`")
                    .withHelp("widen the dates, or correct what follows `except` or `on`"));
        } else if (!DateSets.touch(set, env.inForce())) {
            env.fault(
                    DiagnosticCode.NOT_IN_FORCE,
                    declared.source(),
                    declared.statement().dates().span(),
                    "the policy is not in force on any date of `" + declared.name() + "`");
        } else {
            new HolidayCheck(env, declared.source())
                    .check(set, declared.statement().dates().span());
        }
    }
}
