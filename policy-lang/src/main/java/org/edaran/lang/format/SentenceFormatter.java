package org.edaran.lang.format;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.AllowedPlace;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Counted;
import org.edaran.lang.ast.Denominator;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Subject;
import org.edaran.lang.ast.Tails;

/** Writes sentences. */
final class SentenceFormatter
        implements Sentence.Visitor<String>,
                Counted.Visitor<String>,
                Denominator.Visitor<String>,
                Group.Visitor<String>,
                Subject.Visitor<String> {

    private final Words words;
    private final ExpressionFormatter expressions;
    private final DateFormatter dates;
    private final TailFormatter tails;

    SentenceFormatter(Words words) {
        this.words = words;
        this.expressions = new ExpressionFormatter(words);
        this.dates = new DateFormatter(words);
        this.tails = new TailFormatter(words);
    }

    @Override
    public String visitCount(Sentence.Count sentence) {
        return sentence.counted().accept(this) + strength(sentence.strength()) + " " + words.bound(sentence.bound())
                + " " + quantity(sentence.quantity()) + measure(sentence.measure(), sentence.quantity())
                + Words.optional(sentence.denominator(), denominator -> denominator.accept(this))
                + tails(sentence.tails());
    }

    /** A limit without what is counted. */
    String limit(ExceptionEffect.OtherLimit effect) {
        return words.bound(effect.bound()) + " " + quantity(effect.quantity())
                + measure(effect.measure(), effect.quantity())
                + Words.optional(effect.denominator(), denominator -> denominator.accept(this));
    }

    private String measure(Sentence.Measure measure, AstExpression quantity) {
        boolean one = quantity instanceof Literal.Whole number && number.value().equals(BigInteger.ONE);
        return switch (measure) {
            case UNSPECIFIED -> "";
            case PEOPLE -> " " + words.word(EdaranParser.PEOPLE);
            case DAYS -> " " + (one ? words.word(EdaranParser.DAY) : words.plural(EdaranParser.DAY));
            case CONSECUTIVE_DAYS -> " " + words.word(EdaranParser.CONSECUTIVE_DAYS);
        };
    }

    private String quantity(AstExpression quantity) {
        boolean plain = quantity instanceof Literal.Whole
                || quantity instanceof Literal.Decimal
                || quantity instanceof Literal.Percent
                || quantity instanceof AstExpression.LookUp
                || (quantity instanceof AstExpression.Reference reference
                        && reference.owners().isEmpty());
        String text = expressions.sum(quantity);
        return plain ? text : "(" + text + ")";
    }

    private String strength(Optional<Modal> strength) {
        return Words.optional(strength, words::modalBe);
    }

    String tails(Tails rest) {
        return rest.all().stream().map(tail -> " " + tail.accept(tails)).collect(Collectors.joining());
    }

    String modes(List<Name> modes) {
        return Words.names(modes, " " + words.word(EdaranParser.OR) + " ");
    }

    @Override
    public String visitEither(Sentence.Either sentence) {
        return words.word(EdaranParser.EITHER) + " " + visitCount(sentence.first()) + " "
                + words.word(EdaranParser.OR_ELSE) + " " + visitCount(sentence.second());
    }

    @Override
    public String visitMustBe(Sentence.MustBe sentence) {
        return group(sentence.group()) + " " + words.modalBe(sentence.strength()) + " " + modes(sentence.modes())
                + tails(sentence.tails());
    }

    @Override
    public String visitOnlyIf(Sentence.OnlyIf sentence) {
        return modes(sentence.modes()) + strength(sentence.strength()) + " " + words.word(EdaranParser.ONLY_IF) + " "
                + expressions.any(sentence.condition()) + tails(sentence.tails());
    }

    @Override
    public String visitOnlyAt(Sentence.OnlyAt sentence) {
        return modes(sentence.modes()) + strength(sentence.strength()) + " " + places(sentence.places())
                + tails(sentence.tails());
    }

    /** The places with {@code only at} before them, or {@code only within} where one distance is all there is. */
    String places(List<AllowedPlace> places) {
        if (places.size() == 1 && places.get(0).distance().isPresent()) {
            return words.word(EdaranParser.ONLY_WITHIN) + " " + distance(places.get(0));
        }
        return words.word(EdaranParser.ONLY_AT) + " "
                + places.stream().map(this::place).collect(Collectors.joining(" " + words.word(EdaranParser.OR) + " "));
    }

    private String place(AllowedPlace place) {
        if (place.distance().isPresent()) {
            return words.word(EdaranParser.WITHIN) + " " + distance(place);
        }
        return expressions.visitReference(place.place())
                + (place.exactly() ? " " + words.word(EdaranParser.EXACTLY) : "")
                + Words.optional(place.level(), level -> words.word(EdaranParser.WITHIN) + " " + words.fact(level));
    }

    private String distance(AllowedPlace place) {
        AllowedPlace.Distance distance = place.distance().orElseThrow();
        int unit = distance.unit() == AllowedPlace.Unit.METRES ? EdaranParser.METRES : EdaranParser.KILOMETRES;
        return expressions.sum(distance.amount()) + " " + words.word(unit) + " " + words.word(EdaranParser.OF) + " "
                + expressions.visitReference(place.place());
    }

    @Override
    public String visitOnlyDuring(Sentence.OnlyDuring sentence) {
        return modes(sentence.modes()) + strength(sentence.strength()) + " " + words.word(EdaranParser.ONLY_DURING)
                + " " + dates.spans(sentence.dates()) + tails(sentence.tails());
    }

    @Override
    public String visitMustAttest(Sentence.MustAttest sentence) {
        String verb = words.modal(
                sentence.strength(), EdaranParser.MUST_ATTEST, EdaranParser.SHOULD_ATTEST, EdaranParser.SHOULD_ATTEST);
        return sentence.subject().accept(this) + " " + verb + " " + sentence.attestation() + tails(sentence.tails());
    }

    @Override
    public String visitMustHave(Sentence.MustHave sentence) {
        String verb = words.modal(
                sentence.strength(), EdaranParser.MUST_HAVE, EdaranParser.SHOULD_HAVE, EdaranParser.SHOULD_HAVE);
        return group(sentence.group()) + " " + verb + " " + expressions.document(sentence.document())
                + tails(sentence.tails());
    }

    @Override
    public String visitMustSatisfy(Sentence.MustSatisfy sentence) {
        String verb = words.modal(
                sentence.strength(),
                EdaranParser.MUST_SATISFY,
                EdaranParser.SHOULD_SATISFY,
                EdaranParser.SHOULD_SATISFY);
        return group(sentence.group()) + " " + verb + " " + expressions.any(sentence.condition())
                + tails(sentence.tails());
    }

    @Override
    public String visitNames(Counted.Names counted) {
        return modes(counted.names());
    }

    @Override
    public String visitOnDuty(Counted.OnDuty counted) {
        return words.word(EdaranParser.ON_DUTY);
    }

    @Override
    public String visitCondition(Counted.Condition counted) {
        return "(" + expressions.any(counted.condition()) + ")";
    }

    @Override
    public String visitOfGroup(Denominator.OfGroup denominator) {
        String of = words.word(EdaranParser.OF) + " ";
        String people = group(denominator.group());
        return switch (denominator.base()) {
            case ON_DUTY -> of + people + " " + words.word(EdaranParser.ON_DUTY);
            case ALL -> of + words.word(EdaranParser.ALL) + " " + people;
            case SCHEDULED -> of + people + " " + words.word(EdaranParser.SCHEDULED);
        };
    }

    @Override
    public String visitOfOwnDays(Denominator.OfOwnDays denominator) {
        return words.word(
                switch (denominator.days()) {
                    case DUTY -> EdaranParser.OF_OWN_DUTY_DAYS;
                    case SCHEDULED -> EdaranParser.OF_OWN_SCHEDULED_DAYS;
                });
    }

    String group(Group group) {
        return group.accept(this);
    }

    @Override
    public String visitEveryone(Group.Everyone group) {
        return words.word(EdaranParser.STAFF);
    }

    @Override
    public String visitNamed(Group.Named group) {
        return Words.names(group.names(), ", ");
    }

    @Override
    public String visitMatching(Group.Matching group) {
        return words.word(EdaranParser.EMPLOYEES_WHERE) + " " + expressions.any(group.condition());
    }

    @Override
    public String visitOfOwner(Subject.OfOwner subject) {
        return words.owner(subject.owner().owner());
    }

    @Override
    public String visitOfGroup(Subject.OfGroup subject) {
        return group(subject.group());
    }
}
