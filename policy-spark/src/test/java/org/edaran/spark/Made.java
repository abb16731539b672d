package org.edaran.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.source.SourceText;

/**
 * Data that are made up: always the same for the same seed. Half of all people are in one agency.
 *
 * @param seed draws the modes
 * @param people how many people
 * @param days how many working days
 * @param noise of a thousand rows, how many have something unusual: an unknown mode, half a day, an absence; above 1, as many
 *     people of a thousand lack facts
 */
record Made(long seed, int people, int days, int noise) {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    private static final int UNIT = 50;

    /** Rules of every kind that keeps sums or people. */
    static final String RULES = """
            policy "SE 1/2026" in force from 2026-01-01 until 2026-12-31
            category desk "Meja": grade >= 2
            category field "Lapangan": grade <= 1
            parameter agency_share of agency: percent at most 60% default 55%
            field grade of employee: integer
            field report of agency: attestation
            rule share cites "1": wfh at most agency_share of desk on duty per agency each day during in force
            rule crew cites "2": wfo at least 25% of all staff per unit each day during in force on workdays
            rule halves cites "3": wfh at most 60% of staff on duty per unit each day during in force by half days
            rule week cites "4": wfh at most 4 days per employee each week during in force
            rule streak cites "5": wfh at most 6 consecutive days per employee during in force
            rule rolling cites "6": wfh at most 5 days per employee in any 7 days during in force
            rule turn cites "7": wfo at least 80% of all staff per unit each month during in force different people
            rule present cites "8": staff must not be absent during in force
            rule desks cites "9": field must be wfo or leave where grade = 0 during in force
            rule watched cites "10": agency must attest report each month during in force by day 5
            """;

    /** The kinds of rules that most circulars have. */
    static final String NATION = """
            policy "SE 2/2026" in force from 2026-01-01 until 2026-12-31
            rule share cites "1": wfh at most 55% of staff on duty per agency each day during in force
            rule crew cites "2": wfo at least 20% of all staff per unit each day during in force on workdays
            rule week cites "3": wfh at most 4 days per employee each week during in force
            rule present cites "4": staff must not be absent during in force
            """;

    static Evaluator evaluator(String rules) {
        return Evaluator.of(Edaran.compile(SourceText.of("rules.edaran", rules)).policyOrThrow());
    }

    private long draw(long a, long b) {
        long x = seed * 0x9E3779B97F4A7C15L + a * 0xBF58476D1CE4E5B9L + b * 0x94D049BB133111EBL;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return (x ^ (x >>> 31)) >>> 1;
    }

    static String id(int person) {
        return Long.toString(198_000_000_000L + 7L * person);
    }

    /** Writes the files of a world. */
    World in(Path folder, Evaluator evaluator) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("employees.csv"))) {
            out.write("id,unit,agency,grade,line\n");
            for (int person = 0; person < people; person++) {
                int unit = person / UNIT;
                boolean odd = noise > 1 && draw(person, -1) % 1000 < noise;
                String agency = person < people / 2 ? "Besar" : "A" + unit % 20;
                out.write(id(person) + "," + (odd ? "" : "u" + unit) + "," + (odd ? "" : agency) + ","
                        + (odd ? "" : draw(person, -2) % 4) + "," + (person + 2) + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("roster.csv"))) {
            out.write("employee,date,mode,part,line\n");
            long line = 2;
            List<LocalDate> dates = dates();
            for (int person = 0; person < people; person++) {
                for (int day = 0; day < days; day++) {
                    line = write(out, person, day, dates.get(day), line);
                }
            }
        }
        return new World(folder, evaluator)
                .write(
                        "attestations",
                        List.of(
                                "attestation,agency,signed,from,until",
                                "report,Besar,2026-03-02,2026-02-01,2026-02-28",
                                "report,A1,2026-03-09,2026-02-01,2026-02-28"))
                .write("decisions", List.of("parameter,agency,value,from,until", "agency_share,A2,40%,,"));
    }

    private long write(BufferedWriter out, int person, int day, LocalDate date, long line) throws IOException {
        String start = id(person) + "," + date + ",";
        long draw = draw(person, day);
        if (draw % 1000 < noise) {
            switch ((int) (draw / 1000 % 5)) {
                case 0 -> out.write(start + ",," + line + "\n");
                case 1 -> out.write(start + "absent,," + line + "\n");
                case 2 -> out.write(start + "wfh,am," + line + "\n");
                case 3 -> {
                    out.write(start + "wfh,am," + line + "\n" + start + "wfo,pm," + (line + 1) + "\n");
                    return line + 2;
                }
                default -> {
                    return line;
                }
            }
            return line + 1;
        }
        // two days of five at home, in turn; now and then somebody is on leave
        boolean home = (person * 2 + day * 2 + day / 5) % 5 < 2;
        out.write(start + (draw / 1000 % 40 == 0 ? "leave" : home ? "wfh" : "wfo") + ",," + line + "\n");
        return line + 1;
    }

    private List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = FIRST; dates.size() < days; date = date.plusDays(1)) {
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(date);
            }
        }
        return dates;
    }
}
