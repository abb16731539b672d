package org.edaran.lang.parse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.DateContext;
import org.edaran.grammar.EdaranParser.DurationContext;
import org.edaran.grammar.EdaranParser.FactContext;
import org.edaran.grammar.EdaranParser.NameContext;
import org.edaran.grammar.EdaranParser.OwnerContext;
import org.edaran.grammar.EdaranParser.WeekdayContext;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Owner;
import org.edaran.lang.ast.OwnerName;
import org.edaran.lang.ast.Text;
import org.edaran.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The leaves of the tree: names, texts, numbers and dates. A value that cannot be is reported and replaced. */
final class Leaves {

    private static final int MOST_DIGITS = 18;

    private final Faults faults;

    Leaves(Faults faults) {
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    static SourceSpan span(ParserRuleContext context) {
        return Faults.spanOf(context.getStart()).to(Faults.spanOf(context.getStop()));
    }

    static Name name(NameContext context) {
        return new Name(context.getStart().getText(), span(context));
    }

    /** A name of a fact; the words for owners give the built-in facts, whatever the language of the file. */
    static Name fact(FactContext context) {
        return context.owner() == null
                ? name(context.name())
                : new Name(
                        owner(context.owner())
                                .owner()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '),
                        span(context));
    }

    static OwnerName owner(OwnerContext context) {
        Owner owner = switch (context.getStart().getType()) {
            case EdaranParser.EMPLOYEE -> Owner.EMPLOYEE;
            case EdaranParser.UNIT -> Owner.UNIT;
            case EdaranParser.HOME_UNIT -> Owner.HOME_UNIT;
            case EdaranParser.WORK_UNIT -> Owner.WORK_UNIT;
            case EdaranParser.OFFICE -> Owner.OFFICE;
            case EdaranParser.AGENCY -> Owner.AGENCY;
            case EdaranParser.REGION -> Owner.REGION;
            case EdaranParser.DOMICILE -> Owner.DOMICILE;
            case EdaranParser.ASSIGNMENT -> Owner.ASSIGNMENT;
            default -> Owner.POLICY;
        };
        return new OwnerName(owner, span(context));
    }

    static DayOfWeek weekday(WeekdayContext context) {
        return DayOfWeek.of(context.getStart().getType() - EdaranParser.MONDAY + 1);
    }

    Text text(Token token) {
        return new Text(unquoted(token), Faults.spanOf(token));
    }

    Optional<Text> optionalText(@Nullable Token token) {
        return Optional.ofNullable(token).map(this::text);
    }

    /** The text between the quotes, with {@code \"} and {@code \\} resolved. */
    String unquoted(Token token) {
        String written = token.getText();
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                c = written.charAt(i);
                if (c != '"' && c != '\\') {
                    int start = Math.min(token.getStartIndex() + i - 1, token.getStopIndex());
                    faults.add(
                            DiagnosticCode.WRONG_ESCAPE,
                            new SourceSpan(start, Math.min(start + 2, token.getStopIndex() + 1)),
                            "a backslash stands before a quote or another backslash only",
                            "write `\\\\` for a backslash");
                }
            }
            value.append(c);
        }
        return value.toString();
    }

    BigInteger integer(Token token) {
        return new BigInteger(digits(token, token.getText()));
    }

    BigDecimal decimal(Token token) {
        return new BigDecimal(digits(token, token.getText()));
    }

    BigDecimal percent(Token token) {
        String text = token.getText();
        return new BigDecimal(digits(token, text.substring(0, text.length() - 1).strip()));
    }

    private String digits(Token token, String number) {
        if (number.length() <= MOST_DIGITS) {
            return number;
        }
        faults.add(
                DiagnosticCode.WRONG_NUMBER, Faults.spanOf(token), "a number has at most " + MOST_DIGITS + " digits");
        return "1";
    }

    Literal.Date date(DateContext context) {
        SourceSpan span = span(context);
        return new Literal.Date(date(context.getStart().getText(), span), span);
    }

    Literal.HalfDate halfDate(Token token) {
        SourceSpan span = Faults.spanOf(token);
        String written = token.getText();
        Literal.Half half = written.endsWith("am") ? Literal.Half.AM : Literal.Half.PM;
        return new Literal.HalfDate(date(written.substring(0, 10), span), half, span);
    }

    private LocalDate date(String written, SourceSpan span) {
        String[] parts = written.split("-", -1);
        int year = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return impossibleDate(year, month, day, written, span);
        }
    }

    private LocalDate impossibleDate(int year, int month, int day, String written, SourceSpan span) {
        if (month < 1 || month > 12) {
            String message = "`" + written + "` is no date: months go from 01 to 12";
            boolean swapped = month >= 1 && month <= 31 && day >= 1 && day <= 12;
            if (swapped && month <= YearMonth.of(year, day).lengthOfMonth()) {
                LocalDate meant = LocalDate.of(year, day, month);
                faults.add(
                        DiagnosticCode.IMPOSSIBLE_DATE,
                        span,
                        message,
                        "write `" + meant + "`, the month before the day");
                return meant;
            }
            faults.add(DiagnosticCode.IMPOSSIBLE_DATE, span, message);
            return LocalDate.of(year, 1, 1);
        }
        YearMonth of = YearMonth.of(year, month);
        LocalDate near = day < 1 ? of.atDay(1) : of.atEndOfMonth();
        faults.add(
                DiagnosticCode.IMPOSSIBLE_DATE,
                span,
                "`" + written + "` is no date: that month has " + of.lengthOfMonth() + " days",
                "write `" + near + "`, its " + (day < 1 ? "first" : "last") + " day");
        return near;
    }

    LocalTime time(Token token) {
        String text = token.getText();
        int hour = Integer.parseInt(text.substring(0, 2));
        int minute = Integer.parseInt(text.substring(3));
        if (hour > 23 || minute > 59) {
            faults.add(
                    DiagnosticCode.IMPOSSIBLE_DATE,
                    Faults.spanOf(token),
                    "`" + text + "` is no time: times go from 00:00 to 23:59");
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(hour, minute);
    }

    Literal.Duration duration(DurationContext context) {
        Literal.DurationUnit unit = switch (context.unit.getType()) {
            case EdaranParser.DAY -> Literal.DurationUnit.DAYS;
            case EdaranParser.WEEK -> Literal.DurationUnit.WEEKS;
            case EdaranParser.MONTH -> Literal.DurationUnit.MONTHS;
            default -> Literal.DurationUnit.YEARS;
        };
        return new Literal.Duration(positive(context.amount), unit, span(context));
    }

    /** A whole number of at least one. */
    BigInteger positive(Token token) {
        BigInteger number = integer(token);
        if (number.signum() > 0) {
            return number;
        }
        faults.add(DiagnosticCode.WRONG_NUMBER, Faults.spanOf(token), "a number of at least 1 is needed here");
        return BigInteger.ONE;
    }
}
