package org.edaran.lang.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.CalendarDays;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.Declared;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.source.SourceText;

/** Compiles calendars: weekdays, dates, and the holidays of calendars that come from outside. */
final class CalendarCompiler implements CalendarDays.Visitor<Optional<CalendarCompiler.Days>> {

    private static final long MOST_DAYS = 1_000;

    private final Environment env;
    private SourceText source = SourceText.of("", "");

    /** The weekdays of work, the free dates, and the dates whose holidays are known. */
    record Days(Set<DayOfWeek> weekdays, Set<LocalDate> holidays, DateRange known) {}

    CalendarCompiler(Environment env) {
        this.env = env;
    }

    Optional<Calendar> compile(Declared<Statement.Calendar> declared) {
        source = declared.source();
        return declared.statement()
                .days()
                .accept(this)
                .map(days -> new Calendar(declared.name().text(), days.weekdays(), days.holidays(), days.known()));
    }

    @Override
    public Optional<Days> visitSupplied(CalendarDays.Supplied days) {
        return supplied(days.id())
                .map(file ->
                        new Days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), file.holidays(), file.known()));
    }

    @Override
    public Optional<Days> visitWeekdays(CalendarDays.Weekdays days) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (CalendarDays.WeekdayRange range : days.ranges()) {
            DayOfWeek day = range.from();
            weekdays.add(day);
            while (day != range.to()) {
                day = day.plus(1);
                weekdays.add(day);
            }
        }
        Set<LocalDate> free = new HashSet<>();
        LocalDate first = DateRange.MIN;
        LocalDate last = DateRange.MAX;
        for (CalendarDays.Holidays holidays : days.except()) {
            if (holidays.supplied().isPresent()) {
                Optional<HolidayFile> file = supplied(holidays.supplied().get());
                if (file.isEmpty()) {
                    return Optional.empty();
                }
                free.addAll(file.get().holidays());
                first = later(first, file.get().known().first());
                last = later(file.get().known().last(), last).equals(last)
                        ? file.get().known().last()
                        : last;
            } else if (!add(holidays.dates().orElseThrow(), free)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Days(weekdays, free, new DateRange(first, later(first, last))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean add(DateSpan span, Set<LocalDate> free) {
        Optional<DateSet> dates = new DateCompiler(env, source).dates(List.of(span));
        if (!(dates.isPresent() && dates.get() instanceof DateSet.Ranges ranges)) {
            return false;
        }
        for (DateRange range : ranges.ranges()) {
            if (range.first().plusDays(MOST_DAYS).isBefore(range.last())) {
                env.fault(
                        DiagnosticCode.TEXT_TOO_LARGE,
                        source,
                        span.span(),
                        "more than " + MOST_DAYS + " days off in a row",
                        "write a shorter range");
                return false;
            }
            range.first().datesUntil(range.last().plusDays(1)).forEach(free::add);
        }
        return true;
    }

    private Optional<HolidayFile> supplied(Text id) {
        Optional<SourceText> text = env.calendarText(id.value());
        if (text.isEmpty()) {
            Diagnostic fault = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_CALENDAR, source, id.span(), "there is no calendar `" + id + "` here");
            env.fault(DidYouMean.nearest(id.value(), BuiltInCalendars.NAMES)
                    .map(near -> fault.withHelp("write `\"" + near + "\"`"))
                    .orElseGet(() -> fault.withHelp(
                            "write `\"ID\"` for the holidays of Indonesia, or weekdays such as `monday to friday`")));
        }
        return text.flatMap(found -> HolidayFile.read(found, env::fault));
    }
}
