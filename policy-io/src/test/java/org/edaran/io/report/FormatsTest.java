package org.edaran.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.edaran.finding.Finding;
import org.edaran.io.input.InputFile;
import org.edaran.io.review.Baseline;
import org.edaran.io.review.OverrideLedger;
import org.edaran.io.review.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats besides text and JSON, each read back by what its readers use. */
class FormatsTest {

    private static final ReportSettings ENGLISH = ReportSettings.in(Locale.ENGLISH);
    private static final ReportSettings INDONESIAN = ReportSettings.in(Locale.forLanguageTag("id"));
    private static final Review EVERYTHING = Review.of(Reports.EVERYTHING);

    private static String written(ReportWriter writer, Review review) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(review, out);
        String text = out.toString(StandardCharsets.UTF_8);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        writer.write(review, again);
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        return text;
    }

    private static InputFile file(String name, String text) {
        return InputFile.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One violation acknowledged, one known, all others new. */
    private static Review reviewed() throws IOException {
        String ledger = """
                rule,scope,approver,reason,expires
                admin_share,agency Kemenpan,A. Pejabat,summit,2023-12-31
                direct,,B,late,2023-01-31
                none,,C,idle,2023-12-31
                """;
        Review review = EVERYTHING.acknowledging(OverrideLedger.read(file("overrides.csv", ledger)), Reports.MONDAY);
        String identity = EVERYTHING.findings().get(2).identity();
        String old = "{\"report\":\"edaran/1\",\"findings\":[{\"identity\":\"" + identity
                + "\",\"status\":\"violation\"},{\"identity\":\"gone\",\"status\":\"violation\"}]}";
        return review.since(Baseline.read(file("old.json", old)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = FormatsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> sarifFaults(String sarif) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(resource("sarif-schema-2.1.0.json"))
                .validate(sarif, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void ndjson_hasEveryFindingOnALineOfItsOwn() throws IOException {
        List<String> lines =
                written(NdjsonReport.with(ENGLISH), EVERYTHING).lines().toList();
        assertThat(lines).hasSize(1 + 8 + 14 + 1);
        JsonNode whole = new JsonMapper().readTree(written(JsonReport.with(ENGLISH), EVERYTHING));
        for (int i = 0; i < 14; i++) {
            JsonNode line = new JsonMapper().readTree(lines.get(9 + i));
            assertThat(line.get("type").asString()).isEqualTo("finding");
            ((tools.jackson.databind.node.ObjectNode) line).remove("type");
            assertThat(line).isEqualTo(whole.get("findings").get(i));
        }
        assertThat(lines.get(0))
                .startsWith("{\"type\":\"report\",\"report\":\"edaran/1\"")
                .contains("\"verdict\":\"violations\"");
        assertThat(lines.get(23)).startsWith("{\"type\":\"note\"");
    }

    @Test
    void sarif_keepsTheOfficialSchema_plainAndReviewed() throws IOException {
        assertThat(sarifFaults(written(SarifReport.with(ENGLISH), EVERYTHING))).isEmpty();
        assertThat(sarifFaults(written(SarifReport.with(INDONESIAN), reviewed())))
                .isEmpty();
        assertThat(sarifFaults(written(SarifReport.with(ENGLISH), Review.of(Reports.COMPLIANT))))
                .isEmpty();
        String broken = written(SarifReport.with(ENGLISH), EVERYTHING).replace("\"startLine\":4711", "\"startLine\":0");
        assertThat(sarifFaults(broken)).isNotEmpty();
    }

    @Test
    void sarif_placesResultsInTheRosterAndInThePolicy() throws IOException {
        JsonNode run = new JsonMapper()
                .readTree(written(SarifReport.with(ENGLISH), reviewed()))
                .get("runs")
                .get(0);
        JsonNode direct = run.get("results").get(3);
        assertThat(direct.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("roster.csv");
        assertThat(direct.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(4711);
        assertThat(direct.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("se.edaran");
        assertThat(direct.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(20);
        JsonNode rule = run.at("/tool/driver/rules/" + direct.get("ruleIndex").asInt());
        assertThat(rule.get("id").asString()).isEqualTo(direct.get("ruleId").asString());
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo("Angka 2");
        JsonNode cell = run.get("results").get(4);
        assertThat(cell.at("/locations/0/physicalLocation/region").isMissingNode())
                .isTrue();
        assertThat(cell.at("/locations/0/logicalLocations/1/fullyQualifiedName").asString())
                .isEqualTo("book.xlsx, sheet \"Aug\", cell AF12");
        assertThat(run.at("/results/1/kind").asString()).isEqualTo("open");
        assertThat(run.at("/results/0/suppressions/0/justification").asString()).isEqualTo("summit");
        assertThat(run.at("/results/2/baselineState").asString()).isEqualTo("unchanged");
        assertThat(run.at("/results/3/baselineState").asString()).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roster.csv            | roster.csv",
                "a b/rosté#1?.csv      | a%20b/rost%C3%A9%231%3F.csv",
                "/tmp/x y.csv          | file:///tmp/x%20y.csv",
                "C:\\data\\r.csv       | file:///C:/data/r.csv",
                "<stdin>               | %3Cstdin%3E",
                "javascript:alert(1)   | javascript%3Aalert(1)",
            })
    void sarif_escapesNamesOfFiles(String file, String uri) {
        assertThat(SarifResult.uri(file)).isEqualTo(uri);
    }

    private static Document junit(Review review, ReportSettings settings) throws Exception {
        String xml = written(JunitReport.with(settings), review);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FormatsTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static int sum(Document xml, String attribute) {
        NodeList suites = xml.getElementsByTagName("testsuite");
        int sum = 0;
        for (int i = 0; i < suites.getLength(); i++) {
            sum += Integer.parseInt(((Element) suites.item(i)).getAttribute(attribute));
        }
        return sum;
    }

    @Test
    void junit_countsWhatItHolds() throws Exception {
        for (ReportSettings settings : List.of(ENGLISH, INDONESIAN, ENGLISH.withTop(1))) {
            for (Review review : List.of(EVERYTHING, reviewed(), Review.of(Reports.COMPLIANT))) {
                Document xml = junit(review, settings);
                assertThat(sum(xml, "tests"))
                        .isEqualTo(xml.getElementsByTagName("testcase").getLength());
                assertThat(sum(xml, "failures"))
                        .isEqualTo(xml.getElementsByTagName("failure").getLength());
                assertThat(sum(xml, "errors"))
                        .isEqualTo(xml.getElementsByTagName("error").getLength());
                assertThat(sum(xml, "skipped"))
                        .isEqualTo(xml.getElementsByTagName("skipped").getLength());
            }
        }
        assertThat(sum(junit(EVERYTHING, ENGLISH), "failures")).isEqualTo(8);
        assertThat(sum(junit(EVERYTHING, ENGLISH), "errors")).isEqualTo(4);
        assertThat(sum(junit(reviewed(), ENGLISH), "failures")).isEqualTo(6);
        assertThat(sum(junit(reviewed(), ENGLISH), "skipped")).isEqualTo(2);
    }

    @Test
    void github_annotatesRowsAndRules_withEverythingEscaped() throws IOException {
        String text = written(GithubReport.with(ENGLISH), reviewed());
        assertThat(text)
                .contains(
                        "::error file=roster.csv,line=4711,title=direct (Angka 2)::2023-08-28, 1990<U+001B>[2J<U+202E>: ")
                .contains("::warning file=se.edaran,line=20,title=at_home (Angka 3 huruf b)::")
                .contains("Edaran: VIOLATIONS: 8 violations, 2 warnings, 4 cannot tell\n")
                .contains("Edaran: 1 acknowledged by overrides.csv, as of 2023-08-28\n")
                .doesNotContain("13 of 25");
        assertThat(text.lines().filter(line -> line.startsWith("::"))).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "plain            | plain",
                "a,b              | \"a,b\"",
                "say \"x\"        | \"say \"\"x\"\"\"",
                "=1+1             | '=1+1",
                "+62 812          | '+62 812",
                "-1               | '-1",
                "@SUM(A1)         | '@SUM(A1)",
                "\\t=1            | \"'\\t'=1\"",
                "\\r=1            | \"'\\r'=1\"",
                "\\n=1            | \"'\\n'=1\"",
                "\\tx             | \"'\\tx\"",
                "\\s=1            | '\\s=1",
                "\\u200B=1        | '\\u200B=1",
                "\"=1             | \"'\"\"=1\"",
                "'=1              | ''=1",
                "\\uFF1D1+1       | '\\uFF1D1+1",
                "\\uFF20SUM       | '\\uFF20SUM",
                "\\pcmd          | '\\pcmd",
                "x;=1             | \"x;'=1\"",
                "x,=cmd           | \"x,'=cmd\"",
                "x, \"=1          | \"x, \"\"'=1\"",
                "2023-08-28       | 2023-08-28",
                "a - b            | a - b",
                "198007202004112190 | '198007202004112190",
                "0071             | '0071",
                "0                | 0",
                "123456           | 123456",
            })
    void csvCell_isNeverAFormula(String text, String cell) {
        assertThat(CsvReport.cell(unescaped(text))).isEqualTo(unescaped(cell));
    }

    private static String unescaped(String text) {
        return text.replace("\\s", "  ")
                .replace("\\p", "|")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\u200B", "\u200B")
                .replace("\\uFF1D", "\uFF1D")
                .replace("\\uFF20", "\uFF20");
    }

    @Test
    void csv_hasARowOfTheSameCellsForEveryFinding() throws IOException {
        String text = written(CsvReport.with(ENGLISH), reviewed());
        assertThat(text).startsWith("\uFEFFstatus,standing,policy,rule,").endsWith("\r\n");
        List<String> rows = text.lines().toList();
        assertThat(rows).hasSize(15);
        assertThat(rows)
                .anyMatch(row -> row.startsWith("violation,acknowledged,") && row.contains(",A. Pejabat,summit,"));
        assertThat(rows).anyMatch(row -> row.startsWith("violation,new,SE 17/2023,direct,Angka 2,mode,"));
        assertThat(written(CsvReport.with(ENGLISH), Review.of(reviewed().report())))
                .contains("\nviolation,,SE 17/2023,direct,Angka 2,mode,") // nothing to be new to
                .doesNotContain(",new,");
    }

    @Test
    void top_leavesOutTheSame_inEveryFormatThatLimits() throws IOException {
        ReportSettings limited = ENGLISH.withTop(1);
        JsonNode json = new JsonMapper().readTree(written(JsonReport.with(limited), EVERYTHING));
        assertThat(json.get("findings").size()).isEqualTo(7);
        assertThat(json.get("omitted").asInt()).isEqualTo(7);
        JsonNode sarif = new JsonMapper().readTree(written(SarifReport.with(limited), EVERYTHING));
        assertThat(sarif.at("/runs/0/results").size()).isEqualTo(7);
        assertThat(written(CsvReport.with(limited), EVERYTHING).lines()).hasSize(8);
        assertThat(written(NdjsonReport.with(limited), EVERYTHING)).contains("\"omitted\":7");
    }

    @Test
    void groups_areByUnitDateOrPerson() throws IOException {
        Review review = Review.of(
                Reports.EVERYTHING,
                (employee, date) -> java.util.Map.of("unit", employee.compareTo("1992") < 0 ? "Biro A" : "Biro B"));
        ReportSettings byUnit = ENGLISH.by(ReportSettings.GroupBy.UNIT);
        assertThat(Section.of(review, byUnit).stream()
                        .map(section -> section.key() + " " + section.findings().size()))
                .containsExactly("agency BKN 3", "agency Kemenpan 1", "unit Biro A 3", "unit Biro B 7");
        assertThat(Section.of(review, ENGLISH.by(ReportSettings.GroupBy.PERSON))
                        .get(0)
                        .key())
                .isEqualTo("groups");
        assertThat(written(TextReport.with(byUnit.withTop(1)), review))
                .contains("\nunit Biro A: 2 violations, 1 warning\n", "… 6 more here; --top 0 shows all");
        JsonNode json = new JsonMapper().readTree(written(JsonReport.with(byUnit), review));
        assertThat(json.at("/groups/each/3/key").asString()).isEqualTo("unit Biro B");
        assertThat(json.get("findings").size()).isEqualTo(14);
    }

    @Test
    void text_tellsWhatCounts_andTheEntriesThatAreIdle() throws IOException {
        String text = written(TextReport.with(ENGLISH), reviewed());
        assertThat(text)
                .startsWith("""
                        VIOLATIONS: 8 violations, 2 warnings, 4 cannot tell
                          compared with old.json: 12 new, 1 known, 1 gone
                          1 acknowledged by overrides.csv, as of 2023-08-28
                          what counts: 6 violations, 2 warnings, 4 cannot tell
                        """)
                .contains("  acknowledged violation: 2023-08-28, agency Kemenpan")
                .contains("    acknowledged by A. Pejabat until 2023-12-31: summit\n")
                .contains("  known violation: 2023-08, 1987\n")
                .contains("overrides.csv:3: direct: expired on 2023-01-31; it is about 1 finding that counts\n")
                .contains("overrides.csv:4: none: matches no finding\n");
        assertThat(written(TextReport.with(INDONESIAN), reviewed()))
                .contains("dispensasi dari A. Pejabat sampai 2023-12-31", "yang diperhitungkan: 6 pelanggaran");
    }

    @Test
    void text_keepsToItsWidth_withoutLosingAWord() throws IOException {
        String wide = written(TextReport.with(ENGLISH), reviewed());
        for (int width : List.of(40, 60, 80, 120)) {
            String text = written(TextReport.with(ENGLISH.withWidth(width)), reviewed());
            assertThat(text.lines()
                            .filter(line -> line.codePointCount(0, line.length()) > width
                                    && line.strip().contains(" ")))
                    .as("width " + width)
                    .allMatch(line -> line.contains("  ")); // only rows of the table that a word cannot make shorter
            assertThat(text.replaceAll("\\s+", " ").length())
                    .isEqualTo(wide.replaceAll("\\s+", " ").length());
        }
    }

    @Test
    void colors_standAroundWordsOnly() throws IOException {
        String plain = written(TextReport.with(ENGLISH), reviewed());
        String colored = written(TextReport.with(ENGLISH.withColors(true)), reviewed());
        assertThat(colored).startsWith("\u001B[1;31mVIOLATIONS\u001B[0m: 8").isNotEqualTo(plain);
        assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(plain).doesNotContain("\u001B");
    }

    @Test
    void oneOfAnything_isSingular() throws IOException {
        assertThat(written(TextReport.with(ENGLISH), Review.of(Reports.COMPLIANT)))
                .contains("1 employee (0 without any assignment), 1 assignment, no dates")
                .contains("1  group\n");
    }

    @Test
    void everyFinding_isInEveryFormatOfAll() throws IOException {
        for (ReportWriter writer : List.of(
                JsonReport.with(ENGLISH),
                NdjsonReport.with(ENGLISH),
                CsvReport.with(ENGLISH),
                SarifReport.with(ENGLISH))) {
            String text = written(writer, EVERYTHING).replace("\\\"", "\"").replace("\"\"", "\"");
            for (Finding finding : Reports.EVERYTHING.findings()) {
                assertThat(text).contains(finding.message(Locale.ENGLISH));
            }
        }
    }
}
