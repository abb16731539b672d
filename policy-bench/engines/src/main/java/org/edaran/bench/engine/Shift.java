package org.edaran.bench.engine;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import org.edaran.bench.Workload;

/** An assignment with what the rules ask of its person, as engines take it: a bean. The mode may change. */
@PlanningEntity
public class Shift {

    private int row;
    private int person;
    private int date;
    private int group;
    private String category = "";
    private String city = "";
    private String location = "";
    private String performance = "";
    private boolean disciplined;
    private boolean eligible;
    private String mode = "";

    /** For engines that make copies. */
    public Shift() {}

    /** All assignments of a workload. */
    static List<Shift> of(Workload workload) {
        List<Shift> shifts = new ArrayList<>(workload.rows());
        for (int row = 0; row < workload.rows(); row++) {
            int person = workload.personAt(row);
            Shift shift = new Shift();
            shift.row = row;
            shift.person = person;
            shift.date = workload.dateAt(row);
            shift.group = groupOf(workload, person) * Workload.DATES.size() + shift.date;
            shift.category = Workload.CATEGORIES.get(workload.categoryOf(person));
            shift.city = Workload.region(workload.domicileOf(person)).substring(0, 5);
            shift.location = Workload.region(workload.locationAt(row));
            shift.performance = workload.performanceOf(person);
            shift.disciplined = workload.isDisciplined(person);
            shift.eligible = workload.isEligible(person);
            shift.mode = Workload.MODES.get(workload.modeAt(row));
            shifts.add(shift);
        }
        return shifts;
    }

    /** The number of the unit and category, without the date. */
    static int groupOf(Workload workload, int person) {
        return workload.unitOf(person) * 3 + workload.categoryOf(person);
    }

    /** Its number. */
    @PlanningId
    public Integer getRow() {
        return row;
    }

    /** The number of the person. */
    public int getPerson() {
        return person;
    }

    /** The number of the date. */
    public int getDate() {
        return date;
    }

    /** The number of unit, category and date. */
    public int getGroup() {
        return group;
    }

    /** The category of the person. */
    public String getCategory() {
        return category;
    }

    /** The city where the person is registered. */
    public String getCity() {
        return city;
    }

    /** The region where the work is done; empty if it is not known. */
    public String getLocation() {
        return location;
    }

    /** Sets where the work is done. */
    public void setLocation(String region) {
        location = region;
    }

    /** The rating of the person. */
    public String getPerformance() {
        return performance;
    }

    /** True if the person is under a disciplinary measure. */
    public boolean isDisciplined() {
        return disciplined;
    }

    /** True if the person may work from home. */
    public boolean isEligible() {
        return eligible;
    }

    /** The mode. */
    @PlanningVariable(valueRangeProviderRefs = "modes")
    public String getMode() {
        return mode;
    }

    /** Sets the mode. */
    public void setMode(String other) {
        mode = other;
    }

    /** True if the work is done from home. */
    public boolean isHome() {
        return mode.equals("wfh");
    }

    /** 1 if the work is done from home, else 0. */
    public int getHomes() {
        return isHome() ? 1 : 0;
    }

    /** True if the person is on duty. */
    public boolean isDuty() {
        return isHome() || mode.equals("wfo");
    }

    /** True if the place of work is known. */
    public boolean isPlaced() {
        return !location.isEmpty();
    }

    /** True if the place of work is known to be in another city. */
    public boolean isElsewhere() {
        return isPlaced() && !location.startsWith(city);
    }
}
