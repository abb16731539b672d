package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Composition;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Holds the rules of a policy against those of the one it carries out: it may only tighten them. A rule that says less
 * than the one it restates is an error with a counter-example in numbers, facts of a person or a date; one that cannot be held
 * against it is a warning. The rules of the other policy stay in force all the same.
 */
public final class Tightening {

    private static final String PARTS = "one counts half a day as half a day, the other as a whole one or as none";

    private final Policy child;
    private final Policy parent;
    private final Subject subject;
    private final PolicyFile parentFile;
    private final SourceText parentSource;
    private final DayBook days;
    private final List<Diagnostic> found = new ArrayList<>();
    private Optional<RuleException> inEffect = Optional.empty();

    private Tightening(
            Policy child,
            Policy parent,
            PolicyFile file,
            SourceText source,
            PolicyFile parentFile,
            SourceText parentSource) {
        this.child = child;
        this.parent = parent;
        this.subject = new Subject(child, file, java.util.Map.of(), source);
        this.parentFile = parentFile;
        this.parentSource = parentSource;
        List<Rule> all = new ArrayList<>(child.rules());
        all.addAll(parent.rules());
        this.days = new DayBook(child.with(all, Composition.ALONE));
    }

    /**
     * What the rules of a policy allow that it must not allow.
     *
     * @param child the policy
     * @param file its statements
     * @param source its text
     * @param parent the policy that it carries out
     * @param parentFile the statements of that one
     * @param parentSource the text of that one
     */
    public static List<Diagnostic> of(
            Policy child,
            PolicyFile file,
            SourceText source,
            Policy parent,
            PolicyFile parentFile,
            SourceText parentSource) {
        Tightening tightening = new Tightening(child, parent, file, source, parentFile, parentSource);
        for (Rule rule : child.rules()) {
            for (Rule other : parent.rules()) {
                if (rule.strength() != Strength.MAY && other.strength() != Strength.MAY) {
                    tightening.compare(rule, other);
                    tightening.exceptions(rule, other);
                }
            }
        }
        parent.rules().forEach(rule -> tightening.overrides(rule, rule.exceptions()));
        return List.copyOf(tightening.found);
    }

    /** Looks at each case of a rule with exceptions that restates one without. */
    private void exceptions(Rule rule, Rule other) {
        if (!rule.name().equals(other.name()) || rule.exceptions().isEmpty()) {
            return;
        }
        boolean theirs = other.exceptions().stream()
                .anyMatch(each -> subject.statement(each).isEmpty());
        if (theirs) {
            incomparable(rule, other, "both have exceptions");
            return;
        }
        for (RuleException each : rule.exceptions()) {
            judge(each, rule, other);
        }
    }

    /** Looks at exceptions that the policy makes to a rule of the one it carries out. */
    private void overrides(Rule other, List<RuleException> exceptions) {
        for (RuleException each : exceptions) {
            Optional<Statement.RuleException> written = subject.statement(each);
            if (written.isPresent() && written.get().targets().stream().anyMatch(target -> isOf(target, parent.id()))) {
                Rule own = other.with(List.of());
                judge(each, own, own);
            }
            overrides(other, each.exceptions());
        }
    }

    private static boolean isOf(ExceptionTarget target, String policy) {
        return target.policy().filter(name -> name.value().equals(policy)).isPresent();
    }

    /** Holds a rule as an exception makes it against another one. */
    private void judge(RuleException exception, Rule rule, Rule other) {
        inEffect = Optional.of(exception);
        if (exception.change().isEmpty()) {
            looser(rule, other, "where it applies, it lifts what is demanded by");
        } else {
            compare(rule.as(exception.change().get()), other);
        }
        inEffect = Optional.empty();
    }

    private void compare(Rule rule, Rule other) {
        Sentence mine = rule.sentence();
        Sentence theirs = other.sentence();
        if (mine instanceof Sentence.Count count && theirs instanceof Sentence.Count limit) {
            counts(rule, count, other, limit);
        } else if (mine instanceof Sentence.ModeDuty duty && theirs instanceof Sentence.ModeDuty duty2) {
            duties(rule, duty, other, duty2);
        } else if (mine instanceof Sentence.OnlyIf only && theirs instanceof Sentence.OnlyIf only2) {
            conditions(rule, only, other, only2);
        } else if (mine instanceof Sentence.OnlyDuring only && theirs instanceof Sentence.OnlyDuring only2) {
            if (!only.modes().equals(only2.modes())) {
                return;
            }
            Optional<LocalDate> more = first(new DateSet.Minus(only.granted(), only2.granted()));
            more.ifPresent(
                    date -> looser(rule, other, "`" + only.words() + "` is granted on " + date + " here, but not by"));
        } else if (mine instanceof Sentence.OnlyAt only && theirs instanceof Sentence.OnlyAt only2) {
            places(rule, only, other, only2);
        } else if (rule.name().equals(other.name()) && mine.getClass() != theirs.getClass()) {
            incomparable(rule, other, "they are sentences of different kinds");
        }
    }

    private void counts(Rule rule, Sentence.Count mine, Rule other, Sentence.Count theirs) {
        boolean opposed = (mine.bound().isCeiling() && theirs.bound().isFloor())
                || (mine.bound().isFloor() && theirs.bound().isCeiling());
        if (!mine.counted().equals(theirs.counted()) || opposed || !sameGroups(mine.groups(), theirs.groups())) {
            if (rule.name().equals(other.name())) {
                incomparable(rule, other, "they count different people or modes");
            }
            return;
        }
        boolean sameKeys = new HashSet<>(mine.per()).equals(new HashSet<>(theirs.per()))
                && mine.separately() == theirs.separately();
        if (!sameKeys || !mine.timing().equals(theirs.timing())) {
            incomparable(rule, other, sameKeys ? "they count over another time" : "they count by other keys");
            return;
        }
        boolean sameWay = mine.measure() == theirs.measure()
                && mine.denominator() == theirs.denominator()
                && mine.counting().equals(theirs.counting());
        if (!sameWay) {
            incomparable(rule, other, "they count in another way");
            return;
        }
        boolean table = mine.quantity() instanceof Expression.LookUp || theirs.quantity() instanceof Expression.LookUp;
        if (table && !mine.quantity().equals(theirs.quantity())) {
            tables(rule, mine, other, theirs);
            return;
        }
        Bounds bounds = new Bounds(mine, theirs);
        Optional<String> example = bounds.counterExample();
        if (example.isPresent()) {
            looser(rule, other, example.get());
        } else if (bounds.takePartsApart()) {
            incomparable(rule, other, PARTS);
        } else if (bounds.isUnsure()) {
            incomparable(rule, other, "what they allow hangs on values that others decide");
        } else if (bounds.isSame()) {
            reach(rule, mine.where(), other, theirs.where());
        }
    }

    /** Holds each row of a table against the other quantity, or each of its rows, where somebody can be in both. */
    private void tables(Rule rule, Sentence.Count mine, Rule other, Sentence.Count theirs) {
        if (!TableCases.isCertain(mine.quantity()) || !TableCases.isCertain(theirs.quantity())) {
            incomparable(rule, other, "what they allow hangs on values that others decide or that change");
            return;
        }
        Expression both = RuleParts.both(RuleParts.both(child.scope(), parent.scope()), whereOf(mine, theirs));
        boolean unsure = false;
        for (TableCases.Case one : TableCases.of(mine.quantity())) {
            for (TableCases.Case another : TableCases.of(theirs.quantity())) {
                Optional<String> example = new Bounds(
                                mine.limitedTo(one.quantity()), theirs.limitedTo(another.quantity()))
                        .counterExample();
                if (example.isEmpty()) {
                    continue;
                }
                Answer answer =
                        subject.conditions.decide(RuleParts.both(both, RuleParts.both(one.when(), another.when())));
                if (answer instanceof Answer.Possible possible) {
                    looser(rule, other, "with " + possible.words() + ", " + example.get());
                    return;
                }
                unsure |= !answer.isImpossible();
            }
        }
        if (new Bounds(mine, theirs).takePartsApart()) {
            incomparable(rule, other, PARTS);
        } else if (unsure) {
            incomparable(rule, other, "it is not known which rows of the tables meet");
        }
    }

    private static Expression whereOf(Sentence.Count mine, Sentence.Count theirs) {
        return RuleParts.both(
                mine.where().orElse(Expression.TRUE), theirs.where().orElse(Expression.TRUE));
    }

    private static boolean sameGroups(List<Members> mine, List<Members> theirs) {
        return conditionsOf(mine).equals(conditionsOf(theirs));
    }

    private static Set<Expression> conditionsOf(List<Members> groups) {
        Set<Expression> conditions = new HashSet<>();
        groups.forEach(members -> conditions.add(members.condition()));
        return conditions;
    }

    private void duties(Rule rule, Sentence.ModeDuty mine, Rule other, Sentence.ModeDuty theirs) {
        boolean same = mine.required() == theirs.required()
                && mine.group().condition().equals(theirs.group().condition());
        if (!same) {
            return;
        }
        Set<Mode> more = new HashSet<>(mine.required() ? mine.modes() : theirs.modes());
        more.removeAll(mine.required() ? theirs.modes() : mine.modes());
        Optional<String> mode =
                more.stream().filter(Mode::onDuty).map(Mode::name).sorted().findFirst();
        boolean restates =
                rule.name().equals(other.name()) || !java.util.Collections.disjoint(mine.modes(), theirs.modes());
        if (mode.isPresent() && restates) {
            looser(
                    rule,
                    other,
                    "a day of " + mine.group().label() + " in `" + mode.get() + "` is allowed here, but not by");
        } else if (mine.modes().equals(theirs.modes())) {
            reach(rule, mine.where(), other, theirs.where());
        }
    }

    private void conditions(Rule rule, Sentence.OnlyIf mine, Rule other, Sentence.OnlyIf theirs) {
        if (!mine.modes().equals(theirs.modes())) {
            return;
        }
        if (mine.condition().equals(theirs.condition())) {
            reach(rule, mine.where(), other, theirs.where());
            return;
        }
        Expression judged = RuleParts.both(
                RuleParts.both(child.scope(), parent.scope()),
                RuleParts.both(
                        mine.where().orElse(Expression.TRUE), theirs.where().orElse(Expression.TRUE)));
        Expression apart = RuleParts.both(
                judged, new Expression.And(List.of(mine.condition(), new Expression.Not(theirs.condition()))));
        Answer answer = subject.conditions.decide(apart);
        if (answer instanceof Answer.Possible possible) {
            looser(
                    rule,
                    other,
                    "somebody with " + possible.words() + " may be `" + mine.words() + "` here, but not by");
        } else if (!answer.isImpossible()) {
            incomparable(rule, other, "their conditions are too involved");
        }
    }

    private void places(Rule rule, Sentence.OnlyAt mine, Rule other, Sentence.OnlyAt theirs) {
        if (!mine.modes().equals(theirs.modes()) || mine.equals(theirs)) {
            return;
        }
        for (Sentence.Nearby place : mine.places()) {
            List<Sentence.Nearby> near = theirs.places().stream()
                    .filter(one -> one.region().equals(place.region()))
                    .toList();
            if (near.stream().anyMatch(one -> Nearness.covers(one, place))) {
                continue;
            }
            boolean mixed = near.stream()
                    .anyMatch(one -> one.metres().isPresent() != place.metres().isPresent());
            if (mixed) {
                incomparable(rule, other, "one names a distance and the other does not");
            } else {
                looser(rule, other, "a place " + mine.placeWords() + " is allowed here, but not always by");
            }
            return;
        }
    }

    /** Reports strength, people and dates that a rule leaves out and the one it restates does not. */
    private void reach(Rule rule, Optional<Expression> where, Rule other, Optional<Expression> otherWhere) {
        if (rule.strength() == Strength.SHOULD && other.strength() == Strength.MUST) {
            looser(rule, other, "a breach is only a warning here, but a violation by");
            return;
        }
        Optional<LocalDate> date = first(new DateSet.Minus(other.dates(), rule.dates()));
        if (date.isPresent()) {
            looser(rule, other, date.get() + " is left free here, but not by");
            return;
        }
        if (where.isEmpty() || where.equals(otherWhere)) {
            return;
        }
        Expression left = RuleParts.both(
                RuleParts.both(child.scope(), parent.scope()),
                RuleParts.both(otherWhere.orElse(Expression.TRUE), new Expression.Not(where.get())));
        Answer answer = subject.conditions.decide(left);
        if (answer instanceof Answer.Possible possible) {
            looser(rule, other, "those with " + possible.words() + " are left free here, but not by");
        } else if (!answer.isImpossible()) {
            incomparable(rule, other, "their conditions are too involved");
        }
    }

    /** The first date of a set on which the policy is in force. */
    private Optional<LocalDate> first(DateSet set) {
        return days.of(set).dates().stream().findFirst();
    }

    /** The exception that is looked at, or the rule. */
    private String nameOf(Rule rule) {
        return inEffect.map(RuleException::name).orElse(rule.name());
    }

    private void looser(Rule rule, Rule other, String example) {
        report(
                rule,
                other,
                DiagnosticCode.LOOSER_THAN_PARENT,
                "`" + nameOf(rule) + "` is looser: " + example + " `" + other.name() + "` of `" + parent.id() + "`");
    }

    private void incomparable(Rule rule, Rule other, String why) {
        report(
                rule,
                other,
                DiagnosticCode.CANNOT_COMPARE,
                "cannot compare `" + nameOf(rule) + "` with `" + other.name() + "` of `" + parent.id() + "`: " + why);
    }

    private void report(Rule rule, Rule other, DiagnosticCode code, String message) {
        SourceSpan place = inEffect.flatMap(subject::statement)
                .map(written -> written.name().span())
                .orElseGet(() -> subject.nameOf(rule));
        Diagnostic fault = Diagnostic.of(code, subject.source, place, message);
        found.add(parentFile.all(Statement.Rule.class).stream()
                .filter(statement -> statement.name().text().equals(other.name()))
                .findFirst()
                .map(statement ->
                        fault.withLabel(parentSource, statement.name().span(), "the rule of the policy carried out"))
                .orElse(fault));
    }
}
