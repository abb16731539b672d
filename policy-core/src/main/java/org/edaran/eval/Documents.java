package org.edaran.eval;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.edaran.roster.Evidence;

/** Whether documents are held, valid and of the right length. */
final class Documents {

    private final Facts facts;
    private final PersonDay day;

    Documents(Facts facts, PersonDay day) {
        this.facts = facts;
        this.day = day;
    }

    /** Whether the one at the end of the path holds such a document on the day. */
    Truth held(Expression.HasDocument asked) {
        Value id = facts.identity(asked.path(), day);
        if (id instanceof Value.Absent) {
            return Truth.UNKNOWN;
        }
        Truth result = Truth.FALSE;
        for (Evidence record : day.roster().evidence().of(asked.document(), id.words())) {
            Truth fits = isForTheUnits(record).and(hasTerm(record, asked));
            result = result.or(asked.validOnly() ? fits.and(isValid(record, day.date())) : fits);
        }
        boolean supplied = day.roster().evidence().isSupplied(asked.document());
        return result == Truth.FALSE && !supplied ? Truth.UNKNOWN : result;
    }

    /** Whether a document is valid on a date: issued by then, and the date between its first and last day. */
    static Truth isValid(Evidence record, LocalDate date) {
        Truth issued = record.signed()
                .map(signed -> Truth.of(!signed.isAfter(date)))
                .orElse(record.covers().isPresent() ? Truth.TRUE : Truth.UNKNOWN);
        return issued.and(
                record.covers().map(dates -> Truth.of(dates.contains(date))).orElse(Truth.TRUE));
    }

    /** A document that names units is for work between those units only. */
    private Truth isForTheUnits(Evidence record) {
        return isUnit(record.fromUnit(), facts.homeUnit(day)).and(isUnit(record.toUnit(), facts.placeOfWork(day)));
    }

    private static Truth isUnit(Optional<String> named, Value unit) {
        if (named.isEmpty()) {
            return Truth.TRUE;
        }
        return unit == Value.Absent.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(unit.words().equals(named.get()));
    }

    private static Truth hasTerm(Evidence record, Expression.HasDocument asked) {
        if (asked.longest().isEmpty() && asked.shortest().isEmpty()) {
            return Truth.TRUE;
        }
        Optional<LocalDate> first = record.covers()
                .map(DateRange::first)
                .filter(date -> !date.equals(DateRange.MIN))
                .or(record::signed);
        if (first.isEmpty()) {
            return Truth.UNKNOWN;
        }
        LocalDate last = record.covers().map(DateRange::last).orElse(DateRange.MAX);
        boolean shortEnough = asked.longest()
                .map(longest -> !last.isAfter(lastDay(first.get(), longest)))
                .orElse(true);
        boolean longEnough = asked.shortest()
                .map(shortest -> !last.isBefore(lastDay(first.get(), shortest)))
                .orElse(true);
        return Truth.of(shortEnough && longEnough);
    }

    /** Three months from 15 January end on 14 April. */
    private static LocalDate lastDay(LocalDate first, Period length) {
        return first.plus(length).minusDays(1);
    }
}
