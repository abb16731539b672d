package org.edaran.io.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.finding.GroupCount;
import org.edaran.io.report.FindingWords;
import org.edaran.model.Parameter;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Value;

/**
 * Keeps what rules counted in their groups while a check runs, for the charts of a page. Counts of single persons are only
 * added up. Not thread-safe; use one for each check.
 */
public final class GroupCounts implements Observer {

    /**
     * A group over a period.
     *
     * @param rule policy and rule, with a line break between
     * @param subject the group in words
     * @param period the period in words
     * @param count what was counted
     */
    record Cell(String rule, String subject, Stretch period, GroupCount count) {}

    /**
     * A period.
     *
     * @param unit what kind of period
     * @param first its first date
     * @param label how reports name it
     */
    record Stretch(Period unit, LocalDate first, String label) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            int byUnit = unit.compareTo(other.unit);
            int byDate = byUnit == 0 ? first.compareTo(other.first) : byUnit;
            return byDate == 0 ? label.compareTo(other.label) : byDate;
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Map<Stretch, int[]>> people = new TreeMap<>();

    /** Has counted nothing yet. */
    public GroupCounts() {}

    @Override
    public boolean watchesEach() {
        return false;
    }

    @Override
    public void counted(GroupCount count) {
        String rule = keyOf(count.policy(), count.rule());
        Stretch period = new Stretch(count.period(), count.date(), count.periodLabel());
        if (count.subject().employee().isEmpty()) {
            cells.add(new Cell(rule, FindingWords.whom(count.subject()), period, count));
            return;
        }
        int[] sums = people.computeIfAbsent(rule, r -> new TreeMap<>()).computeIfAbsent(period, p -> new int[4]);
        sums[count.status().map(status -> status.ordinal() + 1).orElse(0)]++;
    }

    @Override
    public void judged(Observation observation) {
        // counts are all that the page shows besides findings
    }

    @Override
    public void used(Policy policy, Parameter parameter, Value value, boolean decided) {
        // as above
    }

    @Override
    public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {
        // as above
    }

    static String keyOf(String policy, String rule) {
        return policy + "\n" + rule;
    }

    /** The groups, in the order in which they were judged. */
    List<Cell> cells() {
        return cells;
    }

    /** For each rule and period, how many persons keep it, violate it, get a warning, or cannot be told. */
    Map<String, Map<Stretch, int[]>> people() {
        return people;
    }
}
