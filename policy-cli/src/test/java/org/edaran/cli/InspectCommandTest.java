package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    private static final String ROSTER = """
            NIP;Nama;28/08/2023;29/08/2023;30/08/2023;31/08/2023;01/09/2023
            198703152010011001;Budi;H;H;R;H;H
            199103152014012002;Ani;H;R;R;C;H
            """;

    private static final String POLICY = """
            policy "SE 1/2023"
              in force from 2023-08-28 until 2023-09-01

            rule share cites "No. 1": wfh at most 50% of staff on duty each day during in force
            """;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return folder.resolve(name).toString();
    }

    private int run(String input, String... args) {
        out.reset();
        err.reset();
        return EdaranCommand.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void unknownFile_isCheckedOnceItsCodesAreFilledIn() throws IOException {
        String roster = write("hadir.csv", ROSTER);
        String policy = write("policy.edaran", POLICY);
        Path mapping = folder.resolve("mapping.json");
        assertThat(run("", "inspect", roster, "--output", mapping.toString())).isZero();
        assertThat(out()).contains("seems to be of the kind `roster`", "left to fill in: 3");
        assertThat(run("", "check", policy, "--roster", roster, "--mapping", mapping.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("nobody has said yet what the code `C` means", "3 problems");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("\"H\": \"?\"", "\"H\": \"wfo\"")
                        .replace("\"R\": \"?\"", "\"R\": \"wfh\"")
                        .replace("\"C\": \"?\"", "\"C\": \"leave\""));
        // On 30 August both are at home.
        assertThat(run("", "check", policy, "--roster", roster, "--mapping", mapping.toString()))
                .isEqualTo(1);
        assertThat(out()).contains("violation: 2023-08-30").doesNotContain("violation: 2023-08-29");
    }

    @Test
    void mappingThatIsThere_isOverwrittenOnlyByForce() throws IOException {
        String roster = write("hadir.csv", ROSTER);
        String mapping = write("mapping.json", "mine");
        assertThat(run("", "inspect", roster, "--output", mapping)).isEqualTo(2);
        assertThat(err()).contains("is there already; --force overwrites it");
        assertThat(folder.resolve("mapping.json")).hasContent("mine");
        assertThat(run("", "inspect", roster, "--output", mapping, "--force")).isZero();
        assertThat(Files.readString(folder.resolve("mapping.json"))).startsWith("{\n  \"mapping\": \"edaran/1\"");
    }

    @Test
    void standardInputAndOutput_areForPipes() {
        assertThat(run(ROSTER, "inspect", "-", "--output", "-", "--lang", "id")).isZero();
        assertThat(out()).startsWith("{\n").endsWith("}\n").contains("\"NIP\"", "tebakan");
        assertThat(err())
                .startsWith("<stdin>: teks dalam UTF-8, sel dipisahkan dengan `;`")
                .contains("pemetaan ditulis ke keluaran standar; yang masih harus diisi: ");
    }

    @Test
    void dates_areReadInTheOrderThatTheColumnSettlesOn() throws IOException {
        assertThat(run(rosterOf("27/08/2023", "31/08/2023", "01/09/2023"), "inspect", "-"))
                .isZero();
        assertThat(out()).contains("2023-08-27 to 2023-09-01");
        run(rosterOf("08/27/2023", "08/31/2023", "09/01/2023"), "inspect", "-");
        assertThat(out()).contains("2023-08-27 to 2023-09-01");
        run(rosterOf("02/03/2026", "03/03/2026", "07/03/2026"), "inspect", "-");
        assertThat(out()).contains("dates, 3 different").doesNotContain("2026-03-03 to", "2026-03-02");
        run(rosterOf("27/08/2023", "08/28/2023", "01/09/2023"), "inspect", "-");
        assertThat(out()).contains("dates, 3 different").doesNotContain("2023-08-27 to");
    }

    private static String rosterOf(String... dates) {
        StringBuilder text = new StringBuilder("NIP;Tanggal;Mode\n");
        for (String date : dates) {
            text.append("198703152010011001;").append(date).append(";WFH\n");
        }
        return text.toString();
    }

    @Test
    void severalFiles_makeOneMapping() throws IOException {
        String roster = write("hadir.csv", ROSTER);
        String staff = write("pegawai.csv", "NIP,Nama,Unit Kerja\n198703152010011001,Budi,A\n");
        assertThat(run("", "inspect", roster, staff, "--output", "-")).isZero();
        assertThat(out()).contains("\"employees\": {").doesNotContain("\"from\": \"roster\"");
        assertThat(run("", "inspect", roster, roster)).isEqualTo(2);
        assertThat(err()).contains("two files are of the kind `roster`");
    }

    @Test
    void whatCannotBeDone_isSaid() throws IOException {
        String colours = write("colours.csv", "colour\nred\n");
        assertThat(run("", "inspect", colours)).isEqualTo(2);
        assertThat(out()).contains("nothing tells what kind of file this is; say it with --as");
        assertThat(run("", "inspect", colours, "--as", "units")).isZero();
        assertThat(run("", "inspect", colours, "--as", "unit")).isEqualTo(2);
        assertThat(err()).contains("Invalid value for option '--as'".substring(1), "decisions");
        assertThat(run("", "inspect", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(err()).contains("there is no file");
        String broken = write("broken.csv", "employee,date,mode\n1,2023-08-28,\"wfo\n");
        assertThat(run("", "inspect", broken)).isEqualTo(2);
        assertThat(err()).contains("error[EDR60").doesNotContain("not judged");
        assertThat(run("", "inspect")).isEqualTo(2);
    }
}
