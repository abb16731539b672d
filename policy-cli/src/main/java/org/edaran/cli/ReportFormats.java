package org.edaran.cli;

import org.edaran.io.report.CsvReport;
import org.edaran.io.report.GithubReport;
import org.edaran.io.report.JsonReport;
import org.edaran.io.report.JunitReport;
import org.edaran.io.report.NdjsonReport;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.ReportWriter;
import org.edaran.io.report.SarifReport;
import org.edaran.io.report.TextReport;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.report.html.HtmlReport;

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
        return switch (format) {
            case text -> TextReport.with(settings);
            case html -> HtmlReport.with(settings, counts);
            case json -> JsonReport.with(settings);
            case ndjson -> NdjsonReport.with(settings);
            case csv -> CsvReport.with(settings);
            case junit -> JunitReport.with(settings);
            case sarif -> SarifReport.with(settings);
            case github -> GithubReport.with(settings);
        };
    }
}
