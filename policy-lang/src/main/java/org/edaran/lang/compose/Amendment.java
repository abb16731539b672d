package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateRange;

/**
 * A policy that amends another one.
 *
 * @param text the policy
 * @param inForce the dates on which it is in force; its changes hold until then
 */
record Amendment(PolicyText text, DateRange inForce) {

    /** The date from which a statement changes the other policy. */
    static LocalDate from(Statement change) {
        Literal.Date date =
                change instanceof Statement.Replace replace ? replace.from() : ((Statement.Delete) change).from();
        return date.value();
    }

    /** The statements that replace or delete. */
    List<Statement> changes() {
        return text.file().statements().stream()
                .filter(statement -> statement instanceof Statement.Replace || statement instanceof Statement.Delete)
                .toList();
    }

    /** True if a change holds on a date. */
    boolean changes(Statement change, LocalDate date) {
        return !date.isBefore(from(change)) && !date.isAfter(inForce.last());
    }

    /** True if what it declares can be used on a date: also before it is in force, by what it changes looking back. */
    boolean declares(LocalDate date) {
        return !date.isAfter(inForce.last())
                && (!date.isBefore(inForce.first()) || changes().stream().anyMatch(change -> changes(change, date)));
    }

    /** The dates on which the other policy may begin to read otherwise. */
    List<LocalDate> turningPoints() {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(inForce.first());
        if (inForce.last().isBefore(DateRange.MAX)) {
            dates.add(inForce.last().plusDays(1));
        }
        changes().forEach(change -> dates.add(from(change)));
        return dates;
    }
}
