package org.edaran.lang.format;

import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Statement;

/** Writes exceptions. */
final class ExceptionFormatter implements ExceptionEffect.Visitor<String> {

    private final Words words;
    private final SentenceFormatter sentences;

    ExceptionFormatter(Words words) {
        this.words = words;
        this.sentences = new SentenceFormatter(words);
    }

    String exception(Statement.RuleException exception) {
        String head = words.word(EdaranParser.EXCEPTION) + " " + exception.name() + " "
                + words.word(EdaranParser.TO, KeywordPlace.EXCEPTION) + " "
                + exception.targets().stream().map(this::target).collect(Collectors.joining(", "))
                + Words.optional(
                        exception.cites(), clause -> words.word(EdaranParser.CITES) + " " + Words.quoted(clause))
                + ":";
        return Layout.headAndBody(head, exception.effect().accept(this));
    }

    private String target(ExceptionTarget target) {
        return target.name()
                + Words.optional(target.policy(), policy -> words.word(EdaranParser.OF) + " " + Words.quoted(policy));
    }

    @Override
    public String visitWaived(ExceptionEffect.Waived effect) {
        return words.word(EdaranParser.DOES_NOT_APPLY) + sentences.tails(effect.tails());
    }

    @Override
    public String visitRestated(ExceptionEffect.Restated effect) {
        return effect.sentence().accept(sentences);
    }

    @Override
    public String visitOtherLimit(ExceptionEffect.OtherLimit effect) {
        return strength(effect.strength()) + sentences.limit(effect) + sentences.tails(effect.tails());
    }

    @Override
    public String visitOtherModes(ExceptionEffect.OtherModes effect) {
        return words.modalBe(effect.strength()) + " " + sentences.modes(effect.modes())
                + sentences.tails(effect.tails());
    }

    @Override
    public String visitOtherCondition(ExceptionEffect.OtherCondition effect) {
        return strength(effect.strength()) + words.word(EdaranParser.ONLY_IF) + " "
                + new ExpressionFormatter(words).any(effect.condition()) + sentences.tails(effect.tails());
    }

    @Override
    public String visitOtherPlaces(ExceptionEffect.OtherPlaces effect) {
        return strength(effect.strength()) + sentences.places(effect.places()) + sentences.tails(effect.tails());
    }

    @Override
    public String visitOtherDates(ExceptionEffect.OtherDates effect) {
        return strength(effect.strength()) + words.word(EdaranParser.ONLY_DURING) + " "
                + new DateFormatter(words).spans(effect.dates()) + sentences.tails(effect.tails());
    }

    @Override
    public String visitOtherDeadline(ExceptionEffect.OtherDeadline effect) {
        return new DateFormatter(words).deadline(effect.deadline()) + sentences.tails(effect.tails());
    }

    private String strength(Optional<Modal> strength) {
        return strength.map(modal -> words.modalBe(modal) + " ").orElse("");
    }
}
