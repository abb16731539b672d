package org.edaran.bench.engine;

import java.util.List;
import org.edaran.bench.Workload;
import org.edaran.bench.peer.Found;

/**
 * What an engine found: a rule, and the shift; for the ceiling the group with its date, and the count.
 *
 * @param rule its number in {@link Found}
 * @param shift the shift, or any one of the group
 * @param counted how many at home
 * @param of of how many
 */
public record Problem(int rule, Shift shift, int counted, int of) {

    static Found found(List<Problem> problems) {
        Found found = new Found();
        for (Problem problem : problems) {
            Shift shift = problem.shift();
            if (problem.rule() == Found.SHARE) {
                group(found, shift.getGroup(), problem.counted(), problem.of());
            } else {
                found.row(problem.rule(), shift.getDate(), shift.getPerson());
            }
        }
        return found;
    }

    static void group(Found found, int group, int counted, int of) {
        int dates = Workload.DATES.size();
        found.group(group % dates, group / dates, counted, of);
    }
}
