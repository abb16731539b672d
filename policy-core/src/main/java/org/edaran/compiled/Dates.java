package org.edaran.compiled;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import org.edaran.model.Calendar;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.DayHalf;
import org.edaran.model.Period;
import org.edaran.model.Timing;

/** The shapes of sets of dates, of calendars and of periods. */
final class Dates {

    private static final Shape<DayOfWeek> WEEKDAY = Plain.words(DayOfWeek.class);
    private static final Shape<DayFilter> FILTER = filter();

    static final Shape<DateSet> SHAPE = kindsOfDateSets();

    static final Definition<Calendar> CALENDAR = new Definition<>("calendar", Calendar::name, calendar());

    static final Shape<Timing> TIMING = timing();

    private Dates() {}

    private static Shape<DayFilter> filter() {
        Parts<DayFilter> parts = new Parts<>();
        var weekdays = parts.set("weekdays", WEEKDAY, Comparator.naturalOrder(), DayFilter::weekdays);
        var workdays = parts.flag("workdaysOnly", DayFilter::workdaysOnly);
        return parts.made(read -> new DayFilter(read.of(weekdays), read.of(workdays)));
    }

    private static Kinds<DateSet> kindsOfDateSets() {
        Parts<DateSet.Ranges> ranges = new Parts<>();
        var rangesOf = ranges.list("ranges", Plain.DATES, DateSet.Ranges::ranges);
        Parts<DateSet.OneHalf> half = new Parts<>();
        var date = half.one("date", Plain.DATE, DateSet.OneHalf::date);
        var which = half.one("half", Plain.words(DayHalf.class), DateSet.OneHalf::half);
        Parts<DateSet.Between> between = new Parts<>();
        var first = between.maybe("first", Refs.EXPRESSION, DateSet.Between::first);
        var lasts = between.list("lasts", Refs.EXPRESSION, DateSet.Between::lasts);
        Parts<DateSet.Filtered> filtered = new Parts<>();
        var base = filtered.one("base", Refs.DATE_SET, DateSet.Filtered::base);
        var filter = filtered.one("filter", FILTER, DateSet.Filtered::filter);
        return setOperations(new Kinds<DateSet>()
                .with("ranges", DateSet.Ranges.class, ranges.made(read -> new DateSet.Ranges(read.of(rangesOf))))
                .with(
                        "half",
                        DateSet.OneHalf.class,
                        half.made(read -> new DateSet.OneHalf(read.of(date), read.of(which))))
                .with(
                        "between",
                        DateSet.Between.class,
                        between.made(read -> new DateSet.Between(read.of(first), read.of(lasts))))
                .with(
                        "filtered",
                        DateSet.Filtered.class,
                        filtered.made(read -> new DateSet.Filtered(read.of(base), read.of(filter)))));
    }

    private static Kinds<DateSet> setOperations(Kinds<DateSet> kinds) {
        Parts<DateSet.Union> union = new Parts<>();
        var either = union.list("parts", Refs.DATE_SET, DateSet.Union::parts);
        Parts<DateSet.Intersection> intersection = new Parts<>();
        var all = intersection.list("parts", Refs.DATE_SET, DateSet.Intersection::parts);
        Parts<DateSet.Minus> minus = new Parts<>();
        var whole = minus.one("base", Refs.DATE_SET, DateSet.Minus::base);
        var removed = minus.one("removed", Refs.DATE_SET, DateSet.Minus::removed);
        return kinds.with("union", DateSet.Union.class, union.made(read -> new DateSet.Union(read.of(either))))
                .with(
                        "intersection",
                        DateSet.Intersection.class,
                        intersection.made(read -> new DateSet.Intersection(read.of(all))))
                .with(
                        "minus",
                        DateSet.Minus.class,
                        minus.made(read -> new DateSet.Minus(read.of(whole), read.of(removed))));
    }

    private static Shape<Calendar> calendar() {
        Parts<Calendar> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Calendar::name);
        var weekdays = parts.set("weekdays", WEEKDAY, Comparator.naturalOrder(), Calendar::weekdays);
        var holidays = parts.set("holidays", Plain.DATE, Comparator.<LocalDate>naturalOrder(), Calendar::holidays);
        var known = parts.one("known", Plain.DATES, Calendar::known);
        return parts.made(read -> new Calendar(read.of(name), read.of(weekdays), read.of(holidays), read.of(known)));
    }

    private static Shape<Timing> timing() {
        Parts<Timing.Each> each = new Parts<>();
        var calendar = each.one("period", Plain.words(Period.class), Timing.Each::calendar);
        var length = each.usually("length", Plain.INTEGER, 1, Timing.Each::length);
        var from = each.maybe("from", Plain.DATE, Timing.Each::from);
        Parts<Timing.Rolling> rolling = new Parts<>();
        var days = rolling.one("days", Plain.INTEGER, Timing.Rolling::days);
        Parts<Timing.Decided> decided = new Parts<>();
        var parameter = decided.one("parameter", Refs.PARAMETER, Timing.Decided::parameter);
        return new Kinds<Timing>()
                .with(
                        "each",
                        Timing.Each.class,
                        each.made(read -> new Timing.Each(read.of(calendar), read.of(length), read.of(from))))
                .with("in any", Timing.Rolling.class, rolling.made(read -> new Timing.Rolling(read.of(days))))
                .with("decided", Timing.Decided.class, decided.made(read -> new Timing.Decided(read.of(parameter))));
    }
}
