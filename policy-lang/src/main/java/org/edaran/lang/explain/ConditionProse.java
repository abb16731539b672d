package org.edaran.lang.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.edaran.model.BuiltIn;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Conditions and values in prose. */
final class ConditionProse implements Expression.Visitor<String> {

    private static final DateRange EVER = new DateRange(DateRange.MIN, DateRange.MAX);

    private final Words words;

    ConditionProse(Words words) {
        this.words = words;
    }

    /** A value, or a condition as a clause. */
    String say(Expression expression) {
        return expression.accept(this);
    }

    /** A condition inside a longer one: in brackets if it is itself made of several. */
    private String part(Expression expression) {
        boolean several = expression instanceof Expression.And || expression instanceof Expression.Or;
        String said = condition(expression);
        return several ? words.say("group.brackets", "condition", said) : said;
    }

    /** A condition; a bare fact is told as one that applies. */
    String condition(Expression expression) {
        if (expression instanceof Expression.FactOf fact && fact.field().type() == ValueType.Plain.BOOLEAN) {
            return words.say("is.fact", "fact", words.field(fact.field()), "owner", words.path(fact.path()));
        }
        return words.say("is.condition", "condition", say(expression));
    }

    /** A quantity: a number that is a share is told as a percentage. */
    String quantity(Expression expression, boolean share) {
        if (share
                && expression instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric n) {
            return n.value().times(Fraction.of(100)) + "%";
        }
        return say(expression);
    }

    @Override
    public String constant(Expression.Constant expression) {
        return words.value(expression.value());
    }

    @Override
    public String fact(Expression.FactOf expression) {
        return words.say(
                "fact", "fact", "“" + words.field(expression.field()) + "”", "owner", words.path(expression.path()));
    }

    @Override
    public String builtIn(Expression.BuiltInFact expression) {
        return words.say("builtin." + expression.fact().word());
    }

    @Override
    public String identity(Expression.Identity expression) {
        return words.path(expression.path());
    }

    @Override
    public String regionAt(Expression.RegionAt expression) {
        return words.say(
                "region.at",
                "level",
                words.say("level." + expression.level().word()),
                "region",
                say(expression.region()));
    }

    @Override
    public String parameter(Expression.ParameterValue expression) {
        String owner = expression
                .parameter()
                .owner()
                .map(Owner::word)
                .map(word -> words.say("step." + word))
                .orElseGet(() -> words.say("owner.policy"));
        return words.say(
                "parameter.value",
                "name",
                "“" + Words.plain(expression.parameter().name()) + "”",
                "owner",
                owner);
    }

    @Override
    public String lookUp(Expression.LookUp expression) {
        words.tell(expression);
        return words.say(
                "lookup.value",
                "name",
                "“" + Words.plain(expression.table().name()) + "”",
                "keys",
                words.phrases().all(expression.keys().stream().map(this::say).toList()));
    }

    @Override
    public String categoryOf(Expression.CategoryOf expression) {
        return words.say("lookup.category");
    }

    @Override
    public String not(Expression.Not expression) {
        return words.say("not", "condition", part(expression.operand()));
    }

    @Override
    public String and(Expression.And expression) {
        return chain("and", expression.operands());
    }

    @Override
    public String or(Expression.Or expression) {
        return chain("or", expression.operands());
    }

    private String chain(String key, List<Expression> operands) {
        String said = part(operands.get(0));
        for (Expression operand : operands.subList(1, operands.size())) {
            said = words.say(key, "first", said, "second", part(operand));
        }
        return said;
    }

    @Override
    public String compare(Expression.Compare expression) {
        String key = isDate(expression.left()) || isDate(expression.right())
                ? dateKey(expression.comparison())
                : "is." + expression.comparison().name().toLowerCase(Locale.ROOT);
        return words.say(
                key,
                "left",
                share(expression.left(), expression.right()),
                "right",
                share(expression.right(), expression.left()));
    }

    // a number beside a percentage is a percentage
    private String share(Expression one, Expression other) {
        return quantity(
                one, other instanceof Expression.FactOf fact && fact.field().type() == ValueType.Plain.PERCENT);
    }

    private static boolean isDate(Expression expression) {
        return (expression instanceof Expression.BuiltInFact builtIn && builtIn.fact() == BuiltIn.DATE)
                || (expression instanceof Expression.Constant constant && constant.value() instanceof Value.Day)
                || expression instanceof Expression.Shifted;
    }

    private static String dateKey(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "is.equal";
            case NOT_EQUAL -> "is.not_equal";
            case LESS -> "is.before";
            case LESS_OR_EQUAL -> "is.before_or_on";
            case GREATER -> "is.after";
            case GREATER_OR_EQUAL -> "is.after_or_on";
        };
    }

    @Override
    public String between(Expression.Between expression) {
        return words.say(
                "is.between",
                "value",
                say(expression.value()),
                "low",
                share(expression.low(), expression.value()),
                "high",
                share(expression.high(), expression.value()));
    }

    @Override
    public String oneOf(Expression.OneOf expression) {
        List<String> values = new ArrayList<>();
        expression.values().forEach(value -> values.add(words.value(value)));
        return words.say(
                "is.one.of",
                "value",
                say(expression.value()),
                "values",
                words.phrases().any(values));
    }

    @Override
    public String inDates(Expression.InDates expression) {
        return words.say(
                "is.in.dates",
                "date",
                say(expression.date()),
                "dates",
                new DateProse(words.phrases(), this::say).set(expression.dates(), EVER));
    }

    @Override
    public String withinRegion(Expression.WithinRegion expression) {
        return words.say(
                "is.within",
                "region",
                say(expression.region()),
                "code",
                expression.outer().code());
    }

    @Override
    public String isKnown(Expression.IsKnown expression) {
        return words.say("is.known", "value", say(expression.operand()));
    }

    @Override
    public String isNone(Expression.IsNone expression) {
        return words.say("is.none", "value", say(expression.operand()));
    }

    @Override
    public String modeIn(Expression.ModeIn expression) {
        return words.say("is.mode", "modes", words.modes(expression.modes()));
    }

    @Override
    public String inCategory(Expression.InCategory expression) {
        List<String> names = expression.categories().stream()
                .map((Category c) -> words.category(c))
                .toList();
        return words.say("is.category", "categories", words.phrases().any(names));
    }

    @Override
    public String hasDocument(Expression.HasDocument expression) {
        String held = words.say(
                expression.validOnly() ? "has.valid.document" : "has.document",
                "owner",
                words.path(expression.path()),
                "document",
                words.field(expression.document()));
        String longest = expression
                .longest()
                .map(period -> words.say("has.document.longest", "period", period(period)))
                .orElse("");
        String shortest = expression
                .shortest()
                .map(period -> words.say("has.document.shortest", "period", period(period)))
                .orElse("");
        return held + longest + shortest;
    }

    @Override
    public String hasAttested(Expression.HasAttested expression) {
        String when = switch (expression.comparison()) {
            case LESS -> "deadline.before";
            case GREATER -> "deadline.after";
            default -> "deadline.by";
        };
        return words.say(
                "has.attested",
                "owner",
                words.path(expression.path()),
                "statement",
                words.field(expression.attestation()),
                "deadline",
                words.say(when, "date", say(expression.date())));
    }

    @Override
    public String assessed(Expression.Assessed expression) {
        return words.say(
                "is.assessed", "owner", words.path(expression.path()), "factor", words.field(expression.factor()));
    }

    @Override
    public String yearsSince(Expression.YearsSince expression) {
        return words.say("years.since", "date", say(expression.date()));
    }

    @Override
    public String daysSince(Expression.DaysSince expression) {
        return words.say("days.since", "date", say(expression.date()));
    }

    @Override
    public String shifted(Expression.Shifted expression) {
        boolean back = expression.by().isNegative();
        return words.say(
                back ? "shifted.back" : "shifted",
                "date",
                say(expression.date()),
                "period",
                period(back ? expression.by().negated() : expression.by()));
    }

    private String period(Period period) {
        List<String> said = new ArrayList<>();
        length("years", period.getYears(), said);
        length("months", period.getMonths(), said);
        length("days", period.getDays(), said);
        return words.phrases().all(said);
    }

    private void length(String unit, int amount, List<String> said) {
        if (amount != 0) {
            said.add(words.say("length." + unit + (amount == 1 ? ".one" : ""), "amount", String.valueOf(amount)));
        }
    }

    @Override
    public String arithmetic(Expression.ArithmeticOn expression) {
        return words.say(
                "arithmetic",
                "left",
                say(expression.left()),
                "sign",
                expression.operation().sign(),
                "right",
                say(expression.right()));
    }
}
