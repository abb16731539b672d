package org.edaran.io;

import java.util.Locale;
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

/** The formats of reports, for hosts that let somebody choose one. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** For browsers. */
    HTML,
    /** For programs: the contract {@code edaran/1}. */
    JSON,
    /** The same in lines. */
    NDJSON,
    /** For spreadsheets. */
    CSV,
    /** For build servers. */
    JUNIT,
    /** For code hosts and editors. */
    SARIF,
    /** For the log of a workflow on GitHub. */
    GITHUB;

    /** The word in options: {@code html}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A writer of reports in this format.
     *
     * @param settings how the report is to be written
     * @param counts what looked on while the roster was judged; used by {@link #HTML} only
     */
    public ReportWriter writer(ReportSettings settings, GroupCounts counts) {
        return switch (this) {
            case TEXT -> TextReport.with(settings);
            case HTML -> HtmlReport.with(settings, counts);
            case JSON -> JsonReport.with(settings);
            case NDJSON -> NdjsonReport.with(settings);
            case CSV -> CsvReport.with(settings);
            case JUNIT -> JunitReport.with(settings);
            case SARIF -> SarifReport.with(settings);
            case GITHUB -> GithubReport.with(settings);
        };
    }
}
