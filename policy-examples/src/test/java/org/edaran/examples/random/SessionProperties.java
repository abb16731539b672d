package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.eval.Evaluator;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.eval.Quota;
import org.edaran.eval.RosterSession;
import org.edaran.eval.RosterSession.Change;
import org.edaran.examples.Product;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.GroupCount;
import org.edaran.finding.Subject;
import org.edaran.model.DateRange;
import org.edaran.model.Mode;
import org.edaran.model.Parameter;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Value;
import org.edaran.roster.Assignment;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;

/** After any edits the changes of the findings add up to what a check of the whole roster finds. */
class SessionProperties {

    @Provide
    Arbitrary<RandomCase> cases() {
        return RandomCase.any();
    }

    /** Random edits of a roster. */
    static final class Edits {
        final Evaluator evaluator;
        final RosterSession session;
        final List<Finding> findings;
        private final Roster roster;
        private final Random dice;
        private final List<String> modes;

        Edits(Evaluator evaluator, Roster roster, Random dice) {
            this.evaluator = evaluator;
            this.roster = roster;
            this.dice = dice;
            this.session = evaluator.open(roster);
            this.findings = new ArrayList<>(evaluator.check(roster).findings());
            this.modes = evaluator.schema().modes().stream().map(Mode::name).toList();
        }

        String employee() {
            return roster.employees().id(dice.nextInt(roster.employees().size()));
        }

        LocalDate date() {
            DateRange range = roster.range().orElseThrow();
            int days = (int) range.first().until(range.last(), java.time.temporal.ChronoUnit.DAYS) + 1;
            return range.first().plusDays(dice.nextInt(days));
        }

        List<Assignment> day() {
            return switch (dice.nextInt(12)) {
                case 0 -> List.of(one().on(Part.AM), one().on(Part.PM));
                case 1 -> List.of(one().on(Part.HALF), one().on(Part.HALF));
                case 2 -> List.of(one().on(Part.AM));
                case 3 -> List.of(one().at("31.71.0" + (1 + dice.nextInt(3))));
                case 4 -> List.of(one().at("32.01.01"));
                case 5 -> dice.nextInt(4) == 0 ? List.of(one().unit("u" + (1 + dice.nextInt(3)))) : List.of(one());
                case 6 -> List.of(unknown());
                default -> List.of(one());
            };
        }

        private Assignment one() {
            return Assignment.of(modes.get(dice.nextInt(modes.size())));
        }

        private Assignment unknown() {
            Assignment one = one();
            return new Assignment(
                    java.util.Optional.empty(),
                    one.part(),
                    one.unit(),
                    one.location(),
                    one.start(),
                    one.end(),
                    one.facts(),
                    one.place());
        }

        Change edit() {
            String employee = employee();
            LocalDate date = date();
            return switch (dice.nextInt(8)) {
                case 0 -> session.remove(employee, date);
                case 1 -> session.move(employee, date, date());
                case 2 -> session.undo();
                case 3, 4 -> session.put(employee, date, modes.get(dice.nextInt(modes.size())));
                case 5 -> asked(employee, date, day());
                default -> session.put(employee, date, day());
            };
        }

        /** What was asked is what then happens. */
        private Change asked(String employee, LocalDate date, List<Assignment> day) {
            ComplianceReport before = session.report();
            RosterSession.Decision decision = session.may(employee, date, day);
            assertThat(session.report()).isEqualTo(before);
            Change change = session.put(employee, date, day);
            List<Finding> all = new ArrayList<>(decision.reasons());
            all.addAll(decision.warnings());
            all.addAll(decision.standing());
            assertThat(all).containsExactlyInAnyOrderElementsOf(change.appeared());
            boolean no = decision.reasons().stream().anyMatch(f -> f.status() == FindingStatus.VIOLATION);
            RosterSession.Answer answer = decision.reasons().isEmpty()
                    ? RosterSession.Answer.YES
                    : no ? RosterSession.Answer.NO : RosterSession.Answer.UNDETERMINED;
            assertThat(decision.answer()).isEqualTo(answer);
            long violations = violations(before.findings());
            long after = violations - violations(change.disappeared()) + violations(change.appeared());
            assertThat(no || after <= violations).as("a yes adds no violation").isTrue();
            return change;
        }

        private static long violations(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> finding.status() == FindingStatus.VIOLATION)
                    .count();
        }

        void run(int count) {
            for (int i = 0; i < count; i++) {
                add(edit());
                assertThat(findings)
                        .as("after %d edits", i + 1)
                        .containsExactlyInAnyOrderElementsOf(session.report().findings());
            }
            RosterSession.Snapshot snapshot = session.snapshot();
            assertThat(snapshot.report()).isEqualTo(session.report());
            assertThat(evaluator.check(snapshot.roster())).isEqualTo(snapshot.report());
        }

        private void add(Change change) {
            assertThat(change.isNone())
                    .isEqualTo(
                            change.appeared().isEmpty() && change.disappeared().isEmpty());
            for (Finding gone : change.disappeared()) {
                assertThat(findings.remove(gone)).as("%s was there", gone).isTrue();
            }
            findings.addAll(change.appeared());
        }

        /** What changed is asked for when all edits are made. */
        void runAndAskLater(int count) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                changes.add(edit());
            }
            changes.forEach(this::add);
            assertThat(findings)
                    .containsExactlyInAnyOrderElementsOf(session.report().findings());
        }

        /** What is left of a count is what a whole check tells of it. */
        void askForQuotas() {
            List<GroupCount> told = new ArrayList<>();
            evaluator.check(session.roster(), new Counts(told));
            DateRange range = roster.range().orElseThrow();
            String employee = employee();
            range.first().datesUntil(range.last().plusDays(1)).forEach(date -> {
                List<GroupCount> ofDate =
                        told.stream().filter(count -> isOn(count, date)).toList();
                ofDate.stream()
                        .map(GroupCount::subject)
                        .distinct()
                        .forEach(subject -> assertThat(counted(session.quota(subject, date)))
                                .containsExactlyInAnyOrderElementsOf(of(ofDate, subject::equals)));
                List<GroupCount> ofPerson = counted(session.quota(employee, date));
                assertThat(ofDate).containsAll(ofPerson);
                assertThat(ofPerson)
                        .containsAll(of(ofDate, subject -> subject.employee().equals(Optional.of(employee))));
            });
        }

        private static List<GroupCount> counted(List<Quota> quotas) {
            return quotas.stream().map(Quota::counted).toList();
        }

        private static List<GroupCount> of(List<GroupCount> counts, Predicate<Subject> subjects) {
            return counts.stream()
                    .filter(count -> subjects.test(count.subject()))
                    .toList();
        }

        private static boolean isOn(GroupCount count, LocalDate date) {
            return count.period() == Period.SPAN
                    ? count.figures().how().dates().orElseThrow().contains(date)
                    : count.period().indexOf(count.date()) == count.period().indexOf(date);
        }

        /** Everything is taken back, in the order of the edits. */
        void takeBack(ComplianceReport first, int count) {
            for (int i = 0; i < count; i++) {
                session.undo();
            }
            assertThat(session.undo().isNone()).isTrue();
            assertThat(session.report()).isEqualTo(first);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void session_randomEdits_agreesWithAWholeCheck(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Assume.that(!random.data().roster().isEmpty());
        Evaluator evaluator = Evaluator.of(random.policy().meaning());
        Roster roster = Product.roster(random.policy().meaning(), random.data());
        Edits edits = new Edits(evaluator, roster, new Random(seed));
        edits.run(12);
        edits.takeBack(evaluator.check(roster), 12);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void session_changesAskedForLater_areThoseOfTheirTime(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Assume.that(!random.data().roster().isEmpty());
        Evaluator evaluator = Evaluator.of(random.policy().meaning());
        Roster roster = Product.roster(random.policy().meaning(), random.data());
        new Edits(evaluator, roster, new Random(seed)).runAndAskLater(12);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void session_quotas_areThoseOfAWholeCheck(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Assume.that(!random.data().roster().isEmpty());
        Evaluator evaluator = Evaluator.of(random.policy().meaning());
        Roster roster = Product.roster(random.policy().meaning(), random.data());
        Edits edits = new Edits(evaluator, roster, new Random(seed));
        edits.askForQuotas();
        edits.runAndAskLater(6);
        edits.askForQuotas();
    }

    /** Keeps the counts that it is told of. */
    private record Counts(List<GroupCount> all) implements Observer {

        @Override
        public boolean watchesEach() {
            return false;
        }

        @Override
        public void counted(GroupCount count) {
            all.add(count);
        }

        @Override
        public void judged(Observation observation) {}

        @Override
        public void used(Policy policy, Parameter parameter, Value value, boolean decided) {}

        @Override
        public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {}
    }
}
