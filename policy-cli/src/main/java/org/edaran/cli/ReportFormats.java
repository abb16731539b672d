package org.edaran.cli;

import java.util.Locale;
import org.edaran.io.ReportFormat;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.ReportWriter;
import org.edaran.io.report.html.GroupCounts;

/** Chooses the writer of a format. */
final class ReportFormats {

    private ReportFormats() {}

    /** The formats of reports. */
    enum Format {
        /** For people. */
        text,
        /** For browsers. */
        html,
        /** For programs: the contract {@code edaran/1}. */
        json,
        /** The same in lines. */
        ndjson,
        /** For spreadsheets. */
        csv,
        /** For build servers. */
        junit,
        /** For code hosts and editors. */
        sarif,
        /** For the log of a workflow on GitHub. */
        github
    }

    static ReportWriter writer(Format format, ReportSettings settings, GroupCounts counts) {
        return ReportFormat.valueOf(format.name().toUpperCase(Locale.ROOT)).writer(settings, counts);
    }
}
