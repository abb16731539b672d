package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of regions as users of the command meet them: with their names, and told if there is no such region. */
class RegionsCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        write("policy.edaran", """
                policy "SE 1/2026" in force from 2026-01-01 until 2026-12-31
                rule home cites "No. 1": wfh only at domicile within city during in force
                """);
        write("employees.csv", "id,domicile\nani,32.75\nbudi,31.79\ncitra,99\n");
        write("roster.csv", "employee,date,mode,location\nani,2026-01-05,wfh,34.04\nbudi,2026-01-05,wfh,31.79\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandRun check(String... more) {
        String[] args = new String[6 + more.length];
        args[0] = "check";
        args[1] = folder.resolve("policy.edaran").toString();
        args[2] = "--employees";
        args[3] = folder.resolve("employees.csv").toString();
        args[4] = "--roster";
        args[5] = folder.resolve("roster.csv").toString();
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandRun.of(args);
    }

    @Test
    void findings_nameRegions() {
        assertThat(check().out()).contains("registered in 32.75 (Kota Bekasi), but works in 34.04 (Kabupaten Sleman)");
        assertThat(check("--lang", "id", "--format", "github").out())
                .contains("terdaftar di 32.75 (Kota Bekasi), tetapi bekerja di 34.04 (Kabupaten Sleman)");
    }

    @Test
    void unknownCodes_areNotedWithTheNearest() {
        assertThat(check().out())
                .contains("employees.csv:3:2: `31.79` is of no region that is known; the nearest is `31.75`,"
                        + " Kota Administrasi Jakarta Timur")
                .contains(
                        "employees.csv:4:2: `99` is of no region that is known; the nearest is `96`, Papua Barat Daya");
        assertThat(check("--lang", "id").out())
                .contains("`31.79` bukan kode wilayah yang dikenal; yang terdekat `31.75`");
    }

    /** What the host has facts of is there. */
    @Test
    void regionsWithFacts_areKnown() throws IOException {
        String regions = write("regions.csv", "id\n31.79\n99\n");
        assertThat(check("--regions", regions).out()).doesNotContain("no region that is known");
    }

    @Test
    void manyUnknownCodes_areCounted() throws IOException {
        StringBuilder rows = new StringBuilder("id,domicile\n");
        for (int i = 10; i < 40; i++) {
            rows.append("p").append(i).append(",97.").append(i).append('\n');
        }
        write("employees.csv", rows + "ani,32.75\nbudi,31.71\n");
        assertThat(check().out())
                .contains("employees.csv:2:2: `97.10`", "employees.csv:11:2: `97.19`")
                .contains("employees.csv:12:2: 21 more codes are of no region that is known; this is the first")
                .doesNotContain("`97.20` is");
    }

    @Test
    void host_namesItsOwnRegions() throws IOException {
        String names = write("names.csv", "code,name\n31.79,Kota Baru\n32.75,Old Town\n34.04,Far\n99,Overseas\n");
        assertThat(check("--region-names", names).out())
                .contains("registered in 32.75 (Old Town), but works in 34.04 (Far)")
                .doesNotContain("no region that is known");
        assertThat(check("--region-names", write("bad.csv", "code,name\nFar\n")).err())
                .contains("line 2 of the regions is `Far`");
    }

    @Test
    void inspect_tellsColumnsOfRegions() throws IOException {
        String file = write("people.csv", "id,unit,tinggal\nani,u,32.75\nbudi,u,31.79\ncitra,u,34.04\n");
        CommandRun run = CommandRun.of(
                "inspect",
                file,
                "--as",
                "employees",
                "--output",
                folder.resolve("m.json").toString());
        assertThat(run.out())
                .contains("region codes, 3 different, 2 of regions that are known, such as 32.75 (Kota Bekasi)");
        assertThat(folder.resolve("m.json")).content().contains("\"domicile\": \"tinggal\"");
    }
}
