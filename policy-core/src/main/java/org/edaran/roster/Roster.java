package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.edaran.model.DateRange;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Value;

/**
 * A roster: people, what is known of them, and their assignments. Immutable and thread-safe.
 *
 * <p>People are numbered from 0 in the order of their ids; assignments from 0 by person, date and part. The order in
 * which the data came never shows. Memory per assignment is 8 bytes, and more only for columns that the data use.
 */
public final class Roster {

    /** The code of a mode that is not known. */
    public static final int UNKNOWN_MODE = -1;

    private static final Part[] PARTS = Part.values();

    private final RosterSchema schema;
    private final Map<Owner, FactTable> tables;
    private final Assignments assignments;
    private final Optional<DateRange> range;
    private final boolean isStated;
    private final boolean partial;
    private final List<String> texts;
    private final List<DataSource> sources;
    private final Map<String, FactColumn> facts;
    private final EvidenceTable evidence;
    private final List<Decision> decisions;
    private final List<InputNote> notes;

    Roster(
            RosterSchema schema,
            Map<Owner, FactTable> tables,
            Assignments assignments,
            Optional<DateRange> range,
            boolean isStated,
            boolean partial,
            List<String> texts,
            List<DataSource> sources,
            Map<String, FactColumn> facts,
            EvidenceTable evidence,
            List<Decision> decisions,
            List<InputNote> notes) {
        this.schema = schema;
        this.tables = tables;
        this.assignments = assignments;
        this.range = range;
        this.isStated = isStated;
        this.partial = partial;
        this.texts = texts;
        this.sources = sources;
        this.facts = facts;
        this.evidence = evidence;
        this.decisions = List.copyOf(decisions);
        this.notes = List.copyOf(notes);
    }

    /** A roster with everything of this one but its assignments. */
    Roster with(
            Assignments others,
            List<String> otherTexts,
            List<DataSource> otherSources,
            Map<String, FactColumn> otherFacts) {
        return new Roster(
                schema,
                tables,
                others,
                range,
                isStated,
                partial,
                otherTexts,
                otherSources,
                otherFacts,
                evidence,
                decisions,
                notes);
    }

    Assignments assignments() {
        return assignments;
    }

    List<String> texts() {
        return texts;
    }

    List<DataSource> sources() {
        return sources;
    }

    Map<String, FactColumn> factColumns() {
        return facts;
    }

    /** What the roster was built for. */
    public RosterSchema schema() {
        return schema;
    }

    /** The facts of all things of an owner. */
    public FactTable table(Owner owner) {
        FactTable table = tables.get(owner);
        if (table == null) {
            throw new IllegalArgumentException("no table of " + owner);
        }
        return table;
    }

    /** The people. */
    public FactTable employees() {
        return table(Owner.EMPLOYEE);
    }

    /** The dates the roster covers; nothing if it has no assignment and no stated range. */
    public Optional<DateRange> range() {
        return range;
    }

    /** The dates the roster covers, where they were stated and do not merely follow from its assignments. */
    Optional<DateRange> statedRange() {
        return isStated ? range : Optional.empty();
    }

    /** True if a missing row means that nothing is known, not that the person is off. */
    public boolean isPartial() {
        return partial;
    }

    /** False while an editor may change the assignments. */
    public boolean isFixed() {
        return !assignments.changing;
    }

    /** The people of whom some date has more than one assignment, half a day or an unknown mode; a copy. */
    public BitSet unevenPeople() {
        return (BitSet) assignments.uneven().clone();
    }

    /** How many assignments there are. */
    public int size() {
        return assignments.size;
    }

    /** The first assignment of a person. */
    public int firstOf(int employee) {
        return assignments.start[employee];
    }

    /** The assignment after the last one of a person. */
    public int endOf(int employee) {
        return assignments.end[employee];
    }

    /** The person of an assignment. */
    public int personOf(int assignment) {
        int low = 0;
        int high = assignments.start.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (assignments.start[middle] <= assignment) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Days from the first date of the range to the date of an assignment. */
    public int dayOf(int assignment) {
        return assignments.day[assignment] & 0xFFFF;
    }

    /** The index in the schema of the mode of an assignment, or {@link #UNKNOWN_MODE}. */
    public int modeOf(int assignment) {
        return assignments.mode[assignment];
    }

    /** The mode of an assignment; nothing if it is not known. */
    public Optional<Mode> modeAt(int assignment) {
        int mode = modeOf(assignment);
        return mode == UNKNOWN_MODE
                ? Optional.empty()
                : Optional.of(schema.modes().get(mode));
    }

    /** The part of the day of an assignment. */
    public Part partOf(int assignment) {
        byte[] part = assignments.part;
        return part == null ? Part.WHOLE : PARTS[part[assignment]];
    }

    /** The unit the assignment is for, where the data name one. */
    public Optional<String> unitOf(int assignment) {
        return textOf(unitCodeOf(assignment));
    }

    /** The number of what the data write as the unit of the assignment, or -1; the same text has the same number. */
    public int unitCodeOf(int assignment) {
        CodeColumn column = assignments.unit;
        return column == null ? -1 : column.get(assignment);
    }

    /** True if any assignment names a unit. */
    public boolean namesUnits() {
        return assignments.unit != null;
    }

    /** The location of the assignment as the data write it, where they do. */
    public Optional<String> locationOf(int assignment) {
        return textOf(locationCodeOf(assignment));
    }

    /** The number of what the data write as the location of the assignment, or -1; the same text has the same number. */
    public int locationCodeOf(int assignment) {
        CodeColumn column = assignments.location;
        return column == null ? -1 : column.get(assignment);
    }

    /** One more than the greatest number of a location. */
    public int locationCodes() {
        return texts.size();
    }

    private Optional<String> textOf(int code) {
        return code < 0 ? Optional.empty() : Optional.of(texts.get(code));
    }

    /** The time at which the work starts, where known. */
    public Optional<LocalTime> startOf(int assignment) {
        return timeAt(assignments.from, assignment);
    }

    /** The time at which the work ends, where known. */
    public Optional<LocalTime> endTimeOf(int assignment) {
        return timeAt(assignments.until, assignment);
    }

    private static Optional<LocalTime> timeAt(short @org.jspecify.annotations.Nullable [] column, int assignment) {
        return column == null || column[assignment] < 0
                ? Optional.empty()
                : Optional.of(LocalTime.ofSecondOfDay(column[assignment] * 60L));
    }

    /** The value of a declared fact of an assignment. */
    public Value factOf(int assignment, String fact) {
        FactColumn column = facts.get(fact);
        return column == null ? Value.Absent.UNKNOWN : column.valueOf(assignment);
    }

    /** The names of the declared facts of assignments that the data had, in order. */
    List<String> assignmentFacts() {
        return facts.keySet().stream().sorted().toList();
    }

    /** Where an assignment comes from. */
    public DataPlace placeOf(int assignment) {
        short[] file = assignments.file;
        short[] column = assignments.column;
        DataSource source = sources.get(file == null ? 0 : file[assignment]);
        return source.at(assignments.line[assignment], column == null ? 0 : column[assignment]);
    }

    /** The date that is the given number of days after the start of the range. */
    public LocalDate dateAt(int day) {
        return range.orElseThrow().first().plusDays(day);
    }

    /** Documents and signed statements. */
    public EvidenceTable evidence() {
        return evidence;
    }

    /** Decisions on parameters that came with the data. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** What the readers of the data want known: ignored columns, skipped rows. */
    public List<InputNote> notes() {
        return notes;
    }

    /** The number of a person, if on the books. */
    public OptionalInt employee(String id) {
        return employees().indexOf(id);
    }
}
