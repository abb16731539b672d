package org.edaran.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.FactBinding;
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

    /** Adds rows of a DataFrame to parts. */
    interface Adding {
        /** The id of the person of the row, by which the part is chosen; empty if there is none. */
        String idOf(Row row);

        void add(PartialCheck part, Row row);
    }

    Adding people() {
        Cells cells = Objects.requireNonNull(people);
        FactBinding<Row> binding = Bindings.things(Owner.EMPLOYEE, cells);
        DataSource source = new DataSource(cells.source(), Optional.empty());
        return new Adding() {
            @Override
            public String idOf(Row row) {
                return Optional.ofNullable(cells.text(row, "id")).orElse("");
            }

            @Override
            public void add(PartialCheck part, Row row) {
                DataPlace place = source.at(cells.line(row), 0);
                part.person(binding, row, place);
            }
        };
    }

    Adding roster() {
        RosterBinding<Row> binding = Bindings.roster(roster, modes);
        return new Adding() {
            @Override
            public String idOf(Row row) {
                return Optional.ofNullable(roster.text(row, "employee")).orElse("");
            }

            @Override
            public void add(PartialCheck part, Row row) {
                part.add(binding, row);
            }
        };
    }
}
