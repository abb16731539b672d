package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private record Seen(Subject subject, int day, List<String> exceptions) {}

    private final RuleContext context;
    private final Set<Seen> seen = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Collisions(RuleContext context) {
        this.context = context;
    }

    /** Notes that exceptions collide for a person or group on the day the cursor stands on. */
    void add(Subject subject, Set<String> exceptions) {
        List<String> names = List.copyOf(exceptions);
        if (seen.add(new Seen(subject, context.day.day(), names))) {
            findings.add(context.about(
                    subject,
                    DiagnosticCode.EXCEPTIONS_COLLIDE,
                    FindingKind.CONFLICT,
                    FindingStatus.UNDETERMINED,
                    Period.DAY,
                    Optional.of(context.day.date()),
                    new Detail.Collision(names),
                    List.of(),
                    subject.employee().isPresent() ? context.day.firstRow() : -1));
        }
    }

    /** Notes that exceptions collide for somebody, on whatever days. */
    void addOnce(Subject subject, Set<String> exceptions) {
        if (subjects.add(subject)) {
            add(subject, exceptions);
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
