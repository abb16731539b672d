package org.edaran.io.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.mapping.Section;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;

/** Reads one file into the roster that is being built. */
public final class FileLoader {

    private final Load load;

    /** A reader of the files of one roster. */
    public FileLoader(Load load) {
        this.load = load;
    }

    /**
     * Reads a file to its end, or to a problem after which nothing in it can be trusted.
     *
     * @return true if every row was looked at
     * @throws IOException if the file cannot be read at all
     */
    public boolean load(Source file, Section section) throws IOException {
        TableMapping mapping = load.mapping().table(section);
        try (TableFile tables = file.open(load, mapping)) {
            List<Integer> chosen = SheetChoice.of(load, file.name(), tables.sheets(), mapping.sheets());
            RowReader.Factory factory = factory(section);
            Spaces spaces = new Spaces(new DataSource(file.name(), Optional.empty()));
            RowCount rows = new RowCount(load, file.name());
            boolean complete = !chosen.isEmpty();
            for (int sheet : chosen) {
                try (Table table = tables.table(sheet)) {
                    TableLoader loader = new TableLoader(load, section, factory, spaces, rows);
                    complete &= loader.load(table);
                    table.note().ifPresent(load.builder()::note);
                }
            }
            factory.end();
            spaces.report(load);
            rows.report();
            if (complete && rows.isEmpty() && section == Section.ROSTER && isEmptySuspicious()) {
                load.problem(
                        DiagnosticCode.EMPTY_FILE,
                        DataPlace.of(file.name()),
                        Sentence.of("the roster has no assignment, so there is nothing to judge"),
                        Sentence.of("give the whole file; if nobody works, state `covers` in the mapping"));
            }
            return complete;
        } catch (InputStop stop) {
            load.builder().problem(stop.problem());
            return false;
        }
    }

    /** A roster without rows may be a file that was cut, unless somebody has said which dates it covers. */
    private boolean isEmptySuspicious() {
        return load.mapping().roster().covers().isEmpty();
    }

    private RowReader.Factory factory(Section section) {
        return switch (section) {
            case ROSTER -> load.mapping().roster().wide() ? new WideRoster(load) : new LongRoster(load);
            case EMPLOYEES, UNITS, OFFICES, AGENCIES, REGIONS ->
                new FactsFile(load, section.owner().orElseThrow());
            case ATTESTATIONS, DOCUMENTS, ASSESSMENTS -> new EvidenceFile(load, section);
            case DECISIONS -> new DecisionsFile(load);
        };
    }
}
