package org.edaran.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourcePlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a builder takes, orders and refuses. */
class RosterBuilderTest {

    private static final SourcePlace AT = new SourcePlace("p.edaran", 1, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 8, 28);
    private static final Policy POLICY = new Policy(
            "P",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new DateRange(DateRange.MIN, DateRange.MAX),
            Expression.TRUE,
            List.of(new Mode("wfo", true), new Mode("wfh", true)),
            List.of(
                    new Field(
                            "grade", Optional.empty(), Owner.EMPLOYEE, ValueType.Plain.INTEGER, true, false, false, AT),
                    new Field(
                            "order", Optional.empty(), Owner.ASSIGNMENT, ValueType.Plain.TEXT, false, true, false, AT)),
            List.of(),
            List.of(),
            List.of(),
            Calendar.FIVE_DAYS,
            false,
            List.of(),
            List.of(),
            "",
            AT);

    private RosterBuilder builder = RosterBuilder.of(RosterSchema.of(List.of(POLICY)));

    @BeforeEach
    void source() {
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
    }

    private RosterBuilder.FactRow person(String id, int line) {
        return builder.row(Owner.EMPLOYEE, id, Optional.empty(), DataPlace.of("employees.csv", line));
    }

    private AssignmentColumns row(int line, String id, LocalDate date, String mode) {
        return builder.assignments().at(line, 0).employee(id, 1).date(date, 2).mode(mode, 3);
    }

    private void again() {
        builder = RosterBuilder.of(RosterSchema.of(List.of(POLICY)));
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
    }

    private Roster loaded() {
        RosterResult result = builder.build();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        return ((RosterResult.Loaded) result).roster();
    }

    private List<InputProblem> refused() {
        RosterResult result = builder.build();
        assertThat(result).isInstanceOf(RosterResult.Refused.class);
        return ((RosterResult.Refused) result).problems();
    }

    @Test
    void rows_inAnyOrder_comeOutByPersonAndDate() {
        person("b", 2);
        person("a", 3);
        row(2, "b", DAY.plusDays(1), "wfo").add();
        row(3, "a", DAY, "wfh").add();
        row(4, "b", DAY, "").add();

        Roster roster = loaded();

        assertThat(roster.employees().id(0)).isEqualTo("a");
        assertThat(roster.range()).contains(new DateRange(DAY, DAY.plusDays(1)));
        assertThat(roster.placeOf(roster.firstOf(1))).isEqualTo(DataPlace.of("roster.csv", 4));
        assertThat(roster.modeOf(roster.firstOf(1))).isEqualTo(Roster.UNKNOWN_MODE);
        assertThat(roster.modeAt(roster.firstOf(0)).orElseThrow().name()).isEqualTo("wfh");
    }

    @Test
    void employeeNotOnTheBooks_isNamedOnce_atItsFirstRow() {
        row(2, "ghost", DAY, "wfo").add();
        row(3, "ghost", DAY.plusDays(1), "wfo").add();

        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.UNKNOWN_EMPLOYEE);
            assertThat(problem.place()).hasToString("roster.csv:2");
        });
    }

    @Test
    void duplicateAssignment_namesBothPlaces() {
        person("a", 2);
        row(2, "a", DAY, "wfo").add();
        row(9, "a", DAY, "wfh").add();

        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.DUPLICATE_ASSIGNMENT);
            assertThat(problem.place()).hasToString("roster.csv:9");
            assertThat(problem.other().orElseThrow()).hasToString("roster.csv:2");
        });
    }

    @Test
    void halves_fillADay_butNotTwoMornings() {
        person("a", 2);
        row(2, "a", DAY, "wfo").part(Part.AM).add();
        row(3, "a", DAY, "wfh").part(Part.PM).add();
        assertThat(loaded().size()).isEqualTo(2);

        again();
        person("a", 2);
        row(4, "a", DAY.plusDays(1), "wfo").part(Part.AM).add();
        row(5, "a", DAY.plusDays(1), "wfh").part(Part.AM).add();
        assertThat(refused()).extracting(InputProblem::code).containsExactly(DiagnosticCode.DUPLICATE_ASSIGNMENT);
    }

    @Test
    void unknownMode_namesTheCellAndTheModes() {
        person("a", 2);
        row(2, "a", DAY, "WHF").add();

        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("`WHF` is not a mode");
            assertThat(problem.place()).hasToString("roster.csv:2:3");
            assertThat(problem.help().orElseThrow()).contains("wfo, wfh");
        });
    }

    @Test
    void builder_buildsOnce() {
        person("a", 2);
        row(2, "a", DAY, "wfo").add();
        assertThat(loaded().size()).isEqualTo(1);

        assertThatIllegalStateException().isThrownBy(() -> builder.build());
    }

    @Test
    void twoRowsForOnePerson_areRefused_exceptWithDates() {
        person("a", 2).set("grade", "3", DataPlace.of("employees.csv", 2, 2));
        person("a", 3).set("grade", "4", DataPlace.of("employees.csv", 3, 2));

        assertThat(refused())
                .extracting(InputProblem::code)
                .containsExactly(DiagnosticCode.DUPLICATE_ROW, DiagnosticCode.CLASHING_FACTS);
    }

    @Test
    void datedRows_changeTheFact_overlapsThatDisagree_areRefused() {
        DateRange early = new DateRange(DAY.minusDays(9), DAY);
        DateRange late = new DateRange(DAY.plusDays(1), DAY.plusDays(9));
        DataPlace place = DataPlace.of("employees.csv", 2);
        builder.row(Owner.EMPLOYEE, "a", Optional.of(early), place).set("grade", "3", place);
        builder.row(Owner.EMPLOYEE, "a", Optional.of(late), place).set("grade", "4", place);
        Roster roster = loaded();
        assertThat(roster.employees().value(0, "grade", DAY)).isEqualTo(Value.Numeric.of(3));
        assertThat(roster.employees().value(0, "grade", DAY.plusDays(1))).isEqualTo(Value.Numeric.of(4));
        assertThat(roster.employees().value(0, "grade", DAY.plusDays(99))).isEqualTo(Value.Absent.UNKNOWN);

        again();
        builder.row(Owner.EMPLOYEE, "a", Optional.of(early), place).set("grade", "3", place);
        builder.row(Owner.EMPLOYEE, "a", Optional.of(early), place).set("grade", "5", place);
        assertThat(refused()).extracting(InputProblem::code).containsExactly(DiagnosticCode.CLASHING_FACTS);
    }

    @Test
    void valueOfAnotherType_isRefused_blankIsUnknown_optionalBlankIsNone() {
        person("a", 2).set("grade", "", DataPlace.of("employees.csv", 2, 2));
        row(2, "a", DAY, "wfo").fact("order", "", 4).add();
        Roster roster = loaded();
        assertThat(roster.employees().value(0, "grade", DAY)).isEqualTo(Value.Absent.UNKNOWN);
        assertThat(roster.factOf(0, "order")).isEqualTo(Value.Absent.NONE);

        again();
        person("b", 3).set("grade", "high", DataPlace.of("employees.csv", 3, 2));
        assertThat(refused())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).isEqualTo("`grade` is `high`, but must be integer"));
    }

    @Test
    void problems_beyondTheLimit_areCounted() {
        builder = RosterBuilder.of(RosterSchema.of(List.of(POLICY)), 3);
        source();
        for (int i = 0; i < 10; i++) {
            row(i + 2, "ghost" + i, DAY, "wfo").add();
        }

        RosterResult.Refused result = (RosterResult.Refused) builder.build();

        assertThat(result.problems()).hasSize(3);
        assertThat(result.total()).isEqualTo(10);
    }

    @Test
    void statedRange_leavesOtherDatesOut() {
        person("a", 2);
        row(2, "a", DAY, "wfo").add();
        row(3, "a", DAY.plusDays(40), "wfo").add();
        builder.covers(new DateRange(DAY, DAY.plusDays(7)));

        assertThat(loaded().size()).isEqualTo(1);
    }

    @Test
    void peopleFromAssignments_areOnTheBooks() {
        builder.employeesFromAssignments(true);
        row(2, "a", DAY, "wfo").add();

        assertThat(loaded().employees().size()).isEqualTo(1);
    }

    @Test
    void datesFarFromAnyRoster_areRefused() {
        person("a", 2);
        row(2, "a", LocalDate.of(23, 8, 28), "wfo").add();

        assertThat(refused()).extracting(InputProblem::code).containsExactly(DiagnosticCode.BAD_DATE);
    }
}
