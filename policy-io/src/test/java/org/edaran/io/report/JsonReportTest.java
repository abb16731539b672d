package org.edaran.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.io.RosterReader;
import org.edaran.model.DateRange;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private static String schemaText(String name) throws IOException {
        try (InputStream stream = RosterReader.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faults(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText("report-1.schema.json"));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(ComplianceReport report, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.in(locale).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode findings() throws IOException {
        return new JsonMapper()
                .readTree(json(Reports.EVERYTHING, Locale.ENGLISH))
                .get("findings");
    }

    @Test
    void everyKindOfFinding_keepsTheSchema() throws IOException {
        assertThat(faults(json(Reports.EVERYTHING, Locale.ENGLISH))).isEmpty();
        assertThat(faults(json(Reports.COMPLIANT, Locale.ENGLISH))).isEmpty();
    }

    @Test
    void schema_refusesWhatIsNoReport() throws IOException {
        String json = json(Reports.EVERYTHING, Locale.ENGLISH);
        assertThat(faults(json.replace("\"verdict\"", "\"verdikt\""))).isNotEmpty();
        assertThat(faults(json.replaceFirst("\"excess\" *: *1", "\"excess\": \"one\"")))
                .isNotEmpty();
        assertThat(faults(json.replaceFirst("\"status\" *: *\"violation\"", "\"status\": \"bad\"")))
                .isNotEmpty();
        assertThat(faults(json.replaceFirst("\"line\" *: *4711", "\"line\": 0")))
                .isNotEmpty();
    }

    @Test
    void count_isWrittenExactly() throws IOException {
        JsonNode certain = findings().get(0);
        assertThat(certain.get("group").toString())
                .isEqualTo("{\"agency\":\"Kemenpan\",\"category\":\"administration\",\"date\":\"2023-08-28\"}");
        assertThat(certain.get("mode").asString()).isEqualTo("wfh");
        assertThat(certain.get("count").toString()).isEqualTo("13");
        assertThat(certain.get("of").toString()).isEqualTo("25");
        assertThat(certain.get("limit").toString()).isEqualTo("12");
        assertThat(certain.get("excess").toString()).isEqualTo("1");
        assertThat(certain.has("countMost")).isFalse();
        JsonNode open = findings().get(1);
        assertThat(open.get("count") + " " + open.get("countMost") + " " + open.get("of") + " " + open.get("ofMost"))
                .isEqualTo("4 6 9 11");
        JsonNode halves = findings().get(2);
        assertThat(halves.get("count").toString()).isEqualTo("4.5");
        assertThat(halves.get("excess").toString()).isEqualTo("0.5");
        assertThat(halves.get("month").asString()).isEqualTo("2023-08");
        assertThat(halves.get("employee").asString()).isEqualTo("1987");
    }

    @Test
    void person_hasItsPlaceInTheData() throws IOException {
        assertThat(findings().get(3).get("source").toString()).isEqualTo("{\"file\":\"roster.csv\",\"line\":4711}");
        assertThat(findings().get(4).get("source").toString())
                .isEqualTo("{\"file\":\"book.xlsx\",\"sheet\":\"Aug\",\"cell\":\"AF12\",\"line\":12}");
        assertThat(findings().get(4).get("expected").asString()).isEqualTo("31.71");
        assertThat(findings().get(4).get("actual").asString()).isEqualTo("32.73");
        assertThat(findings().get(5).get("missing").toString()).isEqualTo("[\"location\"]");
        assertThat(findings().get(5).has("actual")).isFalse();
    }

    @Test
    void statementOfSomeDates_tellsWhichAreCovered() throws IOException {
        DateRange covered = new DateRange(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 4));
        DateRange uncovered = new DateRange(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 2, 6));
        Detail.Statement statement = new Detail.Statement("plan", "throughout", "window w", Optional.empty())
                .covering(List.of(covered), List.of(uncovered));
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            DetailJson.write(statement, json);
            json.writeEndObject();
        }
        String fields = "\"covered\":[{\"from\":\"2026-02-02\",\"until\":\"2026-02-04\"}],"
                + "\"uncovered\":[{\"from\":\"2026-02-05\",\"until\":\"2026-02-06\"}]";
        assertThat(written.toString()).isEqualTo("{\"expected\":\"throughout window w\"," + fields + "}");
        String report = json(Reports.EVERYTHING, Locale.ENGLISH);
        String with = report.replaceFirst("\"missing\" *:", fields + ", $0");
        assertThat(with).isNotEqualTo(report);
        assertThat(faults(with)).isEmpty();
        assertThat(faults(with.replace("\"2026-02-04\"", "4"))).isNotEmpty();
    }

    @Test
    void findings_keepTheirOrderAndLanguage() throws IOException {
        Locale indonesian = Locale.forLanguageTag("id");
        String json = json(Reports.EVERYTHING, indonesian);
        int at = 0;
        for (Finding finding : Reports.EVERYTHING.findings()) {
            String message = finding.message(indonesian).replace("\"", "\\\"");
            assertThat(json.indexOf(message, at)).as(message).isPositive();
            at = json.indexOf(message, at) + 1;
        }
        assertThat(json).isEqualTo(json(Reports.EVERYTHING, indonesian));
    }

    @Test
    void failureOfTheOutput_isTheCallers() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> JsonReport.in(Locale.ENGLISH).write(Reports.EVERYTHING, full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no space left");
    }

    @Test
    void schemasInTheDocuments_areThoseOfTheProduct() throws IOException {
        for (String name : List.of("report-1.schema.json", "mapping-1.schema.json")) {
            assertThat(Files.readString(Path.of("..", "docs", "schema", name))).isEqualTo(schemaText(name));
        }
    }
}
