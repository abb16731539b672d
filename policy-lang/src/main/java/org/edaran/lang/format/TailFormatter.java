package org.edaran.lang.format;

import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Period;
import org.edaran.lang.ast.Tail;

/** Writes what follows a sentence. */
final class TailFormatter implements Tail.Visitor<String>, Period.Visitor<String> {

    private final Words words;
    private final ExpressionFormatter expressions;
    private final DateFormatter dates;

    TailFormatter(Words words) {
        this.words = words;
        this.expressions = new ExpressionFormatter(words);
        this.dates = new DateFormatter(words);
    }

    @Override
    public String visitWhere(Tail.Where tail) {
        return words.word(EdaranParser.WHERE) + " " + expressions.any(tail.condition());
    }

    @Override
    public String visitPer(Tail.Per tail) {
        return words.word(EdaranParser.PER) + " "
                + tail.keys().stream().map(expressions::visitReference).collect(Collectors.joining(", "));
    }

    @Override
    public String visitEach(Tail.Each tail) {
        return tail.period().accept(this);
    }

    @Override
    public String visitCalendar(Period.Calendar period) {
        int unit = switch (period.unit()) {
            case DAY -> EdaranParser.DAY;
            case WEEK -> EdaranParser.WEEK;
            case MONTH -> EdaranParser.MONTH;
            case QUARTER -> EdaranParser.QUARTER;
            case YEAR -> EdaranParser.YEAR;
        };
        boolean one = period.length().intValue() == 1 && period.start().isEmpty();
        return words.word(EdaranParser.EACH) + " "
                + (one ? words.word(unit) : words.amount(period.length(), unit))
                + Words.optional(period.start(), start -> words.word(EdaranParser.FROM) + " " + start.value());
    }

    @Override
    public String visitWholeWindow(Period.WholeWindow period) {
        return words.word(EdaranParser.EACH_WINDOW);
    }

    @Override
    public String visitRolling(Period.Rolling period) {
        return words.word(EdaranParser.IN_ANY) + " " + words.amount(period.days(), EdaranParser.DAY);
    }

    @Override
    public String visitDecided(Period.Decided period) {
        return words.word(EdaranParser.EACH) + " " + period.parameter();
    }

    @Override
    public String visitInForce(Tail.InForce tail) {
        return words.word(EdaranParser.DURING_IN_FORCE);
    }

    @Override
    public String visitDuring(Tail.During tail) {
        return words.word(EdaranParser.DURING) + " " + dates.spans(tail.dates());
    }

    @Override
    public String visitOutside(Tail.Outside tail) {
        return words.word(EdaranParser.OUTSIDE) + " " + dates.spans(tail.dates());
    }

    @Override
    public String visitOnlyDuring(Tail.OnlyDuring tail) {
        return words.word(EdaranParser.ONLY_DURING) + " " + dates.spans(tail.dates());
    }

    @Override
    public String visitOn(Tail.On tail) {
        return dates.on(tail.days());
    }

    @Override
    public String visitBy(Tail.By tail) {
        return dates.deadline(tail.deadline());
    }

    @Override
    public String visitEitherWay(Tail.EitherWay tail) {
        boolean bare = tail.who() instanceof AstExpression.Reference;
        String who = expressions.any(tail.who());
        return words.word(EdaranParser.COUNTING) + " " + (bare ? who : "(" + who + ")") + " "
                + words.word(EdaranParser.EITHER_WAY);
    }

    @Override
    public String visitTogether(Tail.Together tail) {
        return words.word(EdaranParser.TOGETHER);
    }

    @Override
    public String visitDifferentPeople(Tail.DifferentPeople tail) {
        return words.word(EdaranParser.DIFFERENT_PEOPLE);
    }

    @Override
    public String visitDifferentOffices(Tail.DifferentOffices tail) {
        return words.word(EdaranParser.DIFFERENT_OFFICES);
    }

    @Override
    public String visitByHalfDays(Tail.ByHalfDays tail) {
        return words.word(EdaranParser.BY_HALF_DAYS);
    }

    @Override
    public String visitRounding(Tail.Rounding tail) {
        return words.word(
                switch (tail.direction()) {
                    case UP -> EdaranParser.ROUNDING_UP;
                    case DOWN -> EdaranParser.ROUNDING_DOWN;
                    case HALF_UP -> EdaranParser.ROUNDING_HALF_UP;
                });
    }

    @Override
    public String visitAlsoInCutWeeks(Tail.AlsoInCutWeeks tail) {
        return words.word(EdaranParser.ALSO_IN_CUT_WEEKS);
    }

    @Override
    public String visitOrEveryDutyDay(Tail.OrEveryDutyDay tail) {
        return words.word(EdaranParser.OR_EVERY_DUTY_DAY);
    }

    @Override
    public String visitConsequence(Tail.Consequence tail) {
        return words.word(EdaranParser.CONSEQUENCE) + " " + Words.quoted(tail.text());
    }

    @Override
    public String visitInsteadOf(Tail.InsteadOf tail) {
        return words.word(EdaranParser.INSTEAD_OF) + " " + Words.names(tail.others(), ", ");
    }
}
