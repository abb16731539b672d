package org.edaran.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.examples.Se17Organisation.Office;
import org.edaran.examples.Se17Organisation.Unit;
import org.edaran.examples.Se17People.Person;

/**
 * Makes the data files of {@code se-17-2023}: three agencies with offices inside and outside Jakarta, about 600 people,
 * every working day from 28 August to 7 September 2023. The people are invented. The files are the same on each run.
 */
public final class Se17RosterGenerator {

    private Se17RosterGenerator() {}

    /** The text of each file by its name. */
    public static Map<String, String> files() {
        List<Person> people = Se17People.all();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("employees.csv", Se17People.csv(people));
        files.put("roster.csv", Se17Days.csv(people, Se17Days.of(people)));
        files.put("offices.csv", offices());
        files.put("units.csv", units());
        files.put("attestations.csv", attestations());
        files.put("decisions.csv", decisions());
        return files;
    }

    private static String offices() {
        CsvText csv = new CsvText("id", "region", "agency");
        for (Office office : Se17Organisation.OFFICES) {
            csv.row(office.id(), office.region(), office.agency());
        }
        return csv.toString();
    }

    private static String units() {
        CsvText csv = new CsvText("id", "agency", "office", "calendar", "direct_service");
        for (Unit unit : Se17Organisation.UNITS) {
            Boolean serves = unit.servesPublic();
            csv.row(unit.id(), unit.agency(), unit.office(), unit.calendar(), serves == null ? "" : serves.toString());
        }
        return csv.toString();
    }

    /** Kemenpan does everything in time; Kemenkes is late or short with some; BNPB leaves things out. */
    private static String attestations() {
        CsvText csv = new CsvText("attestation", "agency", "unit", "signed", "from", "until");
        csv.row("online_complaint_channel", "Kemenpan", "", "2023-08-24", "", "");
        csv.row("online_complaint_channel", "Kemenkes", "", "2023-08-28", "", "");
        csv.row("online_complaint_channel", "BNPB", "", "", "", "");
        csv.row("monitoring_report", "Kemenpan", "", "2023-09-08", "2023-08-28", "2023-09-07");
        csv.row("monitoring_report", "Kemenkes", "", "2023-09-02", "2023-08-28", "2023-09-02");
        csv.row("monitoring_report", "Kemenkes", "", "2023-09-11", "2023-09-04", "2023-09-07");
        csv.row("monitoring_report", "BNPB", "", "2023-09-08", "2023-08-28", "2023-09-06");
        csv.row("output_assessment", "Kemenpan", "", "2023-09-12", "2023-08-01", "2023-09-30");
        csv.row("output_assessment", "Kemenkes", "", "2023-09-12", "2023-08-28", "2023-09-07");
        csv.row("service_standards", "", "rs-rawat-jalan", "2023-08-28", "", "");
        csv.row("service_standards", "", "rs-gawat-darurat", "2023-08-29", "", "");
        csv.row("service_standards", "", "bn-operasi", "2023-08-21", "", "");
        return csv.toString();
    }

    private static String decisions() {
        CsvText csv = new CsvText("parameter", "agency", "value", "from", "until");
        csv.row("agency_share", "BNPB", "40%", "2023-08-28", "2023-09-07");
        return csv.toString();
    }

    /**
     * Writes the files into a folder.
     *
     * @param args the folder; without it, {@code se-17-2023} beside the current folder's {@code pom.xml}
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "se-17-2023" : args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
