package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Subject;
import org.edaran.model.Period;

/** The findings of exceptions that apply together and contradict each other, each once. */
final class Collisions {

    /**
     * Exceptions that contradict each other on a day.
     *
     * @param day the number of the day
     * @param row the assignment that shows it, or -1
     * @param exceptions their names and clauses, sorted
     */
    record Collision(int day, int row, List<String> exceptions) {}

    private record Seen(Subject subject, int day, List<String> exceptions) {}

    private final RuleContext context;
    private final Set<Seen> seen = new HashSet<>();
    private final Map<Subject, Collision> first = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Collisions(RuleContext context) {
        this.context = context;
    }

    /** Notes that exceptions collide for a person or group on the day the cursor stands on. */
    void add(Subject subject, Set<String> exceptions) {
        int row = subject.employee().isPresent() ? context.day.firstRow() : -1;
        add(subject, new Collision(context.day.day(), row, List.copyOf(exceptions)));
    }

    /** Notes that exceptions collide for a person or group. */
    void add(Subject subject, Collision collision) {
        if (seen.add(new Seen(subject, collision.day(), collision.exceptions()))) {
            findings.add(finding(subject, collision));
        }
    }

    private Finding finding(Subject subject, Collision collision) {
        return context.about(
                subject,
                DiagnosticCode.EXCEPTIONS_COLLIDE,
                FindingKind.CONFLICT,
                FindingStatus.UNDETERMINED,
                Period.DAY,
                Optional.of(context.dates[collision.day()]),
                new Detail.Collision(collision.exceptions()),
                List.of(),
                collision.row());
    }

    /** Notes that exceptions collide for somebody on the day the cursor stands on; only the first of all days is told. */
    void addFirst(Subject subject, Set<String> exceptions) {
        int row = subject.employee().isPresent() ? context.day.firstRow() : -1;
        Collision collision = new Collision(context.day.day(), row, List.copyOf(exceptions));
        first.merge(subject, collision, (one, other) -> other.day() < one.day() ? other : one);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        first.forEach((subject, collision) -> all.add(finding(subject, collision)));
        return all;
    }

    /** How many there are. */
    int size() {
        return findings.size() + first.size();
    }
}
