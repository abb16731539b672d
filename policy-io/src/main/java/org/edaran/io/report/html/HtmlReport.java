package org.edaran.io.report.html;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.edaran.finding.Language;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.ReportWriter;
import org.edaran.io.review.Review;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as one HTML page that needs no network: the verdict, the rules, how near each group comes to its limits,
 * shares over time, the findings with search and filters, facts to be completed, and notes on the data. It works on a
 * phone, on paper and with a keyboard, and its policy lets no script run but its own. Not reusable across checks, since it
 * holds the counts of one.
 */
public final class HtmlReport implements ReportWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .characterEscapes(new ScriptEscapes())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final ReportSettings settings;
    private final GroupCounts counts;

    private HtmlReport(ReportSettings settings, GroupCounts counts) {
        this.settings = settings;
        this.counts = counts;
    }

    /**
     * A writer of the report of one check.
     *
     * @param counts what looked on during the check; a new one leaves the charts of groups empty
     */
    public static HtmlReport with(ReportSettings settings, GroupCounts counts) {
        return new HtmlReport(settings, counts);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        HtmlText html = new HtmlText(text);
        PageWords words = PageWords.in(settings.locale());
        String style = resource("report.css");
        String script = resource("report.js");
        html.markup("<!DOCTYPE html>\n<html lang=\"")
                .text(Language.of(settings.locale()) == Language.INDONESIAN ? "id" : "en")
                .markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .text(hash(style))
                .markup("'; script-src 'sha256-")
                .text(hash(script))
                .markup("'; base-uri 'none'; form-action 'none'\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup(
                        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Edaran\">\n");
        new PageBody(settings.locale(), words, review).write(html, style);
        data("words", text, json -> {
            json.writeStartObject();
            words.all().forEach(json::writeStringProperty);
            json.writeEndObject();
        });
        data("data", text, json -> new PageData(review, settings, counts).write(json));
        html.markup("<script>").markup(script).markup("</script>\n</body>\n</html>\n");
        text.flush();
    }

    /** Writes a value. */
    @FunctionalInterface
    private interface Value {
        void write(JsonGenerator json);
    }

    private static void data(String id, Writer text, Value value) throws IOException {
        text.write("<script type=\"application/json\" id=\"" + id + "\">");
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            value.write(json);
        } catch (JacksonException failure) {
            throw new IOException("the report cannot be written: " + failure.getOriginalMessage(), failure);
        }
        text.write("</script>\n");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            stream.transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
