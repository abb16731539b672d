package org.edaran.lang.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourceText;

/**
 * What a policy adds to another one by its exceptions to rules of that one: the exceptions, and those of its own
 * declarations that they use. A name that both policies declare differently is reported where an exception uses it, since
 * nobody could say which of the two is meant.
 */
public final class Overrides {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}0-9_]*");

    private final PolicyText text;
    private final Set<Diagnostic> faults;

    /** Of the exceptions to rules of {@code text}. */
    Overrides(PolicyText text, Set<Diagnostic> faults) {
        this.text = text;
        this.faults = faults;
    }

    /** Adds what another policy says to the clauses. */
    void add(PolicyText other, List<Clause> clauses) {
        List<Statement.RuleException> exceptions = new ArrayList<>();
        for (Statement.RuleException exception : other.file().all(Statement.RuleException.class)) {
            List<ExceptionTarget> targets = exception.targets().stream()
                    .filter(target -> target.policy()
                            .filter(name -> name.value().equals(text.id()))
                            .isPresent())
                    .map(target -> new ExceptionTarget(target.name(), Optional.empty(), target.span()))
                    .toList();
            if (!targets.isEmpty()) {
                exceptions.add(new Statement.RuleException(
                        exception.name(), targets, exception.cites(), exception.effect(), exception.span()));
            }
        }
        Map<String, Clause> known = new HashMap<>();
        clauses.forEach(clause -> nameOf(clause.statement()).ifPresent(name -> known.put(name.text(), clause)));
        for (Statement needed : needed(other, exceptions, known)) {
            clauses.add(clause(needed, other));
        }
        exceptions.forEach(exception -> clauses.add(clause(exception, other)));
    }

    private static Clause clause(Statement statement, PolicyText other) {
        return new Clause(statement, other.source(), other.id(), false, Optional.of(statement), Optional.empty());
    }

    /** The declarations of the other policy that the exceptions use, directly or through each other. */
    private List<Statement> needed(
            PolicyText other, List<Statement.RuleException> exceptions, Map<String, Clause> known) {
        Map<String, Statement> declared = new HashMap<>();
        List<Statement> needed = new ArrayList<>(other.file().all(Statement.UseVocabulary.class));
        for (Statement statement : other.file().statements()) {
            nameOf(statement).ifPresent(name -> declared.put(name.text(), statement));
        }
        Deque<Statement> open = new ArrayDeque<>(exceptions);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Statement user = open.remove();
            for (String word : words(other.source(), user)) {
                Statement declaration = declared.get(word);
                if (declaration == null || !seen.add(word)) {
                    continue;
                }
                Clause same = known.get(word);
                if (same == null) {
                    needed.add(declaration);
                    open.add(declaration);
                } else if (!sameText(same, declaration, other.source())) {
                    clash(word, declaration, other, same);
                }
            }
        }
        return needed;
    }

    /** The words of a statement outside quotes, in order. */
    public static List<String> words(SourceText source, Statement statement) {
        String written = source.textOf(statement.span()).replaceAll("\"(\\\\.|[^\"\\\\])*\"", " ");
        return WORD.matcher(written).results().map(found -> found.group()).toList();
    }

    private static boolean sameText(Clause known, Statement declaration, SourceText source) {
        String one = known.source().textOf(known.statement().span()).replaceAll("\\s+", " ");
        return one.equals(source.textOf(declaration.span()).replaceAll("\\s+", " "));
    }

    private void clash(String word, Statement declaration, PolicyText other, Clause known) {
        Name name = nameOf(declaration).orElseThrow();
        faults.add(Diagnostic.of(
                        DiagnosticCode.DUPLICATE_NAME,
                        other.source(),
                        name.span(),
                        "`" + word + "` is used in an exception to a rule of `" + text.id()
                                + "`, which declares it otherwise")
                .withLabel(
                        known.source(),
                        nameOf(known.statement()).orElse(name).span(),
                        "declared here in `" + text.id() + "`")
                .withHelp("give one of the two another name"));
    }

    /** The name that a statement declares for others to use. */
    private static Optional<Name> nameOf(Statement statement) {
        if (statement instanceof Statement.Field field) {
            return Optional.of(field.name());
        } else if (statement instanceof Statement.WorkMode mode) {
            return Optional.of(mode.name());
        } else if (statement instanceof Statement.Parameter parameter) {
            return Optional.of(parameter.name());
        }
        Name name = Changes.nameOf(statement);
        return statement instanceof Statement.Rule || name.text().isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
