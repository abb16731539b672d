package org.edaran.spark;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Fraction;
import org.edaran.roster.DataPlace;
import org.jspecify.annotations.Nullable;

/** A report as rows. Stateless. */
final class ReportRows {

    private static final int NUMBERS = 6;

    static final StructType FINDINGS = type(
            "status,policy,rule,clause?,kind,employee?,group,period,date?:date,count?,count_most?,of?,of_most?,limit?,excess?,"
                    + "message,missing,consequence?,source?,policy_file,policy_line:int,code");

    static final StructType SUMMARY =
            type("policy,rule,clause?,judged_as,judged:int,cut:int,violations:int,warnings:int,undetermined:int");

    private ReportRows() {}

    private static StructType type(String columns) {
        StructType type = new StructType();
        for (String column : columns.split(",", -1)) {
            String[] parts = column.split(":", -1);
            boolean nullable = parts[0].endsWith("?");
            String name = nullable ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            DataType kind = parts.length == 1
                    ? DataTypes.StringType
                    : parts[1].equals("int") ? DataTypes.IntegerType : DataTypes.DateType;
            type = type.add(name, kind, nullable);
        }
        return type;
    }

    static List<Row> findings(ComplianceReport report) {
        return report.findings().stream().map(ReportRows::row).toList();
    }

    private static Row row(Finding finding) {
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(finding.status().word(), finding.policy(), finding.rule()));
        cells.add(finding.cites().orElse(null));
        cells.add(finding.kind().word());
        cells.add(finding.subject().employee().orElse(null));
        cells.add(group(finding.subject().keys()));
        cells.add(finding.periodLabel());
        cells.add(finding.date().map(Date::valueOf).orElse(null));
        numbers(finding.detail(), cells);
        cells.add(finding.message(Locale.ENGLISH));
        cells.add(String.join(", ", finding.missing()));
        cells.add(finding.consequence().orElse(null));
        cells.add(finding.source().map(DataPlace::toString).orElse(null));
        cells.add(finding.at().file());
        cells.add(finding.at().line());
        cells.add(finding.code().id());
        return RowFactory.create(cells.toArray());
    }

    private static void numbers(Detail detail, List<@Nullable Object> cells) {
        if (detail instanceof Detail.Count count) {
            cells.add(count.count().toString());
            cells.add(count.countMost().toString());
            cells.add(count.of().toString());
            cells.add(count.ofMost().toString());
            cells.add(text(count.limit()));
            cells.add(text(count.excess()));
        } else {
            for (int i = 0; i < NUMBERS; i++) {
                cells.add(null);
            }
        }
    }

    private static @Nullable String text(Optional<Fraction> number) {
        return number.map(Fraction::toString).orElse(null);
    }

    private static String group(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + key.getValue())
                .collect(Collectors.joining(", "));
    }

    static List<Row> summary(ComplianceReport report) {
        return report.summary().stream().map(ReportRows::row).toList();
    }

    private static Row row(RuleSummary rule) {
        return RowFactory.create(
                rule.policy(),
                rule.rule(),
                rule.cites().orElse(null),
                rule.judgedAs().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                rule.judged(),
                rule.cut(),
                rule.violations(),
                rule.warnings(),
                rule.undetermined());
    }
}
