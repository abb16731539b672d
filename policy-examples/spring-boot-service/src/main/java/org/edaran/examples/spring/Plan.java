package org.edaran.examples.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.edaran.eval.Quota;
import org.edaran.eval.RosterSession;
import org.edaran.roster.Assignment;

/** The roster that is being planned. A session is for one thread, so one request at a time asks or changes it. */
class Plan {

    private final RosterSession session;

    Plan(RosterSession session) {
        this.session = session;
    }

    private synchronized <T> T alone(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException unknown) {
            throw new NotInPlan(unknown);
        }
    }

    RosterSession.Decision may(String employee, LocalDate date, Assignment assignment) {
        return alone(() -> session.may(employee, date, List.of(assignment)));
    }

    List<Quota> left(String employee, LocalDate date) {
        return alone(() -> session.quota(employee, date));
    }

    RosterSession.Change put(String employee, LocalDate date, Assignment assignment) {
        return alone(() -> session.put(employee, date, List.of(assignment)));
    }
}
