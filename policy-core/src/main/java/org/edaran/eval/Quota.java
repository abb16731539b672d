package org.edaran.eval;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.GroupCount;
import org.edaran.model.Fraction;
import org.edaran.model.Period;

/**
 * What is left of a count in a group over a period.
 *
 * @param counted the rule, the group, the period and what is counted there
 * @param left how many more may be counted before a ceiling is exceeded, or fewer before a floor is missed, while the number
 *     of people in the group stays; below zero where the bound is broken already. Nothing for targets, and where the limit
 *     or the count is not known
 */
public record Quota(GroupCount counted, Optional<Fraction> left) {

    static Quota of(GroupCount counted) {
        Detail.Count figures = counted.figures();
        boolean sided = figures.bound().isCeiling() || figures.bound().isFloor();
        Optional<Fraction> left = figures.limit()
                .filter(limit -> sided && figures.isCertain())
                .map(limit -> figures.bound().isCeiling()
                        ? limit.minus(figures.count())
                        : figures.count().minus(limit));
        return new Quota(counted, left);
    }

    /** True if the period holds the date. */
    boolean isOn(LocalDate date) {
        if (counted.period() == Period.SPAN) {
            return counted.figures()
                    .how()
                    .dates()
                    .map(dates -> dates.contains(date))
                    .orElse(false);
        }
        return counted.period().indexOf(counted.date()) == counted.period().indexOf(date);
    }
}
