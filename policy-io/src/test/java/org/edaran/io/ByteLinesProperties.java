package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.edaran.io.input.InputLimits;
import org.edaran.model.Owner;
import org.edaran.roster.FactTable;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;

/**
 * Lines that say what others said are taken as bytes, wherever the reads of the file are cut; a quote in the first line has
 * the CSV library read everything instead. Both must give the same roster, problems and notes, also where a second thread
 * reads the people meanwhile. The files are longer than
 * what is looked at to find the separator, which is never taken as bytes.
 */
class ByteLinesProperties {

    private static final List<String> DATES = List.of("2023-08-28", "2023-08-29", "2023-08-30", "2023-08-31");
    private static final List<String> MODES = List.of("wfo", "wfo", "wfh", "leave", "");
    private static final List<String> PLACES = List.of("", "", "31.71", "32.75.03", "31.79.09");
    private static final List<String> ODD_ROSTER = List.of(
            "not there,2023-08-28,wfo,,",
            "%s ,2023-09-01,wfo,,",
            "%s,2023-09-01,home,,",
            "%s,28/08/2023,wfo,,",
            "%s,2023-09-01,wfo,am,",
            "%s,2023-09-01,wfo,,Jakarta",
            "%s,2023-09-01,wfh",
            "%s,2023-09-01,wfh,,,",
            "%s,2023-09-01,wfh,,,x",
            "\"%s\",2023-09-01,wfh,,",
            "%s,2023-09-01,\"wfo\n\",,",
            "%s\"x,2023-08-28,wfo,,",
            "",
            ",,,,",
            ",2023-08-28,wfo,,",
            "Ñu,2023-08-28,wfo,,",
            "1.99E+17,2023-08-28,wfo,,",
            "%s,2023-08-28,wfo,,\r%s,2023-09-02,wfo,,");
    private static final List<String> ODD_PEOPLE = List.of(
            "%s,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75",
            "%s-b,Ani,unit-1,agency-1,office-1,31.75,yes,policy,32.75",
            "%s-b,Ani,unit-1,agency-1,,31.75,yes,policy,32.75",
            "%s-b,Ani,unit-1,agency-1,office-1,,maybe,policy,32.75",
            "%s-b,Ani,unit-1 ,agency-1,office-1,31.74.07,yes,policy,32.75",
            "%s-b,Ñu,unit-7,agency-1,office-1,31.74.07,,policy,32.75",
            "%s-b,\"A, B\",unit-7,agency-1,office-1,31.74.07,,policy,32.75",
            "%s-b,A \"B\",unit-7,agency-1,office-1,31.74.07,,policy,32.75",
            "%s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy",
            "%s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75,",
            "%s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,99.99",
            "%s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,dance,32.75",
            " %s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75",
            ",Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75",
            "1.99E+17,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75",
            "",
            "%s-b,Ani,unit-1,agency-1,office-1,31.74.07,yes,policy,32.75\r%s-c,,,,,,,,");

    @Property(tries = 200)
    void quotedHeader_changesNothingInARoster(@ForAll Random random) {
        StringBuilder rows = new StringBuilder();
        boolean byDate = random.nextInt(4) == 0;
        for (int i = 0; i < 360; i++) {
            int person = byDate ? i % 90 : i / 4;
            String date = DATES.get(byDate ? i / 90 : i % 4);
            String row = id(person) + "," + date + "," + one(MODES, random) + ",," + one(PLACES, random);
            line(rows, row, ODD_ROSTER, id(person), i, random);
        }
        String header = "employee,date,mode,part,location\n";
        InputLimits limits = limits(random);
        int seed = random.nextInt();

        String people = people(random);
        boolean atOnce = random.nextBoolean();
        assertThat(told(whole(people), cut(header + rows, seed), limits, atOnce))
                .isEqualTo(
                        told(whole(people), whole(header.replace("employee", "\"employee\"") + rows), limits, false));
    }

    @Property(tries = 200)
    void quotedHeader_changesNothingInAListOfPeople(@ForAll Random random) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            int office = random.nextInt(3);
            String row = id(i) + ",Ani " + i + ",unit-" + i / 40 + ",agency-" + office + ",office-" + office + ","
                    + List.of("31.74.07", "32.73", "31.71").get(office) + ","
                    + one(List.of("yes", "no", ""), random) + ","
                    + one(List.of("policy", "health", ""), random) + ","
                    + one(List.of("31.74.07", "32.75", "", "31.79.09"), random);
            line(rows, row, ODD_PEOPLE, id(i), i, random);
        }
        String header = "id,name,unit,agency,office,region of office,trained,service,domicile\n";
        InputLimits limits = limits(random);
        int seed = random.nextInt();
        String roster = "employee,date,mode\n" + id(0) + ",2023-08-28,wfo\n";

        boolean atOnce = random.nextBoolean();
        assertThat(told(cut(header + rows, seed), whole(roster), limits, atOnce))
                .isEqualTo(told(whole(header.replace("id,", "\"id\",") + rows), whole(roster), limits, false));
    }

    /** A line; behind the first ones an odd one now and then. */
    private static void line(StringBuilder rows, String row, List<String> odd, String id, int number, Random random) {
        boolean strange = number > 60 && random.nextInt(150) == 0;
        rows.append(strange ? one(odd, random).replace("%s", id) : row);
        rows.append(random.nextInt(80) == 0 ? "\r\n" : "\n");
    }

    private static InputLimits limits(Random random) {
        return InputLimits.USUAL
                .withColumns(random.nextInt(5) == 0 ? 9 : 20)
                .withCellLength(random.nextInt(5) == 0 ? 18 : 40)
                .withRows(random.nextInt(5) == 0 ? 150 : 1000);
    }

    private static String id(int number) {
        return number % 7 == 6 ? "person " + number : String.format("19900%03d2015011%03d", number, number);
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Everybody, with faults of their own now and then. */
    private static String people(Random random) {
        StringBuilder people = new StringBuilder("id,unit,domicile\nÑu,u,\n1.99E+17,u,\n");
        for (int i = 0; i < 90; i++) {
            people.append(id(i)).append(random.nextInt(30) == 0 ? ",u,31.79.09\n" : ",u,31.71\n");
            people.append(random.nextInt(400) == 0 ? id(i) + ",v,\n" : "");
            people.append(random.nextInt(400) == 0 ? "x,u\n" : "");
        }
        return people.toString();
    }

    private static InputStream whole(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that gives a few bytes at a time. */
    private static InputStream cut(String text, int seed) {
        Random random = new Random(seed);
        int most = List.of(1 << 16, 5_000, 300, 40).get(random.nextInt(4));
        return new FilterInputStream(whole(text)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return in.read(into, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    private static List<String> told(InputStream people, InputStream roster, InputLimits limits, boolean atOnce) {
        RosterResult result;
        try {
            RosterReader reader = RosterReader.of(Schemas.SCHEMA)
                    .employees("employees.csv", people)
                    .roster("roster.csv", roster)
                    .limits(limits);
            if (atOnce) {
                reader.readingBy(ForkJoinPool.commonPool());
            }
            result = reader.read();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        List<String> told = new ArrayList<>();
        if (result instanceof RosterResult.Refused refused) {
            for (InputProblem problem : refused.problems()) {
                told.add(problem.code() + " " + problem.place() + " " + problem.message() + " " + problem.help() + " "
                        + problem.other());
            }
            told.add("of " + refused.total());
        } else if (result instanceof RosterResult.Loaded loaded) {
            tell(loaded.roster(), told);
        }
        return told;
    }

    private static void tell(Roster roster, List<String> told) {
        for (InputNote note : roster.notes()) {
            told.add(note.toString());
        }
        FactTable people = roster.employees();
        for (int employee = 0; employee < people.size(); employee++) {
            told.add(people.id(employee) + " " + people.place(employee) + " " + facts(people, employee));
            for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
                told.add(roster.dayOf(row) + " " + roster.modeOf(row) + " " + roster.partOf(row) + " "
                        + roster.locationOf(row) + " " + roster.placeOf(row));
            }
        }
        FactTable offices = roster.table(Owner.OFFICE);
        for (int office = 0; office < offices.size(); office++) {
            told.add(offices.id(office) + " " + offices.place(office) + " "
                    + offices.value(office, "region", LocalDate.EPOCH));
        }
    }

    private static String facts(FactTable people, int employee) {
        List<String> facts = new ArrayList<>();
        for (String fact : List.of("unit", "agency", "office", "trained", "service", "domicile")) {
            facts.add(people.value(employee, fact, LocalDate.EPOCH).toString());
        }
        return facts.toString();
    }
}
