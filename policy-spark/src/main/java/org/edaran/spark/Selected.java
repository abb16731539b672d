package org.edaran.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Owner;
import org.edaran.roster.RosterSchema;

/** Chooses what is read of all DataFrames, and collects what is not people and assignments. On the driver. */
final class Selected {

    private final RosterSchema schema;
    private final References references;
    private final Map<String, List<String>> unread = new LinkedHashMap<>();

    Selected(RosterSchema schema, boolean partial) {
        this.schema = schema;
        this.references = new References(partial);
    }

    Selection roster(SparkCheck.Given given) {
        Selection rows = Selection.ofRoster(given.data(), given.columns(), schema);
        unread.put("roster", rows.unread());
        return rows;
    }

    Selection people(SparkCheck.Given given) {
        Selection people = Selection.ofPeople(given.data(), given.columns(), schema);
        unread.put("people", people.unread());
        people.paths().forEach(path -> references.told(PathFacts.of(people.ofPath(path, schema))));
        return people;
    }

    void things(Owner owner, SparkCheck.Given given) {
        if (owner != Owner.EMPLOYEE) {
            Selection rows = Selection.ofThings(owner, given.data(), given.columns(), schema);
            unread.put(owner == Owner.AGENCY ? "agencies" : owner.word() + "s", rows.unread());
            references.things(owner, References.Rows.of(rows));
        }
    }

    void evidence(EvidenceRows.Kind kind, SparkCheck.Given given) {
        Selection rows = Selection.ofEvidence(kind, given.data(), given.columns());
        unread.put(kind.word() + "s", rows.unread());
        references.evidence(kind, References.Rows.of(rows));
    }

    void decisions(SparkCheck.Given given) {
        Selection rows = Selection.ofDecisions(given.data(), given.columns());
        unread.put("decisions", rows.unread());
        references.decisions(References.Rows.of(rows));
    }

    References references() {
        return references;
    }

    /** The columns that nothing reads, by DataFrame. */
    Map<String, List<String>> unread() {
        return unread;
    }
}
