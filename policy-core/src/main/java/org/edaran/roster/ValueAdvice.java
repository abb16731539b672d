package org.edaran.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** Says what is wrong with a text that is not of its type, and how to write it. Stateless. */
public final class ValueAdvice {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+),[0-9]+%?");
    private static final Pattern POINTS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3}){2,}%?");
    private static final Pattern COMMAS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?%?");

    private ValueAdvice() {}

    /** The problem of a cell whose text is not of the type of its fact. */
    public static InputProblem problem(ValueType type, String fact, String text, DataPlace place) {
        String shown = text.strip();
        InputProblem problem = InputProblem.of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of("`{0}` is `{1}`, but must be {2}", fact, shown, words(type)));
        return remedy(type, shown).map(problem::withHelp).orElse(problem);
    }

    /** The same without the text, for a confidential fact. */
    static InputProblem hidden(ValueType type, String fact, DataPlace place) {
        InputProblem problem = InputProblem.of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of("`{0}` is confidential and not shown, but must be {1}", fact, words(type)));
        return remedy(type, "").map(problem::withHelp).orElse(problem);
    }

    /** A type in words. */
    public static Sentence words(ValueType type) {
        if (type instanceof ValueType.Symbols symbols && !symbols.ordered()) {
            return Sentence.of("one of [{0}]", String.join(", ", symbols.names()));
        }
        return type instanceof ValueType.Plain ? Sentence.of(type.words()) : Sentence.text(type.words());
    }

    /** What facts belong to, in words. */
    public static Sentence owner(Owner owner) {
        return Sentence.of(owner.word());
    }

    private static Optional<Sentence> remedy(ValueType type, String text) {
        if (type instanceof ValueType.SetOf set) {
            return remedy(set.element(), text).map(one -> Sentence.of("{0}; separate several by `;`", one));
        }
        if (type instanceof ValueType.Symbols symbols) {
            Sentence list = Sentence.of("use one of {0}", String.join(", ", symbols.names()));
            return Optional.of(DidYouMean.nearest(text, symbols.names())
                    .map(near -> Sentence.of("{0}; did you mean `{1}`?", list, near))
                    .orElse(list));
        }
        return type instanceof ValueType.Plain plain ? plain(plain, text) : Optional.empty();
    }

    private static Optional<Sentence> plain(ValueType.Plain type, String text) {
        return switch (type) {
            case BOOLEAN -> Optional.of(Sentence.of("write `yes` or `no`"));
            case INTEGER, MONEY ->
                Optional.of(number(text, Sentence.of("write a whole number in digits, such as `12`")));
            case DECIMAL ->
                Optional.of(number(text, Sentence.of("write digits, with a point before decimals, such as `1234.5`")));
            case PERCENT -> Optional.of(number(text, Sentence.of("write a number and a percent sign, such as `40%`")));
            case DATE, EVENT -> Optional.of(Sentence.of("write dates as `2023-08-28`"));
            case TIME -> Optional.of(Sentence.of("write times as `07:30`"));
            case REGION -> Optional.of(Sentence.of("write digits and dots, such as `31.71`"));
            case PLACE -> Optional.of(Sentence.of("write latitude and longitude, such as `-6.1754, 106.8272`"));
            case TEXT -> Optional.empty();
        };
    }

    private static Sentence number(String text, Sentence usual) {
        if (DECIMAL_COMMA.matcher(text).matches() || POINTS.matcher(text).matches()) {
            return Sentence.of(
                    "if this is the number `{0}`, write it so, or `\"decimalSign\": \",\"` in the mapping",
                    text.replace(".", "").replace(',', '.'));
        }
        if (COMMAS.matcher(text).matches()) {
            return Sentence.of("if this is the number `{0}`, write it so", text.replace(",", ""));
        }
        return usual;
    }
}
