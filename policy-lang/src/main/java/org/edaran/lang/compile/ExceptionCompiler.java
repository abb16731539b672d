package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.DeclarationKind;
import org.edaran.lang.check.Declared;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence.Permit;
import org.edaran.model.Strength;
import org.edaran.source.SourceText;

/** Compiles exceptions and puts each under the rule or exception it is an exception to. */
final class ExceptionCompiler {

    /**
     * A rule that compiled.
     *
     * @param rule the rule
     * @param statement the rule as written
     * @param source the text it is in
     */
    record Written(Rule rule, Statement.Rule statement, SourceText source) {}

    private final Environment env;
    private final Function<SourceText, RuleCompiler> compilers;
    private final Map<Statement.RuleException, SourceText> sources = new LinkedHashMap<>();
    private final Map<String, List<Statement.RuleException>> byTarget = new LinkedHashMap<>();
    private final Map<Statement.RuleException, Optional<ExceptionParts>> parts = new HashMap<>();
    private final ForeignEffects foreign;
    private final Set<Statement.RuleException> faulty = new HashSet<>();

    /**
     * A compiler of the exceptions of a policy.
     *
     * @param compilers gives the compiler of the sentences of a text
     */
    ExceptionCompiler(Environment env, Function<SourceText, RuleCompiler> compilers) {
        this.env = env;
        this.compilers = compilers;
        this.foreign = new ForeignEffects(env);
    }

    /** Takes an exception as it is written in a text. */
    void add(Statement.RuleException exception, SourceText source) {
        sources.put(exception, source);
        register(exception);
    }

    /** The rules with their exceptions. */
    List<Rule> attach(List<Written> rules) {
        List<Statement.RuleException> all = List.copyOf(sources.keySet());
        new ExceptionCycles(env, this::sourceOf, byTarget).check(all);
        all.forEach(this::checkOrder);
        List<Rule> attached = new ArrayList<>();
        for (Written written : rules) {
            Rule rule = written.rule();
            if (byTarget.containsKey(rule.name())) {
                Parent parent = new Parent(
                        rule,
                        written.statement().sentence(),
                        written.source(),
                        Optional.of(ownOf(rule)),
                        Optional.empty());
                List<RuleException> exceptions = exceptionsTo(rule.name(), parent, new HashSet<>());
                new ExceptionConflicts(env, this::sourceOf).check(rule, exceptions, byTarget);
                attached.add(rule.with(exceptions));
            } else {
                attached.add(rule);
            }
        }
        return attached;
    }

    private SourceText sourceOf(Statement.RuleException exception) {
        return Optional.ofNullable(sources.get(exception)).orElseThrow();
    }

    private static RuleException.Change ownOf(Rule rule) {
        return new RuleException.Change(rule.strength(), rule.sentence(), rule.consequence());
    }

    private void register(Statement.RuleException exception) {
        SourceText source = sourceOf(exception);
        compilers.apply(sourceOf(exception)).cited(exception.cites(), exception.name(), "exception");
        for (ExceptionTarget target : exception.targets()) {
            String name = target.name().text();
            if (target.policy().isPresent()) {
                continue; // compiled with the other policy
            }
            boolean known =
                    env.declarations().findClause(name, Statement.Rule.class).isPresent()
                            || env.declarations()
                                    .findClause(name, Statement.RuleException.class)
                                    .isPresent();
            if (known) {
                byTarget.computeIfAbsent(name, n -> new ArrayList<>()).add(exception);
            } else {
                unknown(target, source);
            }
        }
    }

    private void unknown(ExceptionTarget target, SourceText source) {
        String name = target.name().text();
        if (env.declarations().isUnreadable(name)) {
            return;
        }
        Optional<Declared<Statement.Note>> note = env.declarations().findClause(name, Statement.Note.class);
        if (note.isPresent()) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_KIND_OF_NAME,
                            source,
                            target.span(),
                            "`" + name + "` is " + DeclarationKind.NOTE.words()
                                    + ", but a rule or an exception is needed here")
                    .withLabel(note.get().source(), note.get().name().span(), "declared here as a note"));
            return;
        }
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                source,
                target.span(),
                "nothing declares a rule or exception `" + name + "`");
        List<String> candidates = new ArrayList<>(env.declarations().namesOf(Statement.Rule.class));
        candidates.addAll(env.declarations().namesOf(Statement.RuleException.class));
        Optional<String> near = env.maySuggest() ? DidYouMean.nearest(name, candidates) : Optional.empty();
        env.fault(near.map(word -> fault.withHelp("write `" + word + "`")).orElse(fault));
    }

    /** Reports an order among exceptions that are not exceptions to the same thing. */
    private void checkOrder(Statement.RuleException exception) {
        SourceText source = sourceOf(exception);
        Optional<Tail.InsteadOf> order = exception.effect().tails().find(Tail.InsteadOf.class);
        for (org.edaran.lang.ast.Name other : order.map(Tail.InsteadOf::others).orElse(List.of())) {
            boolean sibling = exception.targets().stream()
                    .flatMap(target -> byTarget.getOrDefault(target.name().text(), List.of()).stream())
                    .anyMatch(each ->
                            !each.equals(exception) && each.name().text().equals(other.text()));
            if (!sibling) {
                env.fault(
                        DiagnosticCode.ORDER_OF_STRANGERS,
                        source,
                        other.span(),
                        "`" + other + "` is no other exception to what `" + exception.name() + "` is an exception to",
                        "name an exception to `" + exception.targets().get(0).name() + "`");
            }
        }
    }

    /**
     * What an exception is an exception to.
     *
     * @param rule the rule at the root
     * @param sentence what holds there, as written
     * @param source the text it is written in
     * @param change what holds there; nothing where the rule does not apply
     * @param above what would hold without it; nothing for the rule itself
     */
    private record Parent(
            Rule rule,
            Sentence sentence,
            SourceText source,
            Optional<RuleException.Change> change,
            Optional<Optional<RuleException.Change>> above) {}

    private List<RuleException> exceptionsTo(String name, Parent parent, Set<String> path) {
        List<RuleException> exceptions = new ArrayList<>();
        if (path.add(name)) {
            for (Statement.RuleException each : byTarget.getOrDefault(name, List.of())) {
                exception(each, parent, path).ifPresent(exceptions::add);
            }
            path.remove(name);
        }
        return exceptions;
    }

    private Optional<RuleException> exception(Statement.RuleException written, Parent parent, Set<String> path) {
        SourceText source = sourceOf(written);
        Optional<ExceptionParts> when = parts.computeIfAbsent(written, each -> ExceptionParts.of(env, source, each));
        boolean waived = written.effect() instanceof ExceptionEffect.Waived;
        Sentence merged = parent.sentence();
        // an exception to an exception that does not apply leaves things as they were before it
        Optional<RuleException.Change> change = parent.above().orElse(Optional.empty());
        SourceText text = source;
        if (!waived) {
            ForeignEffects.Read effect = foreign.read(written, source, parent.source());
            Optional<Sentence> made = new ExceptionMerger(parent.sentence()).merge(effect.effect());
            if (made.isEmpty()) {
                otherKind(written, parent);
                return Optional.empty();
            }
            merged = made.get();
            text = effect.text();
            change = change(written, merged, text, parent);
            if (change.isEmpty()) {
                return Optional.empty();
            }
        }
        if (when.isEmpty() || !fits(written, merged, waived, text, when.get(), parent)) {
            return Optional.empty();
        }
        Parent here = new Parent(parent.rule(), merged, text, change, Optional.of(parent.change()));
        return Optional.of(new RuleException(
                written.name().text(),
                written.cites().map(Text::value),
                when.get().where(),
                when.get().dates(),
                change,
                when.get().insteadOf(),
                exceptionsTo(written.name().text(), here, path),
                source.placeOf(written.span())));
    }

    private Optional<RuleException.Change> change(
            Statement.RuleException written, Sentence merged, SourceText text, Parent parent) {
        Optional<Built> built =
                compilers.apply(text).compile(merged, parent.rule().sentence());
        if (built.isEmpty()) {
            return Optional.empty();
        }
        org.edaran.model.Sentence rule = parent.rule().sentence();
        if (built.get().strength() == Strength.MAY || built.get().sentence() instanceof Permit) {
            permission(written, "a permission lifts no duty, so it can be no exception");
            return Optional.empty();
        }
        if (!ExceptionFrame.isSame(rule, built.get().sentence())) {
            if (faulty.add(written)) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.EXCEPTION_CHANGES_GROUP,
                                sourceOf(written),
                                written.effect().span(),
                                "an exception changes neither whom `"
                                        + parent.rule().name() + "` judges nor over which time")
                        .withHelp("write only the other bound, mode, deadline or condition, and `where` it holds"));
            }
            return Optional.empty();
        }
        Optional<String> consequence = merged.tails()
                .find(Tail.Consequence.class)
                .map(tail -> tail.text().value());
        return Optional.of(
                new RuleException.Change(built.get().strength(), built.get().sentence(), consequence));
    }

    private void permission(Statement.RuleException written, String message) {
        if (faulty.add(written)) {
            env.fault(
                    DiagnosticCode.PERMISSION_IN_EXCEPTION,
                    sourceOf(written),
                    written.effect().span(),
                    message,
                    "write `does not apply` and `where` that is so");
        }
    }

    private void otherKind(Statement.RuleException written, Parent parent) {
        if (parent.rule().sentence() instanceof Permit) {
            fitsPermit(written, parent);
            return;
        }
        if (faulty.add(written)) {
            env.fault(
                    Diagnostic.of(
                                    DiagnosticCode.EXCEPTION_OF_OTHER_KIND,
                                    sourceOf(written),
                                    written.effect().span(),
                                    "`" + parent.rule().name() + "` says nothing that this could stand in the place of")
                            .withLabel(parent.source(), parent.sentence().span(), "what it says")
                            .withHelp(
                                    parent.sentence() instanceof Sentence.Either
                                            ? "write `does not apply`, or both halves anew: `either … or else …`"
                                            : "write `does not apply`, or another bound, mode, deadline or condition of that sentence"));
        }
    }

    private boolean fitsPermit(Statement.RuleException written, Parent parent) {
        boolean permit =
                parent.rule().sentence() instanceof Permit || parent.rule().strength() == Strength.MAY;
        if (permit) {
            permission(
                    written,
                    "`" + parent.rule().name() + "` is a permission, which demands nothing to be excepted from");
        }
        return !permit;
    }

    /** True if what the exception applies to can be known where the rule is judged. */
    private boolean fits(
            Statement.RuleException written,
            Sentence merged,
            boolean waived,
            SourceText text,
            ExceptionParts when,
            Parent parent) {
        if (!fitsPermit(written, parent)) {
            return false;
        }
        if (when.where().isEmpty() || faulty.contains(written)) {
            return !faulty.contains(written);
        }
        SourceText source = sourceOf(written);
        Expression where = when.where().get();
        Tail.Where tail = written.effect().tails().find(Tail.Where.class).orElseThrow();
        if (parent.rule().sentence() instanceof org.edaran.model.Sentence.Attest attest) {
            return new FactUse(env, source).ofSubjectOnly(where, tail.condition(), attest.subject());
        }
        Optional<Period> period =
                waived ? Optional.empty() : longest(parent.rule().sentence());
        if (period.isPresent()) {
            Optional<Keys> keys = Keys.of(env, text, merged.tails().find(Tail.Per.class));
            Optional<Expression> loose = keys.flatMap(known -> known.unfixed(where, period.get()));
            if (loose.isPresent() && faulty.add(written)) {
                Typed typed = new Typed(
                        where,
                        org.edaran.model.ValueType.Plain.BOOLEAN,
                        source,
                        tail.condition().span());
                keys.orElseThrow().report(env, typed, loose.get());
            }
            return loose.isEmpty();
        }
        return true;
    }

    /** The longer of the periods of counts; nothing for sentences that count nothing. */
    private static Optional<Period> longest(org.edaran.model.Sentence sentence) {
        if (sentence instanceof org.edaran.model.Sentence.Either either) {
            return either.halves().stream().map(half -> half.count().period()).max(Comparator.naturalOrder());
        }
        return sentence instanceof org.edaran.model.Sentence.Count count
                ? Optional.of(count.period())
                : Optional.empty();
    }

    /**
     * When an exception applies.
     *
     * @param where the condition
     * @param dates the dates
     * @param insteadOf the exceptions it wins over
     */
    record ExceptionParts(Optional<Expression> where, DateSet dates, List<String> insteadOf) {

        static Optional<ExceptionParts> of(Environment env, SourceText source, Statement.RuleException written) {
            org.edaran.lang.ast.Tails tails = written.effect().tails();
            Optional<Tail.Where> where = tails.find(Tail.Where.class);
            Optional<Expression> condition = where.flatMap(
                    tail -> ExpressionCompiler.ofPeople(env, source).condition(tail.condition()));
            Optional<DateSet> dates = new ExceptionDates(env, source).of(tails);
            boolean waived = written.effect() instanceof ExceptionEffect.Waived;
            boolean fine = !waived || new ExceptionDates(env, source).allows(tails);
            if (condition.isPresent() != where.isPresent() || dates.isEmpty() || !fine) {
                return Optional.empty();
            }
            List<String> others =
                    tails.find(Tail.InsteadOf.class).map(Tail.InsteadOf::others).orElse(List.of()).stream()
                            .map(org.edaran.lang.ast.Name::text)
                            .toList();
            return Optional.of(new ExceptionParts(condition, dates.get(), others));
        }
    }
}
