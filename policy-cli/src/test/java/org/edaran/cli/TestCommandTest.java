package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code edaran test} as its users meet it. */
class TestCommandTest {

    private static final String POLICY = """
            policy "SE 1/2024" in force from 2024-01-02 until 2024-12-31

            rule cap cites "Angka 1":
              wfh at most 50% of staff on duty  // half
              per agency each day during in force

            test "half may stay home":
              given 4 staff (agency "A") all wfo on 2024-02-05
              with 2 of them wfh expect cap compliant
              with 3 of them wfh expect cap violated 3 of 4 limit 2

            test "nobody <stays> home & \\"why\\"":
              given 4 staff (agency "A") all wfo on 2024-02-05
              expect cap compliant
            """;

    private static final String VOCABULARY = """
            vocabulary "house"
            mode kiosk: on duty
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        write("a.edaran", POLICY);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void breakOne() throws IOException {
        write("a.edaran", POLICY.replace("with 2 of them wfh", "with 3 of them wfh"));
    }

    @Test
    void failure_showsExpectedAndActual_theArithmetic_theTestAndTheRule() throws IOException {
        breakOne();

        CommandRun run = CommandRun.of("test", file("a.edaran"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replace(file("a.edaran"), "a.edaran")).isEqualTo("""
                SE 1/2024: half may stay home
                  FAILED  with 3 of them wfh expect cap compliant
                    expected  compliant
                    actual    violated 3 of 4 limit 2
                              3 of 4 staff on duty are wfh (75%); at most 2 may be (50%): 1 too many
                    test      a.edaran:9:22
                    rule      a.edaran:3:1 cap, Angka 1
                              wfh at most 50% of staff on duty per agency each day during in force
                  ok      with 3 of them wfh expect cap violated 3 of 4 limit 2
                SE 1/2024: nobody <stays> home & "why"
                  ok      expect cap compliant
                2 passed, 1 failed
                """);
    }

    @Test
    void quiet_showsFailuresAndCountsOnly() throws IOException {
        assertThat(CommandRun.of("test", file("a.edaran"), "--quiet").out()).isEqualTo("3 passed, 0 failed\n");

        breakOne();
        CommandRun run = CommandRun.of("test", file("a.edaran"), "--quiet");

        assertThat(run.out()).contains("FAILED", "2 passed, 1 failed").doesNotContain("  ok  ", "nobody");
    }

    @Test
    void arithmetic_mayBeIndonesian() throws IOException {
        breakOne();

        assertThat(CommandRun.of("test", file("a.edaran"), "--lang", "id").out())
                .contains("3 dari 4 pegawai yang bertugas wfh (75%); paling banyak 2 (50%): kelebihan 1");
    }

    @Test
    void folder_isSearchedForPolicies_vocabulariesAreNot() throws IOException {
        write("more/b.edaran", POLICY.replace("SE 1/2024", "SE 2/2024"));
        write("more/house.edaran", VOCABULARY);
        write("more/notes.txt", "no policy");

        CommandRun run = CommandRun.of("test", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("SE 1/2024: ", "SE 2/2024: ").endsWith("6 passed, 0 failed, in 2 files\n");
        assertThat(CommandRun.of("test", file("more/house.edaran")).code()).isEqualTo(2);
    }

    @Test
    void fileThatDoesNotCompile_endsWithTwo_andTheOthersAreRun() throws IOException {
        write("bad.edaran", POLICY.replace("wfh at most", "wfh at moist"));

        CommandRun run = CommandRun.of("test", file("bad.edaran"), file("a.edaran"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error[EDR");
        assertThat(run.out()).endsWith("3 passed, 0 failed, in 2 files; 1 does not compile\n");
    }

    @Test
    void filter_runsTestsByTitle() {
        CommandRun run = CommandRun.of("test", file("a.edaran"), "--filter", "HALF may");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("2 passed, 0 failed\n").doesNotContain("nobody");

        CommandRun nothing = CommandRun.of("test", file("a.edaran"), "--filter", "quarter");

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).isEqualTo("edaran: no test has a title with `quarter`\n");
    }

    @Test
    void nothingToRun_endsWithTwo() throws IOException {
        write("empty/readme.md", "");
        write("none.edaran", POLICY.substring(0, POLICY.indexOf("test")));

        assertThat(CommandRun.of("test", file("empty")).err()).contains("there is no policy file (*.edaran) in ");
        assertThat(CommandRun.of("test", file("none.edaran")).code()).isEqualTo(2);
        assertThat(CommandRun.of("test", file("none.edaran")).err()).contains("there is no test");
        assertThat(CommandRun.of("test", file("away.edaran")).code()).isEqualTo(2);
    }

    @Test
    void junit_isValid_andTellsEveryExpectation() throws Exception {
        breakOne();
        write("bad.edaran", POLICY.replace("wfh at most", "wfh at moist"));
        Path results = folder.resolve("results.xml");

        CommandRun run = CommandRun.of("test", file("a.edaran"), file("bad.edaran"), "--junit", results.toString());

        assertThat(run.code()).isEqualTo(2);
        Element root = valid(results);
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(2);
        Element first = (Element) suites.item(0);
        assertThat(first.getAttribute("name")).isEqualTo("SE 1/2024");
        assertThat(first.getAttribute("tests")).isEqualTo("3");
        assertThat(first.getAttribute("failures")).isEqualTo("1");
        NodeList cases = first.getElementsByTagName("testcase");
        assertThat(((Element) cases.item(2)).getAttribute("name"))
                .isEqualTo("nobody <stays> home & \"why\": expect cap compliant");
        Element failure = (Element) first.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("expected compliant, but violated 3 of 4 limit 2");
        assertThat(failure.getTextContent()).contains("1 too many", "a.edaran:9:22", "\n");
        Element second = (Element) suites.item(1);
        assertThat(second.getAttribute("errors")).isEqualTo("1");
        assertThat(second.getElementsByTagName("error").item(0).getTextContent())
                .contains("error[EDR", "bad.edaran");
    }

    @Test
    void coverage_isATable_andSentences() throws IOException {
        write("a.edaran", POLICY + "note calm cites \"Angka 2\": \"Be calm.\"\n");

        CommandRun run = CommandRun.of("test", file("a.edaran"), "--coverage", "--quiet");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                3 passed, 0 failed

                Coverage of SE 1/2024: 3 of 4 reached (75%)
                  rule  of     kept    on the bound  broken  undetermined
                  cap   staff  0 of 4  2 of 4        3 of 4  never
                Never reached:
                  cap, staff: never undetermined
                Clauses that no test can reach, because they are notes:
                  calm (Angka 2)
                """);
    }

    @Test
    void coverage_inIndonesian() throws IOException {
        write("a.edaran", POLICY + "note calm cites \"Angka 2\": \"Be calm.\"\n");

        CommandRun run = CommandRun.of("test", file("a.edaran"), "--coverage", "--quiet", "--lang", "id");

        assertThat(run.out()).endsWith("""

                Cakupan uji SE 1/2024: 3 dari 4 tercapai (75%)
                  aturan  untuk    terpenuhi  tepat di batas  dilanggar  tidak dapat ditentukan
                  cap     pegawai  0 dari 4   2 dari 4        3 dari 4   belum pernah
                Belum pernah tercapai:
                  cap, pegawai: belum pernah tidak dapat ditentukan
                Ketentuan yang tidak dapat dicapai uji mana pun, karena berupa catatan:
                  calm (Angka 2)
                """);
    }

    @Test
    void coverage_namesTheRowsOfTablesThatNoTestUses() throws IOException {
        write("t.edaran", """
                policy "SE 1/2024" in force from 2024-01-02 until 2024-12-31
                field readiness of office: poor < fair < high
                table shares: percent by readiness
                  high | 60%
                  otherwise | 20%
                rule cap cites "1": wfh at most shares(readiness of office) of staff on duty per office each day during in force
                test "a ready office":
                  given 4 staff (office "A", readiness of office = high) all wfo on 2024-02-05
                  expect cap compliant
                """);

        assertThat(CommandRun.of("test", file("t.edaran"), "--coverage").out())
                .contains("  table shares: never the row otherwise | 20%\n")
                .doesNotContain("never the row high");
        assertThat(CommandRun.of("test", file("t.edaran"), "--coverage", "--lang", "id")
                        .out())
                .contains("  tabel shares: belum pernah baris selainnya | 20%\n");
    }

    @Test
    void coverage_tellsWhereTheBoundIs() {
        assertThat(CommandRun.of("test", file("a.edaran"), "--coverage", "--filter", "nobody")
                        .out())
                .contains(
                        "  cap   staff  0 of 4  never         never   never\n",
                        "  cap, staff: never on the bound (2 of 4), never broken (3 of 4), never undetermined\n");
    }

    @Test
    void tooLittleCoverage_fails() {
        assertThat(CommandRun.of("test", file("a.edaran"), "--min-coverage", "75")
                        .code())
                .isZero();

        CommandRun run = CommandRun.of("test", file("a.edaran"), "--min-coverage", "76");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("edaran: the tests reach 3 of 4 (75%), less than the 76% asked for\n");
    }

    @Test
    void coverageJson_hasTheSameNumbers() throws IOException {
        Path json = folder.resolve("coverage.json");

        CommandRun.of("test", file("a.edaran"), "--coverage-json", json.toString());

        assertThat(Files.readString(json))
                .contains(
                        "\"report\" : \"edaran-coverage/1\"",
                        "\"reached\" : 3",
                        "\"side\" : \"on_the_bound\"",
                        "\"figures\" : \"2 of 4\"");
    }

    private static Element valid(Path results) throws Exception {
        try (InputStream schema = TestCommandTest.class.getResourceAsStream("junit.xsd")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(Objects.requireNonNull(schema)))
                    .newValidator()
                    .validate(new StreamSource(results.toFile()));
        }
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(results.toFile())
                .getDocumentElement();
    }
}
