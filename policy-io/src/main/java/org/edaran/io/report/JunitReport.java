package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.edaran.diagnostic.PrintedText;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;

/**
 * Writes a report in the XML form of JUnit that build servers read: a suite for each rule that judged anything, with a case
 * for what is kept and one for each finding. A violation is a failure, what cannot be told is an error, a warning passes,
 * and a finding that does not count is skipped. Nothing takes time. Stateless.
 */
public final class JunitReport implements ReportWriter {

    private final ReportSettings settings;

    private JunitReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer with settings. */
    public static JunitReport with(ReportSettings settings) {
        return new JunitReport(settings);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (Section section : Section.of(review, settings)) {
                suite(section.title(), section.written(), section.omitted(), xml);
            }
            for (RuleSummary rule : review.report().summary()) {
                kept(rule, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException("the report cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static boolean fails(Reviewed one, FindingStatus status) {
        return one.standing() == Standing.NEW && one.finding().status() == status;
    }

    private static long count(List<Reviewed> findings, FindingStatus status) {
        return findings.stream().filter(one -> fails(one, status)).count();
    }

    private void suite(String name, List<Reviewed> findings, int omitted, XMLStreamWriter xml)
            throws XMLStreamException {
        long skipped =
                findings.stream().filter(one -> one.standing() != Standing.NEW).count();
        open(name, findings.size(), count(findings, FindingStatus.VIOLATION), xml);
        attribute("errors", String.valueOf(count(findings, FindingStatus.UNDETERMINED)), xml);
        attribute("skipped", String.valueOf(skipped), xml);
        attribute("time", "0", xml);
        for (Reviewed one : findings) {
            xml.writeCharacters("\n    ");
            testCase(one, xml);
        }
        if (omitted > 0) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(new ReviewWords(settings.locale()).omitted(omitted));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void open(String name, long tests, long failures, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", name, xml);
        attribute("tests", String.valueOf(tests), xml);
        attribute("failures", String.valueOf(failures), xml);
    }

    /** One case that passes for a rule that everything keeps. */
    private static void kept(RuleSummary rule, XMLStreamWriter xml) throws XMLStreamException {
        boolean found = rule.violations() + rule.warnings() + rule.undetermined() > 0;
        if (found || rule.judged() == 0) {
            return;
        }
        String name =
                rule.rule() + rule.cites().map(clause -> " (" + clause + ")").orElse("");
        open(name, 1, 0, xml);
        attribute("errors", "0", xml);
        attribute("skipped", "0", xml);
        attribute("time", "0", xml);
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("testcase");
        attribute("name", "kept", xml);
        attribute("classname", rule.policy() + "." + rule.rule(), xml);
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testCase(Reviewed one, XMLStreamWriter xml) throws XMLStreamException {
        Finding finding = one.finding();
        String subject = FindingWords.subject(finding, settings.locale());
        xml.writeStartElement("testcase");
        attribute("name", subject.isEmpty() ? finding.rule() : subject, xml);
        attribute("classname", finding.policy() + "." + finding.rule(), xml);
        if (one.standing() != Standing.NEW) {
            xml.writeEmptyElement("skipped");
            attribute("message", why(one), xml);
        } else if (finding.status() == FindingStatus.WARNING) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(details(finding)));
            xml.writeEndElement();
        } else {
            xml.writeStartElement(finding.status() == FindingStatus.VIOLATION ? "failure" : "error");
            attribute("message", settings.message(finding), xml);
            attribute("type", finding.code().id(), xml);
            xml.writeCharacters(printable(details(finding)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private String why(Reviewed one) {
        ReviewWords words = new ReviewWords(settings.locale());
        String message = ": " + settings.message(one.finding());
        return words.of(one.standing())
                + one.override()
                        .map(OverrideEntry::approver)
                        .map(who -> " (" + who + ")")
                        .orElse("")
                + message;
    }

    private String details(Finding finding) {
        return settings.message(finding) + "\n" + finding.at().file() + ":"
                + finding.at().line()
                + finding.source().map(place -> "\n" + place).orElse("");
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** Without the control characters that no XML text may hold. */
    private static String printable(String text) {
        StringBuilder printed = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            printed.append(printed.isEmpty() ? "" : "\n")
                    .append(PrintedText.of(line).replaceAll("[\uFFFE\uFFFF]", "?"));
        }
        return printed.toString();
    }
}
