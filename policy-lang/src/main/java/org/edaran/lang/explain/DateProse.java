package org.edaran.lang.explain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.Expression;

/** Dates as they were understood: days with their weekdays, ends included. */
final class DateProse {

    private static final int DAYS_LISTED = 7;

    private final Phrases phrases;
    private final Function<Expression, String> ends;

    /** Dates that are written out. */
    DateProse(Phrases phrases) {
        this(phrases, Expression::toString);
    }

    /**
     * Dates of all kinds.
     *
     * @param ends tells the ends that facts give
     */
    DateProse(Phrases phrases, Function<Expression, String> ends) {
        this.phrases = phrases;
        this.ends = ends;
    }

    String date(LocalDate date) {
        return phrases.say(
                "date",
                "weekday",
                weekday(date.getDayOfWeek()),
                "day",
                String.valueOf(date.getDayOfMonth()),
                "month",
                phrases.say("month." + date.getMonthValue()),
                "year",
                String.valueOf(date.getYear()));
    }

    String weekday(DayOfWeek day) {
        return phrases.say("weekday." + day.getValue());
    }

    /** Days of the week; three and more that follow each other as a range. */
    String weekdays(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = List.copyOf(EnumSet.copyOf(days));
        DayOfWeek first = sorted.get(0);
        DayOfWeek last = sorted.get(sorted.size() - 1);
        boolean range = sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1;
        return range
                ? phrases.say("weekdays.range", "first", weekday(first), "last", weekday(last))
                : phrases.all(sorted.stream().map(this::weekday).toList());
    }

    String range(DateRange range) {
        boolean open = range.first().equals(DateRange.MIN);
        boolean endless = range.last().equals(DateRange.MAX);
        if (open || endless) {
            return open && endless
                    ? phrases.say("dates.any")
                    : open
                            ? phrases.say("dates.until", "last", date(range.last()))
                            : phrases.say("dates.from", "first", date(range.first()));
        }
        return range.first().equals(range.last())
                ? phrases.say("dates.one", "date", date(range.first()))
                : phrases.say("dates.range", "first", date(range.first()), "last", date(range.last()));
    }

    /** A set of dates inside the time a policy is in force. */
    String set(DateSet set, DateRange inForce) {
        return flat(set).map(flat -> flat(flat, inForce)).orElseGet(() -> structure(set, inForce));
    }

    private String flat(FlatDates flat, DateRange inForce) {
        List<DateRange> ranges = flat.within(inForce);
        String dates = ranges.isEmpty()
                ? phrases.say("dates.none")
                : ranges.equals(List.of(inForce))
                        ? phrases.say("dates.always")
                        : list(ranges.stream().map(this::range).toList());
        return flat.filter().map(filter -> filtered(dates, filter)).orElse(dates);
    }

    private String list(List<String> parts) {
        String said = parts.get(0);
        for (String next : parts.subList(1, parts.size())) {
            said = phrases.say("dates.list", "first", said, "second", next);
        }
        return said;
    }

    private String filtered(String dates, DayFilter filter) {
        if (filter.weekdays().size() == DAYS_LISTED) {
            return filter.workdaysOnly() ? phrases.say("dates.workdays", "dates", dates) : dates;
        }
        String key = filter.workdaysOnly() ? "dates.weekdays.workdays" : "dates.weekdays";
        return phrases.say(key, "dates", dates, "days", weekdays(filter.weekdays()));
    }

    private static Optional<FlatDates> flat(DateSet set) {
        return FlatDates.of(set);
    }

    private String structure(DateSet set, DateRange inForce) {
        if (set instanceof DateSet.Filtered filtered) {
            return filtered(set(filtered.base(), inForce), filtered.filter());
        }
        if (set instanceof DateSet.Minus minus) {
            return phrases.say(
                    "dates.minus", "first", set(minus.base(), inForce), "second", set(minus.removed(), inForce));
        }
        if (set instanceof DateSet.OneHalf half) {
            return phrases.say("dates.half." + half.half().word(), "date", date(half.date()));
        }
        List<String> parts = new ArrayList<>();
        if (set instanceof DateSet.Between between) {
            between.first().ifPresent(end -> parts.add(phrases.say("dates.since", "first", ends.apply(end))));
            between.lasts().forEach(end -> parts.add(phrases.say("dates.till", "last", ends.apply(end))));
            return String.join(", ", parts);
        }
        if (set instanceof DateSet.Intersection both) {
            both.parts().forEach(part -> parts.add(set(part, inForce)));
            parts.remove(phrases.say("dates.always"));
            String said = parts.get(0);
            for (String next : parts.subList(1, parts.size())) {
                said = phrases.say("dates.both", "first", said, "second", next);
            }
            return said;
        }
        if (set instanceof DateSet.Union any) {
            any.parts().forEach(part -> parts.add(set(part, inForce)));
        }
        return list(parts);
    }
}
