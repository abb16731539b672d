package org.edaran.spark;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.finding.ComplianceReport;

/**
 * The result of a check on Spark.
 *
 * @param session makes the DataFrames
 * @param report the report that one machine gives
 * @param digest the digest of the roster, the same as in a report of one machine; nothing if the data cannot be used
 * @param unread the columns that nothing reads, sorted, by DataFrame as the methods of {@link SparkCheck} call them
 */
public record SparkReport(
        SparkSession session, ComplianceReport report, Optional<String> digest, Map<String, List<String>> unread) {

    /** Copies the names. */
    public SparkReport {
        unread = Collections.unmodifiableMap(new TreeMap<>(unread));
    }

    /**
     * The findings, a row each, in the order of the report: {@code status}, {@code policy}, {@code rule}, {@code clause},
     * {@code kind}, {@code employee}, {@code group}, {@code period}, {@code date}, then the numbers of counts
     * ({@code count}, {@code count_most}, {@code of}, {@code of_most}, {@code limit}, {@code excess}) as exact texts such as
     * {@code 9/2}, then {@code message} in English, {@code missing}, {@code consequence}, {@code source}, {@code policy_file},
     * {@code policy_line} and {@code code}.
     */
    public Dataset<Row> findings() {
        return session.createDataFrame(ReportRows.findings(report), ReportRows.FINDINGS);
    }

    /**
     * What came of each rule: {@code policy}, {@code rule}, {@code clause}, {@code judged_as}, {@code judged}, {@code cut},
     * {@code violations}, {@code warnings}, {@code undetermined}.
     */
    public Dataset<Row> summary() {
        return session.createDataFrame(ReportRows.summary(report), ReportRows.SUMMARY);
    }
}
