package org.edaran.io.detect;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.roster.DataPlace;

/** Which comes first in the dates of one table, day or month; settled by the first date that can be read in one way. */
public final class DateOrder {

    private Optional<DateText.Form> settled = Optional.empty();
    private Optional<String> example = Optional.empty();
    private Optional<DataPlace> place = Optional.empty();

    /** Learns from a date; what is settled stays so. */
    public void learn(DateText date, String text, DataPlace at) {
        boolean tells = date.form() == DateText.Form.DAY_FIRST || date.form() == DateText.Form.MONTH_FIRST;
        if (tells && settled.isEmpty()) {
            settled = Optional.of(date.form());
            example = Optional.of(text);
            place = Optional.of(at);
        }
    }

    /** True if the order is known. */
    public boolean isSettled() {
        return settled.isPresent();
    }

    /** True if the date is written the other way round than the one that has settled the order. */
    public boolean isContradictedBy(DateText date) {
        boolean tells = date.form() == DateText.Form.DAY_FIRST || date.form() == DateText.Form.MONTH_FIRST;
        return tells && settled.isPresent() && settled.get() != date.form();
    }

    /** The date in the settled order; nothing if it needs an order and none is settled. */
    public Optional<LocalDate> apply(DateText date) {
        if (date.isClear()) {
            return Optional.of(date.date());
        }
        return settled.map(form -> form == DateText.Form.DAY_FIRST ? date.date() : date.other());
    }

    /** The text that has settled the order. */
    public Optional<String> example() {
        return example;
    }

    /** Where it stands. */
    public Optional<DataPlace> place() {
        return place;
    }
}
