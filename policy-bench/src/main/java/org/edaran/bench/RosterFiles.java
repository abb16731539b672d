package org.edaran.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Workloads as CSV files. Stateless. */
public final class RosterFiles {

    private static final List<String> FACTS =
            List.of("unit", "agency", "domicile", "service", "performance", "discipline");

    private RosterFiles() {}

    /** Writes {@code employees.csv} and {@code roster.csv} into a folder, which is made if it is not there. */
    public static void write(Workload workload, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (PrintWriter out = writer(folder.resolve("employees.csv"))) {
            out.print("id," + String.join(",", FACTS) + "\n");
            for (int person = 0; person < workload.people(); person++) {
                out.print(Workload.id(person));
                for (String fact : FACTS) {
                    out.print("," + Rosters.fact(workload, person, fact));
                }
                out.print('\n');
            }
        }
        List<String> ids = workload.ids();
        try (PrintWriter out = writer(folder.resolve("roster.csv"))) {
            out.print("employee,date,mode,location\n");
            for (int row = 0; row < workload.rows(); row++) {
                out.print(ids.get(workload.personAt(row)) + "," + Workload.DATES.get(workload.dateAt(row)) + ","
                        + Workload.MODES.get(workload.modeAt(row)) + ","
                        + Workload.region(workload.locationAt(row)) + "\n");
            }
        }
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
