package org.edaran.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.DateRange;
import org.edaran.model.Policy;
import org.edaran.roster.FactBinding;
import org.edaran.roster.InputNote;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterResult;
import org.jspecify.annotations.Nullable;

/**
 * All that tasks need, as one thing that is sent to each executor once: the compiled policies, the reference data, and what
 * columns mean. What is made of it is made once in each process.
 */
final class Judging implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] policies;
    private final boolean showsConfidential;
    private final References references;
    private final @Nullable Cells people;
    private final Cells roster;
    private final HashMap<String, String> modes;
    private transient @Nullable Evaluator evaluator;
    private transient @Nullable Map<Optional<DateRange>, Roster> built;

    Judging(
            List<Policy> policies,
            boolean showsConfidential,
            References references,
            Optional<Cells> people,
            Cells roster,
            Map<String, String> modes) {
        ByteArrayOutputStream compiled = new ByteArrayOutputStream();
        try {
            CompiledPolicies.write(policies, compiled);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        this.policies = compiled.toByteArray();
        this.showsConfidential = showsConfidential;
        this.references = references;
        this.people = people.orElse(null);
        this.roster = roster;
        this.modes = new HashMap<>(modes);
    }

    synchronized Evaluator evaluator() {
        Evaluator known = evaluator;
        if (known == null) {
            try {
                known = Evaluator.of(CompiledPolicies.read(new ByteArrayInputStream(policies)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            known = showsConfidential ? known.showingConfidential() : known;
            evaluator = known;
        }
        return known;
    }

    /** The reference data for a roster of some dates; or what is wrong with them. */
    RosterResult reference(Optional<DateRange> covers) {
        return references.build(evaluator().schema(), covers);
    }

    private synchronized Roster rosterOf(Optional<DateRange> covers) {
        Map<Optional<DateRange>, Roster> known = built;
        if (known == null) {
            known = new HashMap<>();
            built = known;
        }
        return known.computeIfAbsent(covers, dates -> ((RosterResult.Loaded) reference(dates)).roster());
    }

    /** An empty part. */
    PartialCheck part(Optional<DateRange> covers) {
        PartialCheck part = evaluator().partial(rosterOf(covers));
        return people != null ? part.withPeople() : part;
    }

    /** The part of some bytes. */
    PartialCheck part(Optional<DateRange> covers, byte[] bytes) {
        return evaluator().partial(rosterOf(covers), bytes);
    }

    /** The report with notes of how many rows were read, as those of one machine have them. */
    ComplianceReport counted(ComplianceReport report, Packet.Extent extent) {
        if (!report.problems().isEmpty()) {
            return report;
        }
        List<InputNote> notes = new ArrayList<>();
        References.count(notes, roster.source(), extent.assignments());
        if (people != null) {
            References.count(notes, people.source(), extent.people());
        }
        notes.addAll(references.counted());
        notes.addAll(report.notes());
        return new ComplianceReport(
                report.policies(), report.roster(), report.summary(), report.findings(), report.problems(), notes);
    }

    /** Adds rows of a DataFrame to parts. */
    interface Adding {
        /** The id of the person of the row, by which the part is chosen; empty if there is none. */
        String idOf(Row row);

        void add(PartialCheck part, Row row);
    }

    Adding people() {
        Cells cells = Objects.requireNonNull(people);
        FactBinding<Row> binding = Bindings.people(cells);
        return new Adding() {
            @Override
            public String idOf(Row row) {
                return Optional.ofNullable(cells.text(row, "id")).orElse("");
            }

            @Override
            public void add(PartialCheck part, Row row) {
                RowCells read = new RowCells(cells, part::problem);
                boolean named = read.identity(row, "id").isPresent();
                read.dates(row, false);
                if (named) {
                    part.person(binding, row, cells.place(row));
                }
            }
        };
    }

    Adding roster() {
        RosterBinding<Row> binding = Bindings.roster(roster, modes);
        boolean plain = Stream.of("part", "start", "end").noneMatch(roster::has);
        return new Adding() {
            @Override
            public String idOf(Row row) {
                return Optional.ofNullable(roster.text(row, "employee")).orElse("");
            }

            @Override
            public void add(PartialCheck part, Row row) {
                RowCells read = new RowCells(roster, part::problem);
                boolean known = read.identity(row, "employee").isPresent();
                boolean dated = read.hasDay(row, "date");
                if (known && dated && (plain || isClear(read, row))) {
                    part.add(binding, row);
                }
            }

            private boolean isClear(RowCells read, Row row) {
                boolean part = read.isPart(row); // each is asked, as each may tell a problem
                boolean start = read.isTime(row, "start");
                boolean end = read.isTime(row, "end");
                return part && start && end;
            }
        };
    }
}
