package org.edaran.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;

/** Workloads as rosters of Edaran, and as objects of a host. Stateless. */
public final class Rosters {

    private static final List<String> FACTS =
            List.of("unit", "agency", "domicile", "service", "performance", "discipline");

    /**
     * A row as a host would have it.
     *
     * @param employee id of the person
     * @param date its date
     * @param mode one of {@link Workload#MODES}
     * @param location code of a region
     */
    public record Shift(String employee, LocalDate date, String mode, String location) {}

    private Rosters() {}

    /** The people and all assignments, built cell by cell. */
    public static Roster of(Workload workload, RosterSchema schema) {
        return of(people(workload, schema), workload, row -> false);
    }

    /**
     * The same, where one in so many people has another unit for the second half of the dates, and one in so many assignments
     * is at another unit.
     */
    public static Roster withChanges(Workload workload, RosterSchema schema, int apart) {
        RosterBuilder builder = people(workload, schema);
        int half = Workload.DATES.size() / 2;
        DateRange dates = new DateRange(Workload.DATES.get(half), Workload.DATES.get(Workload.DATES.size() - 1));
        for (int person = apart / 2; person < workload.people(); person += apart) {
            DataPlace place = DataPlace.of("employees.csv", workload.people() + 2);
            builder.row(Owner.EMPLOYEE, Workload.id(person), Optional.of(dates), place)
                    .set("unit", Workload.unit(0), place);
        }
        return of(builder, workload, row -> row % apart == 0);
    }

    private static Roster of(RosterBuilder builder, Workload workload, IntPredicate away) {
        List<String> ids = workload.ids();
        AssignmentColumns columns = builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
        for (int row = 0; row < workload.rows(); row++) {
            columns.at(row + 2, 0)
                    .employee(ids.get(workload.personAt(row)), 1)
                    .date(Workload.DATES.get(workload.dateAt(row)), 2)
                    .mode(Workload.MODES.get(workload.modeAt(row)), 3)
                    .location(Workload.region(workload.locationAt(row)), 4);
            if (away.test(row)) {
                columns.unit(Workload.unit(0));
            }
            columns.add();
        }
        return built(builder);
    }

    /** A builder that knows the people, and no assignment yet. */
    public static RosterBuilder people(Workload workload, RosterSchema schema) {
        RosterBuilder builder = RosterBuilder.of(schema);
        for (int person = 0; person < workload.people(); person++) {
            DataPlace place = DataPlace.of("employees.csv", person + 2);
            RosterBuilder.FactRow row = builder.row(Owner.EMPLOYEE, Workload.id(person), Optional.empty(), place);
            for (String fact : FACTS) {
                if (has(schema, fact)) {
                    row.set(fact, fact(workload, person, fact), place);
                }
            }
        }
        return builder;
    }

    private static boolean has(RosterSchema schema, String fact) {
        return FACTS.indexOf(fact) < 3 || schema.field(Owner.EMPLOYEE, fact).isPresent();
    }

    /** A fact of a person as data write it. */
    public static String fact(Workload workload, int person, String fact) {
        return switch (fact) {
            case "unit" -> Workload.unit(workload.unitOf(person));
            case "agency" -> Workload.agency(workload.agencyOf(person));
            case "domicile" -> Workload.region(workload.domicileOf(person));
            case "service" -> workload.serviceOf(person);
            case "performance" -> workload.performanceOf(person);
            case "discipline" -> Boolean.toString(workload.isDisciplined(person));
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** The roster of a builder. */
    public static Roster built(RosterBuilder builder) {
        RosterResult result = builder.build();
        if (result instanceof RosterResult.Loaded loaded) {
            return loaded.roster();
        }
        throw new IllegalStateException("the workload was refused: " + result);
    }

    /** The rows as objects; each has an id of its own, as objects that came from elsewhere do. */
    public static List<Shift> shifts(Workload workload) {
        Shift[] shifts = new Shift[workload.rows()];
        for (int row = 0; row < shifts.length; row++) {
            shifts[row] = new Shift(
                    Workload.id(workload.personAt(row)),
                    Workload.DATES.get(workload.dateAt(row)),
                    Workload.MODES.get(workload.modeAt(row)),
                    Workload.region(workload.locationAt(row)));
        }
        return List.of(shifts);
    }

    /** How those objects give assignments. */
    public static RosterBinding<Shift> binding() {
        return RosterBinding.of(Shift.class)
                .employee(Shift::employee)
                .date(Shift::date)
                .mode(Shift::mode)
                .location(Shift::location);
    }
}
