package org.edaran.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.report.JsonReport;
import org.edaran.io.report.TextReport;

/** Chooses the writer of a format. */
final class ReportFormats {

    private ReportFormats() {}

    static void write(CheckCommand.Format format, ComplianceReport report, Locale locale, int top, OutputStream out)
            throws IOException {
        switch (format) {
            case text -> TextReport.in(locale, top).write(report, out);
            case json -> JsonReport.in(locale).write(report, out);
        }
    }
}
