package org.edaran.examples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.edaran.eval.Evaluator;
import org.edaran.eval.RosterSession;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Mode;
import org.edaran.roster.Assignment;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

/** One thread edits; what it has handed out stays what it was, for any thread. */
class SessionThreadsTest {

    private static final int SNAPSHOTS = 100;

    /** Edits at random of one session; the same seed makes the same edits. */
    private static final class Editing {
        private final RosterSession session;
        private final Roster roster;
        private final List<String> modes;
        private final Random dice;

        Editing(Evaluator evaluator, Roster roster, long seed) {
            this.session = evaluator.open(roster);
            this.roster = roster;
            this.modes = evaluator.schema().modes().stream().map(Mode::name).toList();
            this.dice = new Random(seed);
        }

        void edit() {
            String employee =
                    roster.employees().id(dice.nextInt(roster.employees().size()));
            LocalDate date = Office.FIRST.plusDays(dice.nextInt(Office.DAYS));
            String mode = modes.get(dice.nextInt(modes.size()));
            switch (dice.nextInt(5)) {
                case 0 -> session.remove(employee, date);
                case 1 -> session.move(employee, date, Office.FIRST.plusDays(dice.nextInt(Office.DAYS)));
                case 2 -> session.undo();
                case 3 ->
                    session.put(
                            employee,
                            date,
                            List.of(
                                    Assignment.of(mode).on(Part.AM),
                                    Assignment.of("wfo").on(Part.PM)));
                default -> session.put(employee, date, mode);
            }
        }
    }

    /** A snapshot, and how many assignments the roster had when it was taken. */
    private record Handed(RosterSession.Snapshot snapshot, int size, ComplianceReport.RosterInfo info) {}

    @Test
    void snapshots_underAWriter_stayWhatTheyWere() throws Exception {
        Evaluator evaluator = Evaluator.of(Office.POLICY);
        Editing editing = new Editing(evaluator, Office.roster(), 7);
        BlockingQueue<Handed> queue = new LinkedBlockingQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        try (AtOnce threads = new AtOnce()) {
            threads.each(
                    thread -> () -> thread == 0 ? write(editing, queue, done) : read(evaluator, queue, done, read));
        }
        assertThat(read).hasValueGreaterThan(SNAPSHOTS / 2);
    }

    private static boolean write(Editing editing, BlockingQueue<Handed> queue, AtomicBoolean done) {
        try {
            for (int i = 0; i < SNAPSHOTS; i++) {
                RosterSession.Snapshot snapshot = editing.session.snapshot();
                queue.add(new Handed(
                        snapshot,
                        editing.session.roster().size(),
                        editing.session.report().roster()));
                // many edits for each snapshot, while readers are at the ones before
                for (int more = 0; more < 20; more++) {
                    editing.edit();
                }
            }
        } finally {
            done.set(true);
        }
        return true;
    }

    /** A check of the snapshot, however late, gives the report that came with it. */
    private static boolean read(
            Evaluator evaluator, BlockingQueue<Handed> queue, AtomicBoolean done, AtomicInteger read)
            throws InterruptedException {
        while (!done.get() || !queue.isEmpty()) {
            Handed handed = queue.poll(20, TimeUnit.MILLISECONDS);
            if (handed != null) {
                Roster roster = handed.snapshot().roster();
                assertThat(roster.size()).isEqualTo(handed.size());
                assertThat(handed.snapshot().report().roster()).isEqualTo(handed.info());
                assertThat(evaluator.check(roster).equals(handed.snapshot().report()))
                        .isTrue();
                read.incrementAndGet();
            }
        }
        return true;
    }

    @Test
    void sessionsOfOneRoster_inThreadsOfTheirOwn_doNotMeet() throws Exception {
        Evaluator evaluator = Evaluator.of(Office.POLICY);
        Roster shared = Office.roster();
        ComplianceReport before = Office.judgedAlone();
        List<ComplianceReport> expected = new ArrayList<>();
        for (int seed = 0; seed < AtOnce.THREADS; seed++) {
            expected.add(edited(evaluator, Office.roster(), seed));
        }
        try (AtOnce threads = new AtOnce()) {
            List<ComplianceReport> reports = threads.each(thread -> () -> {
                ComplianceReport own = edited(evaluator, shared, thread);
                assertThat(evaluator.check(shared).equals(before)).isTrue();
                return own;
            });
            assertThat(reports.equals(expected)).isTrue();
        }
        assertThat(expected.stream().distinct()).hasSize(AtOnce.THREADS);
    }

    private static ComplianceReport edited(Evaluator evaluator, Roster roster, long seed) {
        Editing editing = new Editing(evaluator, roster, seed);
        for (int i = 0; i < 200; i++) {
            editing.edit();
        }
        return editing.session.snapshot().report();
    }

    /** Of one thread: the findings of a report are made when they are read, which may be after further edits. */
    @Test
    void reportOfASession_readAfterFurtherEdits_isThatOfItsMoment() {
        Evaluator evaluator = Evaluator.of(Office.POLICY);
        Editing editing = new Editing(evaluator, Office.roster(), 3);
        for (int i = 0; i < 30; i++) {
            ComplianceReport early = editing.session.report();
            ComplianceReport now = editing.session.snapshot().report();
            for (int more = 0; more < 10; more++) {
                editing.edit();
            }
            assertThat(early.equals(now)).isTrue();
        }
    }
}
