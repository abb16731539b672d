package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Node;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.lang.check.Declared;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.Strength;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** What all kinds of sentences have in common. */
final class Sentences {

    private final Environment env;
    private final SourceText source;
    private final Strength standard;

    Sentences(Environment env, SourceText source, Strength standard) {
        this.env = env;
        this.source = source;
        this.standard = standard;
    }

    Environment env() {
        return env;
    }

    SourceText source() {
        return source;
    }

    Strength strength(Optional<Modal> modal) {
        return modal.map(Header::strengthOf).orElse(standard);
    }

    /** Reports the tails that this kind of sentence cannot have; true if there are none. */
    boolean allows(Tails tails, String sentence, Set<Class<? extends Tail>> allowed) {
        boolean fine = true;
        for (Tail tail : tails.all()) {
            if (allowed.contains(tail.getClass())) {
                continue;
            }
            fine = false;
            String words = Words.of(source, tail.span());
            env.fault(
                    DiagnosticCode.PART_WITHOUT_MEANING,
                    source,
                    tail.span(),
                    "`" + words + "` means nothing in a rule with " + sentence,
                    "leave it out");
        }
        return fine;
    }

    /** The modes that are named; nothing if one of them is at fault. */
    Optional<Set<Mode>> modes(List<Name> names) {
        Set<Mode> modes = new LinkedHashSet<>();
        boolean broken = false;
        for (Name name : names) {
            Optional<Mode> mode = new NamedTests(env, source).mode(name.text(), name.span());
            mode.ifPresent(modes::add);
            broken |= mode.isEmpty();
        }
        return broken ? Optional.empty() : Optional.of(modes);
    }

    static String words(List<Name> names) {
        return String.join(" or ", names.stream().map(Name::text).toList());
    }

    /**
     * What stands after {@code where}.
     *
     * @param condition nothing if the sentence has no {@code where}
     */
    record Where(Optional<Expression> condition) {}

    /** The condition after {@code where}; nothing if it is at fault. */
    Optional<Where> where(Tails tails) {
        Optional<Tail.Where> where = tails.find(Tail.Where.class);
        if (where.isEmpty()) {
            return Optional.of(new Where(Optional.empty()));
        }
        return ExpressionCompiler.ofPeople(env, source)
                .condition(where.get().condition())
                .map(condition -> new Where(Optional.of(condition)));
    }

    /** Reports a rule that does not say when it holds although the policy has windows. */
    void demandDates(Statement.Rule rule) {
        List<Declared<Statement.Window>> windows = env.declaredWindows();
        if (windows.isEmpty()) {
            return;
        }
        Declared<Statement.Window> first = windows.get(0);
        Set<String> ofExceptions = windowsOfExceptions();
        List<String> names = new ArrayList<>();
        for (boolean exceptional : new boolean[] {false, true}) {
            windows.stream()
                    .filter(window -> ofExceptions.contains(window.name().text()) == exceptional)
                    .forEach(window -> names.add("`during " + window.name() + "`"));
            if (!exceptional) {
                names.add("`during in force`");
            }
        }
        env.fault(Diagnostic.of(
                        DiagnosticCode.NO_DATES,
                        source,
                        rule.name().span(),
                        "`" + rule.name() + "` does not say when it holds")
                .withLabel(first.source(), first.name().span(), "`" + first.name() + "` is declared here")
                .withHelp("add " + choice(names)));
    }

    /** A few of the windows that are not the time of an exception, else those that are, and in any case the time in force. */
    private static String choice(List<String> names) {
        int inForce = names.indexOf("`during in force`");
        return inForce == 0
                ? names.get(0) + (names.size() > 1 ? ", or " + names.get(1) : "")
                : String.join(" or ", names.subList(0, Math.min(3, inForce))) + ", or " + names.get(inForce);
    }

    /** The windows during which an exception holds, which are hardly those of the rule. */
    private Set<String> windowsOfExceptions() {
        Set<String> names = new HashSet<>();
        for (Declared<Statement.RuleException> exception : env.declarations().all(Statement.RuleException.class)) {
            exception
                    .statement()
                    .effect()
                    .tails()
                    .find(Tail.During.class)
                    .ifPresent(during -> during.dates().forEach(span -> {
                        if (span instanceof DateSpan.NamedDates named) {
                            names.add(named.name().text());
                        }
                    }));
        }
        return names;
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static SourceSpan spanOf(Optional<? extends Node> node, Node otherwise) {
        return node.<SourceSpan>map(Node::span).orElse(otherwise.span());
    }
}
