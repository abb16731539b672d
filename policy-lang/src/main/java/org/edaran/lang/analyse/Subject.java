package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Node;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.model.DateSet;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/** A policy as the checks look at it: its model, its text, and what they have worked out together. Not thread-safe. */
final class Subject {

    private static final Pattern COMMENT = Pattern.compile("(?m)//[^\"\\r\\n]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    final Policy policy;
    final SourceText source;
    final PolicyFile file;
    final Map<String, DateSet> windows;
    final DayBook days;
    final Satisfier anyData = Satisfier.ofAnyData();
    final Satisfier conditions = Satisfier.ofConditions();
    private final Map<String, Statement.Rule> statements = new HashMap<>();
    private final IdentityHashMap<Rule, Days> daysOfRules = new IdentityHashMap<>();
    private final Set<String> withExceptions = new HashSet<>();
    private @Nullable List<Bundle> bundles;
    private final List<Diagnostic> found = new ArrayList<>();

    Subject(Policy policy, PolicyFile file, Map<String, DateSet> windows, SourceText source) {
        this.policy = policy;
        this.file = file;
        this.windows = windows;
        this.source = source;
        this.days = new DayBook(policy);
        file.all(Statement.Rule.class)
                .forEach(rule -> statements.putIfAbsent(rule.name().text(), rule));
        file.all(Statement.RuleException.class)
                .forEach(exception -> exception
                        .targets()
                        .forEach(target -> withExceptions.add(target.name().text())));
    }

    /** The bounds that bind the same people, put together once. */
    List<Bundle> bundles() {
        if (bundles == null) {
            bundles = Bundles.of(this);
        }
        return bundles;
    }

    void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    List<Diagnostic> found() {
        return found;
    }

    /** The statement of a rule; nothing for a rule that another text holds. */
    Optional<Statement.Rule> statement(Rule rule) {
        return Optional.ofNullable(statements.get(rule.name()));
    }

    /** The dates of a rule, worked out once. */
    Days daysOf(Rule rule) {
        return daysOfRules.computeIfAbsent(rule, key -> days.of(key.dates()));
    }

    /** True if exceptions may change what a rule says, so that it is not held against others as it stands. */
    boolean hasExceptions(Rule rule) {
        return withExceptions.contains(rule.name());
    }

    /** The name of a rule in the text. */
    SourceSpan nameOf(Rule rule) {
        return statement(rule).map(statement -> statement.name().span()).orElse(new SourceSpan(0, 0));
    }

    /** What the rule says, without its name and citation. */
    SourceSpan sentenceOf(Rule rule) {
        return statement(rule).map(statement -> statement.sentence().span()).orElseGet(() -> nameOf(rule));
    }

    /** The people whom a rule names, or its whole sentence where it names none. */
    SourceSpan groupOf(Rule rule) {
        return statement(rule)
                .flatMap(statement -> groupIn(statement.sentence()))
                .orElseGet(() -> sentenceOf(rule));
    }

    /** The condition after {@code where}. */
    Optional<SourceSpan> whereOf(Rule rule) {
        return statement(rule)
                .flatMap(statement -> tails(statement.sentence()))
                .flatMap(tails -> tails.find(Tail.Where.class))
                .map(Tail.Where::condition)
                .map(Node::span);
    }

    private static Optional<SourceSpan> groupIn(Sentence sentence) {
        if (sentence instanceof Sentence.MustBe duty) {
            return Optional.of(duty.group().span());
        }
        if (sentence instanceof Sentence.MustHave duty) {
            return Optional.of(duty.group().span());
        }
        return sentence instanceof Sentence.Count count
                ? count.denominator()
                        .filter(org.edaran.lang.ast.Denominator.OfGroup.class::isInstance)
                        .map(of -> ((org.edaran.lang.ast.Denominator.OfGroup) of).group())
                        .map(Group::span)
                : Optional.empty();
    }

    static Optional<Tails> tails(Sentence sentence) {
        if (sentence instanceof Sentence.Count node) {
            return Optional.of(node.tails());
        }
        if (sentence instanceof Sentence.MustBe node) {
            return Optional.of(node.tails());
        }
        if (sentence instanceof Sentence.OnlyIf node) {
            return Optional.of(node.tails());
        }
        if (sentence instanceof Sentence.OnlyAt node) {
            return Optional.of(node.tails());
        }
        if (sentence instanceof Sentence.OnlyDuring node) {
            return Optional.of(node.tails());
        }
        if (sentence instanceof Sentence.MustHave node) {
            return Optional.of(node.tails());
        }
        return sentence instanceof Sentence.MustAttest node ? Optional.of(node.tails()) : Optional.empty();
    }

    /** The text under a span on one line, without comments. */
    String words(SourceSpan span) {
        return SPACE.matcher(COMMENT.matcher(source.textOf(span)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
