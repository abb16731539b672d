package org.edaran.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.PrintedText;
import org.edaran.lang.test.TestOutcome;

/**
 * Writes how tests came out in the XML form of JUnit that build servers read: a suite for each file, a case for each
 * expectation. A file that does not compile is a suite with one case, which is an error.
 */
public final class JunitXml {

    private final Locale locale;

    /** A writer that tells the arithmetic in Indonesian for {@code id}, else in English. */
    public JunitXml(Locale locale) {
        this.locale = locale;
    }

    /**
     * Writes everything; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public void write(List<TestedFile> files, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (TestedFile file : files) {
                xml.writeCharacters("\n  ");
                suite(file, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException("the test results cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void suite(TestedFile file, XMLStreamWriter xml) throws XMLStreamException {
        boolean compiles = file.compiled().isPresent();
        xml.writeStartElement("testsuite");
        attribute("name", file.name(), xml);
        attribute("tests", String.valueOf(compiles ? file.outcomes().size() : 1), xml);
        attribute("failures", String.valueOf(file.failed()), xml);
        attribute("errors", compiles ? "0" : "1", xml);
        attribute("skipped", "0", xml);
        attribute("time", seconds(file.time()), xml);
        if (!compiles) {
            xml.writeCharacters("\n    ");
            error(file, xml);
        }
        for (TestOutcome outcome : file.outcomes()) {
            xml.writeCharacters("\n    ");
            testCase(file, outcome, xml);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void error(TestedFile file, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", "compiles", xml);
        attribute("classname", file.name(), xml);
        xml.writeStartElement("error");
        attribute("message", file.errors().get(0).message(), xml);
        attribute("type", file.errors().get(0).code().id(), xml);
        xml.writeCharacters(printable(DiagnosticRenderer.render(file.errors())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void testCase(TestedFile file, TestOutcome outcome, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", outcome.test() + ": " + outcome.words(), xml);
        attribute("classname", file.name(), xml);
        if (!outcome.passed()) {
            xml.writeStartElement("failure");
            attribute("message", "expected " + outcome.expected().outcomeWords() + ", but " + outcome.actual(), xml);
            attribute("type", "expectation", xml);
            xml.writeCharacters(printable(String.join("\n", outcome.details(locale))));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** Without the control characters that no XML text may hold. */
    private static String printable(String text) {
        return text.lines().map(PrintedText::of).collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis())
                .movePointLeft(3)
                .setScale(3, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
