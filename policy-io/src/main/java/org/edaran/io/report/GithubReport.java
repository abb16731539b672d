package org.edaran.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.edaran.diagnostic.PrintedText;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.roster.DataPlace;

/**
 * Writes findings as workflow commands, which GitHub shows beside the lines of the roster or of the policy: violations as
 * errors, all else as warnings. Findings that do not count are told in the last line only. Stateless.
 */
public final class GithubReport implements ReportWriter {

    private final ReportSettings settings;

    private GithubReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer with settings. */
    public static GithubReport with(ReportSettings settings) {
        return new GithubReport(settings);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Section section : Section.of(review, settings)) {
            for (Reviewed one : section.written()) {
                if (one.standing() == Standing.NEW) {
                    text.write(command(one.finding()) + "\n");
                }
            }
        }
        ReviewWords words = new ReviewWords(settings.locale());
        for (String line : words.head(review)) {
            // a line of the log that is no command, whatever the names of files in it
            text.write("Edaran: " + PrintedText.of(line) + "\n");
        }
        text.flush();
    }

    private String command(Finding finding) {
        String level = finding.status() == FindingStatus.VIOLATION ? "error" : "warning";
        String subject = FindingWords.subject(finding, settings.locale());
        String message = (subject.isEmpty() ? "" : subject + ": ") + settings.message(finding);
        return "::" + level + place(finding) + ",title=" + property(FindingWords.rule(finding)) + "::" + data(message);
    }

    /** The row of the roster if there is one in a text file, else the rule in the policy. */
    private static String place(Finding finding) {
        Optional<DataPlace> row = finding.source().filter(place -> place.sheet().isEmpty() && place.line() > 0);
        String file = row.map(DataPlace::file).orElseGet(() -> finding.at().file());
        int line = row.map(DataPlace::line).orElseGet(() -> finding.at().line());
        return " file=" + property(file) + ",line=" + line;
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return PrintedText.of(value.replace("\r\n", "\n").replace('\n', ' '))
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
