package org.edaran.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.eval.Evaluator;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Decision;
import org.edaran.roster.Evidence;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.ValueParser;

/** Gives naive data to the product, and tells its report in the words of the naive oracle. */
public final class Product {

    private Product() {}

    /** The report of the evaluator. */
    public static ComplianceReport check(Policy policy, NaiveData data) {
        return Evaluator.of(List.of(policy)).check(roster(policy, data));
    }

    /** The findings of a report, each once, sorted. */
    public static List<NaiveFinding> findings(ComplianceReport report) {
        return List.copyOf(
                report.findings().stream().map(Product::plain).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static NaiveFinding plain(Finding finding) {
        Map<String, String> keys = new TreeMap<>(finding.subject().keys());
        if (finding.detail() instanceof Detail.Count) {
            finding.subject().employee().ifPresent(id -> keys.put("employee", id));
        }
        String whom = keys.isEmpty()
                ? finding.subject().employee().orElse("")
                : keys.entrySet().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .collect(Collectors.joining(", "));
        boolean openSpan = finding.detail() instanceof Detail.NoGroup
                && finding.periodLabel().startsWith("from ");
        boolean timeless = finding.detail() instanceof Detail.Undecided || openSpan;
        return new NaiveFinding(
                finding.rule(),
                finding.kind().word(),
                finding.status().word(),
                whom,
                timeless ? "" : finding.periodLabel(),
                finding.detail() instanceof Detail.Count count ? numbers(finding, count) : "",
                finding.exception().map(Finding.InEffect::name).orElse(""));
    }

    private static String numbers(Finding finding, Detail.Count count) {
        String numbers = range(count.count(), count.countMost()) + " of " + range(count.of(), count.ofMost());
        boolean certain = count.unknownDays() == 0 && !finding.status().word().equals("undetermined");
        boolean target = finding.kind().word().equals("target");
        return numbers
                + (certain && !target
                        ? count.limit().map(limit -> " limit " + limit).orElse("")
                        : "");
    }

    private static String range(Fraction least, Fraction most) {
        return least.equals(most) ? least.toString() : least + ".." + most;
    }

    /** The roster that the data give. */
    public static Roster roster(Policy policy, NaiveData data) {
        return roster(builder(policy, data));
    }

    /** Everything of the data but people and assignments, for a roster of some dates. */
    public static Roster reference(Policy policy, NaiveData data, DateRange covers) {
        return roster(builder(policy, data.withRows(List.of(), List.of())).covers(covers));
    }

    /** The roster that the data give without its rows; it covers some dates all the same. */
    public static Roster empty(Policy policy, NaiveData data, DateRange covers) {
        return roster(
                builder(policy, data.withRows(data.employees(), List.of())).covers(covers));
    }

    private static Roster roster(RosterBuilder builder) {
        RosterResult result = builder.build();
        if (result instanceof RosterResult.Refused refused) {
            throw new IllegalArgumentException("refused: " + refused.problems());
        }
        return ((RosterResult.Loaded) result).roster();
    }

    private static RosterBuilder builder(Policy policy, NaiveData data) {
        RosterSchema schema = RosterSchema.of(List.of(policy));
        RosterBuilder builder = RosterBuilder.of(schema);
        builder.partial(data.partial());
        things(builder, Owner.EMPLOYEE, data.employees());
        things(builder, Owner.UNIT, data.units());
        things(builder, Owner.OFFICE, data.offices());
        things(builder, Owner.AGENCY, data.agencies());
        things(builder, Owner.REGION, data.regions());
        assignments(schema, builder.assignments(), data.roster());
        if (data.attestationsSupplied()) {
            builder.attestationsSupplied();
        }
        if (data.documentsSupplied()) {
            builder.documentsSupplied();
        }
        if (data.assessmentsSupplied()) {
            builder.assessmentsSupplied();
        }
        data.attestations().forEach(row -> evidence(builder, row, "signed"));
        data.documents().forEach(row -> evidence(builder, row, "issued"));
        data.assessments().forEach(row -> evidence(builder, row, "assessed"));
        data.decisions().forEach(row -> decision(schema, builder, row));
        return builder;
    }

    private static void things(RosterBuilder builder, Owner owner, List<Map<String, String>> rows) {
        DataPlace place = DataPlace.of(owner.word() + ".csv", 1);
        for (Map<String, String> row : rows) {
            RosterBuilder.FactRow facts = builder.row(owner, NaiveData.cell(row, "id"), dates(row), place);
            row.forEach((column, text) -> {
                boolean known = builder.schema().field(owner, column).isPresent()
                        || BuiltInColumn.of(owner, column).isPresent();
                if (known) {
                    facts.set(column, text, place);
                }
            });
        }
    }

    private static Optional<DateRange> dates(Map<String, String> row) {
        String from = NaiveData.cell(row, "from");
        String until = NaiveData.cell(row, "until");
        return from.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(
                        from.isEmpty() ? DateRange.MIN : LocalDate.parse(from),
                        until.isEmpty() ? DateRange.MAX : LocalDate.parse(until)));
    }

    private static void assignments(RosterSchema schema, AssignmentColumns columns, List<Map<String, String>> rows) {
        columns.source(new DataSource("roster.csv", Optional.empty()));
        for (Map<String, String> row : rows) {
            columns.at(Integer.parseInt(row.getOrDefault("line", "0")), 0)
                    .employee(NaiveData.cell(row, "employee"), 1)
                    .date(LocalDate.parse(NaiveData.cell(row, "date")), 2)
                    .mode(NaiveData.cell(row, "mode"), 3)
                    .part(Part.parse(NaiveData.cell(row, "part")).orElseThrow())
                    .unit(NaiveData.cell(row, "unit"))
                    .location(NaiveData.cell(row, "location"), 5);
            ValueParser.time(NaiveData.cell(row, "start")).ifPresent(columns::start);
            ValueParser.time(NaiveData.cell(row, "end")).ifPresent(columns::end);
            row.forEach((column, text) -> {
                boolean known = schema.field(Owner.ASSIGNMENT, column).isPresent()
                        || BuiltInColumn.of(Owner.ASSIGNMENT, column).isPresent();
                if (known) {
                    columns.fact(column, text, 6);
                }
            });
            columns.add();
        }
    }

    private static void evidence(RosterBuilder builder, Map<String, String> row, String day) {
        builder.evidence(new Evidence(
                Owner.valueOf(NaiveData.cell(row, "owner").toUpperCase(Locale.ROOT)),
                NaiveData.cell(row, "subject"),
                NaiveData.cell(row, "kind"),
                ValueParser.date(NaiveData.cell(row, day)),
                ValueParser.time(NaiveData.cell(row, "time")),
                dates(row),
                named(row, "from unit"),
                named(row, "to unit"),
                Optional.empty(),
                DataPlace.of("attestations.csv", 1)));
    }

    private static Optional<String> named(Map<String, String> row, String column) {
        return Optional.of(NaiveData.cell(row, column)).filter(name -> !name.isEmpty());
    }

    private static void decision(RosterSchema schema, RosterBuilder builder, Map<String, String> row) {
        String name = NaiveData.cell(row, "parameter");
        String subject = NaiveData.cell(row, "subject");
        builder.decision(new Decision(
                name,
                subject.isEmpty() ? Optional.empty() : Optional.of(subject),
                dates(row).orElse(new DateRange(DateRange.MIN, DateRange.MAX)),
                ValueParser.parse(schema.parameter(name).orElseThrow().type(), NaiveData.cell(row, "value"))
                        .orElseThrow(),
                DataPlace.of("decisions.csv", 1)));
    }
}
