package org.edaran.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Period;

/**
 * What a rule counted in one group over one period, whether the group keeps the rule or not. Findings tell only of groups
 * that do not; charts need the others too.
 *
 * @param policy name of the policy
 * @param rule name of the rule
 * @param subject the group, or the person whose days are counted
 * @param period the time over which the rule counts
 * @param date the first judged date of the period
 * @param status what a finding says of the group; nothing if there is no finding
 * @param figures the numbers; without what would settle an open count
 */
public record GroupCount(
        String policy,
        String rule,
        Subject subject,
        Period period,
        LocalDate date,
        Optional<FindingStatus> status,
        Detail.Count figures) {

    /** The date or period as reports print it. */
    public String periodLabel() {
        Optional<DateRange> dates = period == Period.SPAN ? figures.how().dates() : Optional.empty();
        return dates.map(range -> range.first() + " to " + range.last()).orElseGet(() -> period.labelOf(date));
    }
}
