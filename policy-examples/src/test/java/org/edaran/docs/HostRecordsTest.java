package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.eval.Quota;
import org.edaran.eval.RosterSession;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** The examples of the guide that take records of a host; each region is shown on a page. */
class HostRecordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Evaluator EVALUATOR =
            Evaluator.of(Edaran.compile(SourceText.of("house", """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field grade of employee: integer
            rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
            rule seniors cites "No. 2": wfh only if grade >= 3
            """)).policyOrThrow());

    enum Place {
        HOME,
        OFFICE;

        String mode() {
            return this == HOME ? "wfh" : "wfo";
        }
    }

    record Shift(int number, String nip, LocalDate day, Place place) {}

    record Person(String nip, String unit, Integer grade) {}

    private record Bindings(RosterBinding<Shift> shifts, FactBinding<Person> people) {}

    private static final RosterBinding<Shift> SHIFTS = bindings().shifts();
    private static final FactBinding<Person> PEOPLE = bindings().people();

    private static Bindings bindings() {
        // region binding
        RosterBinding<Shift> shifts = RosterBinding.of(Shift.class)
                .employee(Shift::nip)
                .date(Shift::day)
                .mode(Shift::place, Place::mode) // asked for once for each constant
                .source("table shifts", Shift::number); // what findings call the record
        FactBinding<Person> people = FactBinding.of(Owner.EMPLOYEE, Person.class)
                .id(Person::nip)
                .text("unit", Person::unit)
                .number("grade", Person::grade);
        // endregion
        return new Bindings(shifts, people);
    }

    private static final List<Person> STAFF =
            List.of(new Person("1987", "Archive", 4), new Person("1991", "Archive", 2));

    private static Roster reference(Evaluator evaluator, List<Person> staff, PrintStream log) {
        // region reference
        Set<Need.Fact> given = new HashSet<>(SHIFTS.facts());
        given.addAll(PEOPLE.facts());
        for (Need lacking : evaluator.schema().lacking(given)) { // before the first row
            log.println(lacking.fact().words() + " is needed by "
                    + lacking.uses().get(0).words());
        }
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        PEOPLE.addAll(staff, builder, DataPlace.of("table people"));
        Roster reference = ((RosterResult.Loaded) builder.build()).roster(); // everything but assignments
        // endregion
        return reference;
    }

    @Test
    void collector_judgesAStream() {
        Roster reference = reference(EVALUATOR, STAFF, System.out);
        Stream<Shift> shifts =
                Stream.of(new Shift(1, "1987", MONDAY, Place.HOME), new Shift(2, "1991", MONDAY, Place.HOME));
        // region collector
        ComplianceReport report = shifts.parallel().collect(EVALUATOR.collector(SHIFTS, reference));
        // endregion
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("share", "seniors");
        assertThat(report.findings().get(1).source()).contains(DataPlace.of("table shifts", 2));
    }

    @Test
    void parts_arePutTogether() {
        Roster reference = reference(EVALUATOR, STAFF, System.out);
        List<Shift> here = List.of(new Shift(1, "1987", MONDAY, Place.HOME));
        List<Shift> there = List.of(new Shift(2, "1991", MONDAY, Place.HOME));
        // region parts
        PartialCheck one = EVALUATOR.partial(reference);
        here.forEach(shift -> one.add(SHIFTS, shift));
        PartialCheck other = EVALUATOR.partial(reference); // on another machine
        there.forEach(shift -> other.add(SHIFTS, shift));
        byte[] sent = other.toBytes();
        ComplianceReport report = one.merge(EVALUATOR.partial(reference, sent)).finish();
        // endregion
        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void session_answersAQuestion_andTakesAnEdit() {
        Roster reference = reference(EVALUATOR, STAFF, System.out);
        RosterBuilder builder = RosterBuilder.of(EVALUATOR.schema());
        PEOPLE.addAll(STAFF, builder, DataPlace.of("table people"));
        SHIFTS.addAll(
                List.of(new Shift(1, "1987", MONDAY, Place.HOME), new Shift(2, "1991", MONDAY, Place.OFFICE)), builder);
        Roster roster = ((RosterResult.Loaded) builder.build()).roster();
        assertThat(reference.size()).isZero();
        StringBuilder out = new StringBuilder();
        // region session
        RosterSession session = EVALUATOR.open(roster);
        RosterSession.Decision decision = session.may("1991", MONDAY, "wfh");
        if (decision.answer() != RosterSession.Answer.YES) {
            decision.reasons().forEach(reason -> out.append(reason.message(Locale.ENGLISH)));
        }
        RosterSession.Change change = session.put("1987", MONDAY, "wfo"); // and what it changes
        change.appeared().forEach(finding -> out.append(finding.message(Locale.ENGLISH)));
        for (Quota quota : session.quota("1991", MONDAY)) { // what is left of each count
            quota.left()
                    .ifPresent(left ->
                            out.append(quota.counted().rule()).append(' ').append(left));
        }
        session.undo();
        // endregion
        assertThat(decision.answer()).isEqualTo(RosterSession.Answer.NO);
        assertThat(decision.reasons()).hasSize(2);
        assertThat(change.isNone()).isTrue();
        assertThat(out).contains("at most 1").endsWith("share 1");
    }
}
