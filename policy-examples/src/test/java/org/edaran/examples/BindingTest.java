package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Records of a host as people and assignments. */
class BindingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DataPlace HR = DataPlace.of("hr");
    private static final Evaluator EVALUATOR =
            Evaluator.of(Edaran.compile(SourceText.of("house", """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field grade of employee: integer
            field rating of employee: one of [low, good]
            field born of employee: date
            field carer of employee: boolean
            field quiet of assignment: boolean
            rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
            rule seniors cites "No. 2": wfh only if grade >= 3 and rating = good
            rule calm cites "No. 3": wfh only if quiet
            """)).policyOrThrow());

    enum Place {
        HOME,
        OFFICE,
        MOON
    }

    enum Rating {
        LOW,
        GOOD
    }

    record Person(String nip, String unit, int grade, Rating rating) {}

    record Shift(int number, String nip, LocalDate day, Place place, Boolean quiet) {}

    private static final RosterBinding<Shift> SHIFTS = RosterBinding.of(Shift.class)
            .employee(Shift::nip)
            .date(Shift::day)
            .mode(Shift::place, place -> place == Place.HOME ? "wfh" : place == Place.OFFICE ? "wfo" : "moon")
            .facts(assignment -> assignment.flag("quiet", Shift::quiet))
            .source("shifts", Shift::number);

    private static final FactBinding<Person> PEOPLE = FactBinding.of(Owner.EMPLOYEE, Person.class)
            .id(Person::nip)
            .text("unit", Person::unit)
            .number("grade", Person::grade)
            .value("rating", Person::rating, rating -> rating.name().toLowerCase(Locale.ROOT));

    private static final List<Person> STAFF = List.of(
            new Person("1", "Archive", 4, Rating.GOOD),
            new Person("2", "Archive", 1, Rating.GOOD),
            new Person("3", "Archive", 4, Rating.LOW));

    private static RosterResult build(List<Shift> shifts) {
        RosterBuilder builder = RosterBuilder.of(EVALUATOR.schema());
        PEOPLE.addAll(STAFF, builder, HR);
        SHIFTS.addAll(shifts, builder);
        return builder.build();
    }

    @Test
    void recordsAndEnums_areJudged_withTheirPlaces() {
        RosterResult result = build(List.of(
                new Shift(7, "1", DAY, Place.HOME, true),
                new Shift(8, "2", DAY, Place.HOME, true),
                new Shift(9, "3", DAY, Place.OFFICE, true)));
        ComplianceReport report = EVALUATOR.check(((RosterResult.Loaded) result).roster());
        assertThat(report.findings()).extracting(finding -> finding.rule()).containsExactly("share", "seniors");
        assertThat(report.findings().get(1).source()).contains(new DataPlace("shifts", Optional.empty(), 8, 0));
    }

    @Test
    void absentValue_isUnknown() {
        RosterResult result = build(List.of(new Shift(7, "1", DAY, Place.HOME, null)));
        ComplianceReport report = EVALUATOR.check(((RosterResult.Loaded) result).roster());
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.missing()).containsExactly("quiet"));
    }

    @Test
    void unknownModesAndPeople_areProblems_collected() {
        RosterResult result = build(List.of(
                new Shift(7, "1", DAY, Place.MOON, true),
                new Shift(8, "9", DAY, Place.HOME, true),
                new Shift(9, "1", DAY, null, true)));
        assertThat(((RosterResult.Refused) result).problems())
                .extracting(InputProblem::message)
                .containsExactly("`moon` is not a mode", "employee `9` is not in the list of employees");
    }

    @Test
    void wrongType_isToldWhenBound_withTheLineThatNeedsIt() {
        FactBinding<Person> wrong = FactBinding.of(Owner.EMPLOYEE, Person.class)
                .id(Person::nip)
                .day("grade", person -> DAY)
                .text("unti", Person::unit);
        assertThatThrownBy(() -> wrong.into(RosterBuilder.of(EVALUATOR.schema()), HR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`grade` of employee is integer for rule `seniors` (house:8), but the binding gives dates; "
                        + "no policy declares `unti` of employee; did you mean `unit`?");
    }

    @Test
    void bindingWithoutDate_isRefused() {
        RosterBinding<Shift> none = RosterBinding.of(Shift.class).employee(Shift::nip);
        assertThatThrownBy(() -> none.into(RosterBuilder.of(EVALUATOR.schema())))
                .hasMessage("the binding gives no date");
    }

    @Test
    void lackingFacts_areListedBeforeTheFirstRow() {
        Set<Need.Fact> given = new HashSet<>(SHIFTS.facts());
        assertThat(EVALUATOR.schema().lacking(given))
                .extracting(need -> need.fact().words())
                .containsExactly("unit of employee", "grade of employee", "rating of employee");
        given.addAll(PEOPLE.facts());
        assertThat(EVALUATOR.schema().lacking(given)).isEmpty();
    }

    @Test
    void rowsThatHoldFactsOfPeople_makeTheList() {
        RosterBinding<Map<String, Object>> maps = RosterBinding.of(BindingTest.<Map<String, Object>>type(Map.class))
                .employee(row -> (String) row.get("nip"))
                .date(row -> (LocalDate) row.get("day"))
                .mode(row -> (String) row.get("mode"))
                .people(person -> person.text("unit", row -> (String) row.get("unit")));
        RosterBuilder builder = RosterBuilder.of(EVALUATOR.schema());
        builder.employeesFromAssignments(true);
        maps.addAll(
                List.of(
                        Map.of("nip", "1", "day", DAY, "mode", "wfo", "unit", "A"),
                        Map.of("nip", "1", "day", DAY.plusDays(1), "mode", "wfo", "unit", "B")),
                builder);
        assertThat(((RosterResult.Refused) builder.build()).problems())
                .extracting(InputProblem::message)
                .containsExactly("`unit` of employee `1` is `B` here and `A` in another row");
    }

    @Test
    void failingAccessor_isNamed() {
        RosterBinding<Shift> failing = RosterBinding.of(Shift.class)
                .employee(Shift::nip)
                .date(shift -> {
                    throw new SQLException("closed");
                })
                .mode(shift -> "wfo");
        assertThatThrownBy(() -> failing.addAll(
                        List.of(new Shift(1, "1", DAY, Place.HOME, true)), RosterBuilder.of(EVALUATOR.schema())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("`date` could not be read: closed");
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> type(Class<?> raw) {
        return (Class<T>) raw;
    }
}
