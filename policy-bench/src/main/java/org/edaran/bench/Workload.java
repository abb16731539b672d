package org.edaran.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A roster as bare columns: people by number, and one row for each person on each working day, ordered by date and then by
 * person. {@link WorkloadGenerator} makes it; the peers and {@link Rosters} read it.
 *
 * <p>The arrays are handed out as they are; nobody may change them.
 */
public final class Workload {

    /** The modes by number; who is in one of the first two is on duty. */
    public static final List<String> MODES = List.of("wfo", "wfh", "leave", "travel");

    /** The number of the mode {@code wfh}. */
    public static final int WFH = 1;

    /** The categories by number; the last one is the direct services. */
    public static final List<String> CATEGORIES = List.of("administration", "leadership_support", "direct_service");

    /** The number of the direct services. */
    public static final int DIRECT = 2;

    /** How many people a unit has; the last one may have fewer. */
    public static final int UNIT_SIZE = 40;

    /** How many units an agency has. */
    public static final int UNITS_OF_AGENCY = 25;

    private static final LocalDate FIRST = LocalDate.of(2023, 8, 28);
    private static final LocalDate LAST = LocalDate.of(2023, 9, 7);

    /** The working days of the window of SE 17/2023: 28 August to 7 September 2023 without the weekend. */
    public static final List<LocalDate> DATES = FIRST.datesUntil(LAST.plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() < 6)
            .toList();

    final byte[] category;
    final byte[] service;
    final byte[] performance;
    final boolean[] discipline;
    final short[] domicile;
    final int[] employee;
    final byte[] date;
    final byte[] mode;
    final short[] location;

    Workload(int people) {
        int rows = Math.multiplyExact(people, DATES.size());
        category = new byte[people];
        service = new byte[people];
        performance = new byte[people];
        discipline = new boolean[people];
        domicile = new short[people];
        employee = new int[rows];
        date = new byte[rows];
        mode = new byte[rows];
        location = new short[rows];
    }

    /** How many people there are. */
    public int people() {
        return category.length;
    }

    /** How many assignments there are. */
    public int rows() {
        return employee.length;
    }

    /** The number of the category of a person. */
    public int categoryOf(int person) {
        return category[person];
    }

    /** The kind of service of a person. */
    public String serviceOf(int person) {
        return WorkloadGenerator.SERVICES.get(category[person]).get(service[person]);
    }

    /** The rating of a person. */
    public String performanceOf(int person) {
        return WorkloadGenerator.RATINGS.get(performance[person]);
    }

    /** True if a person is under a disciplinary measure. */
    public boolean isDisciplined(int person) {
        return discipline[person];
    }

    /** True if a person may work from home: a good rating, and no measure. */
    public boolean isEligible(int person) {
        return performance[person] >= WorkloadGenerator.GOOD && !discipline[person];
    }

    /** The number of the unit of a person. */
    public int unitOf(int person) {
        return person / UNIT_SIZE;
    }

    /** The number of the agency of a person. */
    public int agencyOf(int person) {
        return person / (UNIT_SIZE * UNITS_OF_AGENCY);
    }

    /** The number of the region where a person is registered. */
    public int domicileOf(int person) {
        return domicile[person];
    }

    /** The person of a row. */
    public int personAt(int row) {
        return employee[row];
    }

    /** The place of the date of a row in {@link #DATES}. */
    public int dateAt(int row) {
        return date[row];
    }

    /** The mode of a row, a place in {@link #MODES}. */
    public int modeAt(int row) {
        return mode[row];
    }

    /** The number of the region where the work of a row is done. */
    public int locationAt(int row) {
        return location[row];
    }

    /** The code of a region by its number, such as {@code 31.71.03}. */
    public static String region(int number) {
        return WorkloadGenerator.REGIONS.get(number);
    }

    /** How many regions there are. */
    public static int regions() {
        return WorkloadGenerator.REGIONS.size();
    }

    /** The number of the city of a region. */
    public static int cityOf(int region) {
        return region / WorkloadGenerator.DISTRICTS;
    }

    /**
     * The id of a person: date of birth, month of appointment, sex and serial number, 18 digits. Ids say nothing of the unit,
     * as in a personnel register: their order is not that of the units.
     */
    public static String id(int person) {
        long shuffled = person * 7_368_787L % 99_999_989L;
        long born = 1964 + shuffled % 36;
        long rest = shuffled / 36;
        long month = 1 + rest % 12;
        rest /= 12;
        long day = 1 + rest % 28;
        rest /= 28;
        long digits = ((born * 100 + month) * 100 + day) * 1_000_000L + (born + 24) * 100 + 1 + rest % 12;
        rest /= 12;
        return Long.toString(digits) + (1 + rest % 2) + padded(rest / 2);
    }

    private static String padded(long serial) {
        String text = Long.toString(serial);
        return "000".substring(Math.min(3, text.length())) + text;
    }

    /** The unit by its number, as data write it. */
    public static String unit(int number) {
        return "unit-" + number;
    }

    /** The agency by its number, as data write it. */
    public static String agency(int number) {
        return "agency-" + number;
    }

    /** All ids, by the number of the person. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(people());
        for (int person = 0; person < people(); person++) {
            ids.add(id(person));
        }
        return ids;
    }
}
