package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;

/**
 * Plain lines are taken apart here, and rows that say what others said are not read again; a quote in the first line has
 * the CSV library read everything instead. Both must give the same roster, problems and notes.
 */
class PlainLinesProperties {

    private static final InputLimits SMALL =
            InputLimits.USUAL.withColumns(7).withCellLength(20).withRows(60);

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        20,
                        Arbitraries.of(
                                "199001012015011001",
                                "199001012015011002",
                                "199001012015011003",
                                "099001012015011001",
                                "19900101201501100",
                                "12345678",
                                "ani",
                                "budi",
                                "a.b-c")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                " ani",
                                "ani ",
                                "1.99E+17",
                                "'199001012015011001",
                                "Ñu",
                                "a b",
                                "\u00a0",
                                "not there")));
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> dates = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of("2023-08-28", "2023-08-29", "2023-08-30")),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "28/08/2023",
                                "03/04/2023",
                                "04/03/2023",
                                "31/02/2023",
                                "",
                                "soon",
                                " 2023-08-28",
                                "45166")));
        Arbitrary<String> modes = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of("wfo", "wfh", "leave")),
                Tuple.of(2, Arbitraries.of("", "WFH", "home", "wfh ", "-")));
        Arbitrary<String> parts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("", "1")), Tuple.of(1, Arbitraries.of("am", "pm", "1/2", "x")));
        Arbitrary<String> places = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("", "31.71", "32.75.03")),
                Tuple.of(1, Arbitraries.of("Jakarta", "31.71 ", "3171")));
        Arbitrary<String> ends = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just("\n")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "\r\n", "\r", "\n\n", "\n ,\n", ",\n", ",x\n", "\n\"q\",1\n", "\"\n", "\n\u0085\n")));
        return Combinators.combine(ids(), dates, modes, parts, places, ends)
                .as((id, date, mode, part, place, end) -> String.join(",", id, date, mode, part, place) + end);
    }

    @Property(tries = 1500)
    void quotedHeader_changesNothing(@ForAll("texts") String rows) {
        String header = "employee,date,mode,part,location\n";
        assertThat(told(header + rows)).isEqualTo(told(header.replace("employee", "\"employee\"") + rows));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<List<String>> few = rows().list().ofMaxSize(5);
        return Arbitraries.oneOf(few, rows().list().ofMaxSize(70)).map(rows -> String.join("", rows));
    }

    private static List<String> told(String roster) {
        String people = """
                id,unit
                199001012015011001,u
                199001012015011002,u
                199001012015011003,u
                099001012015011001,u
                19900101201501100,u
                12345678,u
                ani,u
                budi,u
                a.b-c,u
                Ñu,u
                a b,u
                """;
        RosterResult result = Reading.of()
                .file("employees", people)
                .file("roster", "roster.csv", roster.getBytes(StandardCharsets.UTF_8))
                .limits(SMALL)
                .result();
        List<String> told = new ArrayList<>();
        if (result instanceof RosterResult.Refused refused) {
            for (InputProblem problem : refused.problems()) {
                told.add(problem.code() + " " + problem.place() + " " + problem.message() + " " + problem.help() + " "
                        + problem.other());
            }
            told.add("of " + refused.total());
        } else if (result instanceof RosterResult.Loaded loaded) {
            Roster read = loaded.roster();
            for (InputNote note : read.notes()) {
                told.add(note.toString());
            }
            for (int employee = 0; employee < read.employees().size(); employee++) {
                for (int row = read.firstOf(employee); row < read.endOf(employee); row++) {
                    told.add(read.employees().id(employee) + " " + read.dayOf(row) + " " + read.modeOf(row) + " "
                            + read.partOf(row) + " " + read.locationOf(row) + " " + read.placeOf(row));
                }
            }
        }
        return told;
    }
}
