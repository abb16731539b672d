package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.ExceptionEffect;
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
import org.edaran.model.RuleException;
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
    final Containment containment;
    private final Map<String, Statement.Rule> statements = new HashMap<>();
    private final IdentityHashMap<Rule, Days> daysOfRules = new IdentityHashMap<>();
    private final Map<String, Statement.RuleException> exceptions = new HashMap<>();
    private final IdentityHashMap<Rule, List<Variant>> variants = new IdentityHashMap<>();
    private final Map<String, List<Rule>> byName = new HashMap<>();
    private @Nullable List<Bundle> bundles;
    private final List<Diagnostic> found = new ArrayList<>();

    Subject(Policy policy, PolicyFile file, Map<String, DateSet> windows, SourceText source) {
        this.policy = policy;
        this.file = file;
        this.windows = windows;
        this.source = source;
        this.days = new DayBook(policy);
        this.containment = new Containment(policy.scope(), anyData);
        policy.rules()
                .forEach(rule -> byName.computeIfAbsent(rule.name(), name -> new ArrayList<>(1))
                        .add(rule));
        file.all(Statement.Rule.class)
                .forEach(rule -> statements.putIfAbsent(rule.name().text(), rule));
        file.all(Statement.RuleException.class)
                .forEach(exception -> exceptions.putIfAbsent(exception.name().text(), exception));
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

    /** The cases of a rule in which it demands something, worked out once. */
    List<Variant> variants(Rule rule) {
        return variants.computeIfAbsent(rule, key -> Variant.of(key, days));
    }

    /** The statement of an exception; nothing for one that another text holds. */
    Optional<Statement.RuleException> statement(RuleException exception) {
        return Optional.ofNullable(exceptions.get(exception.name()));
    }

    /** What a rule says in a case: its sentence, or what an exception writes in the place of a part of it. */
    SourceSpan sentenceOf(Variant variant) {
        return variant.exception()
                .flatMap(this::statement)
                .map(statement -> statement.effect().span())
                .orElseGet(() -> sentenceOf(variant.rule()));
    }

    /** The quantity that is written for a case. */
    Optional<SourceSpan> quantityOf(Variant variant) {
        return variant.exception().isPresent()
                ? variant.exception().flatMap(this::statement).flatMap(statement -> quantity(statement.effect()))
                : statement(variant.rule()).flatMap(statement -> quantity(statement.sentence()));
    }

    private static Optional<SourceSpan> quantity(ExceptionEffect effect) {
        return effect instanceof ExceptionEffect.OtherLimit other
                ? Optional.of(other.quantity().span())
                : effect instanceof ExceptionEffect.Restated restated
                        ? quantity(restated.sentence())
                        : Optional.empty();
    }

    private static Optional<SourceSpan> quantity(Sentence sentence) {
        return sentence instanceof Sentence.Count count
                ? Optional.of(count.quantity().span())
                : Optional.empty();
    }

    /** True if no other time of the policy has a rule of the same name that reads otherwise. */
    boolean isOnlyOne(Rule rule) {
        return allOf(rule).size() == 1;
    }

    /** The rules of one name: where an exception of another policy makes a rule several, each for its own dates. */
    List<Rule> allOf(Rule rule) {
        return byName.getOrDefault(rule.name(), List.of());
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
