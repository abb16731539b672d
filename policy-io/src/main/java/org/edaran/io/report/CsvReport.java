package org.edaran.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.model.Fraction;
import org.edaran.roster.DataPlace;

/**
 * Writes the findings of a report as a table for spreadsheets: a header, then a row for each finding. Cells are separated
 * by commas, lines end with CR LF, and a byte order mark comes first, so that spreadsheets read it as UTF-8.
 *
 * <p>No cell can be taken for a formula: one that starts like a formula gets an apostrophe in front, and so does a number
 * that a spreadsheet would shorten, such as the id of a civil servant. Stateless.
 */
public final class CsvReport implements ReportWriter {

    private static final List<String> HEADER = List.of(
            "status",
            "standing",
            "policy",
            "rule",
            "clause",
            "kind",
            "employee",
            "group",
            "period",
            "date",
            "count",
            "count_most",
            "of",
            "of_most",
            "limit",
            "excess",
            "message",
            "missing",
            "consequence",
            "source",
            "policy_file",
            "policy_line",
            "code",
            "approver",
            "reason",
            "expires",
            "identity");

    /** What spreadsheets take for the start of a formula, with its full-width forms. */
    private static final String FORMULA = "[=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20]";

    /** Spaces, quotes and invisible characters do not keep a spreadsheet from seeing a formula behind them. */
    private static final Pattern START = Pattern.compile("\\A(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}\"']*" + FORMULA + ")");

    private static final Pattern INNER = Pattern.compile("([,;\\t\\r\\n][\\s\\p{Z}\\p{C}\"']*)(" + FORMULA + ")");
    /** Spreadsheets cut numbers after 15 digits and drop zeros in front: ids of people would be lost. */
    private static final Pattern LONG_NUMBER = Pattern.compile("0[0-9]+|[0-9]{16,}");

    private static final Pattern QUOTED = Pattern.compile("[,;\"\\t\\r\\n]");

    private final ReportSettings settings;

    private CsvReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer with settings. */
    public static CsvReport with(ReportSettings settings) {
        return new CsvReport(settings);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        row(HEADER, text);
        for (Section section : Section.of(review, settings)) {
            for (Reviewed one : section.written()) {
                row(cells(one, review.baseline().isPresent()), text);
            }
        }
        text.flush();
    }

    private List<String> cells(Reviewed one, boolean compared) {
        Finding finding = one.finding();
        List<String> cells = new ArrayList<>(List.of(
                finding.status().word(),
                one.standing() == Standing.NEW && !compared
                        ? ""
                        : one.standing().word(),
                finding.policy(),
                finding.rule(),
                finding.cites().orElse(""),
                finding.kind().word(),
                finding.subject().employee().orElse(""),
                group(finding.subject().keys()),
                finding.periodLabel(),
                finding.date().map(Object::toString).orElse("")));
        cells.addAll(numbers(finding.detail()));
        cells.addAll(List.of(
                settings.message(finding),
                String.join(", ", finding.missing()),
                finding.consequence().orElse(""),
                finding.source().map(DataPlace::toString).orElse(""),
                finding.at().file(),
                Integer.toString(finding.at().line()),
                finding.code().id(),
                one.override().map(OverrideEntry::approver).orElse(""),
                one.override().map(OverrideEntry::reason).orElse(""),
                one.override().map(entry -> entry.expires().toString()).orElse(""),
                one.identity()));
        return cells;
    }

    private static String group(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + key.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<String> numbers(Detail detail) {
        if (!(detail instanceof Detail.Count count)) {
            return List.of("", "", "", "", "", "");
        }
        return List.of(
                count.count().toString(),
                count.countMost().toString(),
                count.of().toString(),
                count.ofMost().toString(),
                count.limit().map(Fraction::toString).orElse(""),
                count.excess().map(Fraction::toString).orElse(""));
    }

    private static void row(List<String> cells, Writer text) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            text.write(i == 0 ? "" : ",");
            text.write(cell(cells.get(i)));
        }
        text.write("\r\n");
    }

    /** True of a text in which nothing needs a second look. */
    private static boolean isPlain(String text) {
        boolean words = text.isEmpty() || Character.isLetter(text.charAt(0));
        for (int i = 0; words && i < text.length(); i++) {
            char c = text.charAt(i);
            words = c == ' '
                    || Character.isLetterOrDigit(c)
                    || (c != ',' && c != ';' && c != '"' && c > ' ' && c < 0x7F);
        }
        return words;
    }

    /** The text as a cell: never a formula, in quotes where it holds a separator, a quote or a line break. */
    static String cell(String text) {
        if (isPlain(text)) {
            return text;
        }
        // some spreadsheets split at another separator, even inside quotes
        if (LONG_NUMBER.matcher(text).matches()) {
            return "'" + text;
        }
        String safe = INNER.matcher(START.matcher(text).replaceFirst("'$0")).replaceAll("$1'$2");
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
