package org.edaran.spark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterResult;
import scala.Tuple2;

/**
 * Checks a roster that lies in DataFrames, with the executors of a cluster, and gives the report that
 * {@link Evaluator#check} gives of the same data on one machine, byte for byte.
 *
 * <p>Rows are gathered in columns where they are read, shuffled by person, and judged where all rows of a person are. To the
 * driver goes what people add to groups, and the rows of those of whom something is found; see {@link PartialCheck#compact}.
 * Units, offices, agencies, regions, statements, documents and decisions are collected and sent to each executor.
 *
 * <p>Not thread-safe; {@link #run} can be called any number of times.
 */
public final class SparkCheck {

    private static final int MOST_AT_ONCE = 16;
    private static final long RECORDS_OF_A_TASK = 200_000;

    private final Evaluator evaluator;
    private final Map<Owner, Given> things = new EnumMap<>(Owner.class);
    private final Map<EvidenceRows.Kind, Given> records = new EnumMap<>(EvidenceRows.Kind.class);
    private final List<Given> decisions = new ArrayList<>();
    private final List<Given> roster = new ArrayList<>();
    private Optional<DateRange> covers = Optional.empty();
    private boolean partial;
    private boolean showsConfidential;
    private int buckets;

    /** A DataFrame and what its columns are called. */
    record Given(Dataset<Row> data, Columns columns) {}

    private SparkCheck(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** A check by some policies. */
    public static SparkCheck of(Evaluator evaluator) {
        return new SparkCheck(evaluator);
    }

    /** Gives the assignments: columns for employee, date and mode, and whatever else policies ask for. */
    public SparkCheck roster(Dataset<Row> data, Columns columns) {
        roster.clear();
        roster.add(new Given(data, columns));
        return this;
    }

    /** Gives the list of people. Without it, whoever has an assignment is on the books. */
    public SparkCheck people(Dataset<Row> data, Columns columns) {
        return things(Owner.EMPLOYEE, data, columns);
    }

    /** Gives the units. */
    public SparkCheck units(Dataset<Row> data, Columns columns) {
        return things(Owner.UNIT, data, columns);
    }

    /** Gives the offices. */
    public SparkCheck offices(Dataset<Row> data, Columns columns) {
        return things(Owner.OFFICE, data, columns);
    }

    /** Gives the agencies. */
    public SparkCheck agencies(Dataset<Row> data, Columns columns) {
        return things(Owner.AGENCY, data, columns);
    }

    /** Gives the regions. */
    public SparkCheck regions(Dataset<Row> data, Columns columns) {
        return things(Owner.REGION, data, columns);
    }

    private SparkCheck things(Owner owner, Dataset<Row> data, Columns columns) {
        things.put(owner, new Given(data, columns));
        return this;
    }

    /** Gives the signed statements; one that is missing means "no" then. */
    public SparkCheck attestations(Dataset<Row> data, Columns columns) {
        records.put(EvidenceRows.Kind.ATTESTATION, new Given(data, columns));
        return this;
    }

    /** Gives the documents; one that is missing means "no" then. */
    public SparkCheck documents(Dataset<Row> data, Columns columns) {
        records.put(EvidenceRows.Kind.DOCUMENT, new Given(data, columns));
        return this;
    }

    /** Gives the assessments; one that is missing means "no" then. */
    public SparkCheck assessments(Dataset<Row> data, Columns columns) {
        records.put(EvidenceRows.Kind.ASSESSMENT, new Given(data, columns));
        return this;
    }

    /** Gives the decisions on parameters. */
    public SparkCheck decisions(Dataset<Row> data, Columns columns) {
        decisions.clear();
        decisions.add(new Given(data, columns));
        return this;
    }

    /** States the dates of the roster; without it they run from the first to the last assignment. */
    public SparkCheck covers(DateRange dates) {
        covers = Optional.of(dates);
        return this;
    }

    /** States that a missing row on a working day means unknown and not off. */
    public SparkCheck partial(boolean value) {
        partial = value;
        return this;
    }

    /** Lets findings hold the values of confidential facts. */
    public SparkCheck showingConfidential() {
        showsConfidential = true;
        return this;
    }

    /**
     * Says into how many buckets people are dealt out; without it, as many as {@code spark.sql.shuffle.partitions} says. A
     * task judges one bucket, or several small ones. The rows of a bucket must fit into its memory, at about 100 bytes a row.
     */
    public SparkCheck buckets(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one bucket, not " + number);
        }
        buckets = number;
        return this;
    }

    /**
     * Runs the check.
     *
     * @throws IllegalArgumentException if a column is missing that every roster has, or a fact does not fit its column
     */
    public SparkReport run() {
        if (roster.isEmpty()) {
            throw new IllegalArgumentException("no roster to check");
        }
        Selected selected = new Selected(evaluator.schema(), partial);
        Selection rows = selected.roster(roster.get(0));
        Optional<Selection> people =
                Optional.ofNullable(things.get(Owner.EMPLOYEE)).map(selected::people);
        things.forEach(selected::things);
        records.forEach(selected::evidence);
        decisions.forEach(selected::decisions);
        References references = selected.references();
        List<InputProblem> faults = references.build(evaluator.schema(), covers) instanceof RosterResult.Refused refused
                ? refused.problems()
                : List.of();
        Judging judging = new Judging(
                evaluator.policies(),
                showsConfidential,
                faults.isEmpty() ? references : references.emptied(),
                people.map(Selection::cells),
                rows.cells(),
                roster.get(0).columns().modes());
        SparkSession session = roster.get(0).data().sparkSession();
        Judged judged = judging.reference(covers) instanceof RosterResult.Refused
                ? new Judged(evaluator.refused(faults), Optional.empty())
                : judged(session, judging, rows.rows(), people.map(Selection::rows), faults);
        return new SparkReport(session, judged.report, judged.digest, selected.unread());
    }

    private record Judged(ComplianceReport report, Optional<String> digest) {}

    private Judged judged(
            SparkSession session,
            Judging judging,
            Dataset<Row> rows,
            Optional<Dataset<Row>> people,
            List<InputProblem> faults) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<Judging> sent = context.broadcast(judging);
        int number = buckets > 0 ? buckets : Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
        JavaPairRDD<Integer, Packet> gathered = rows.javaRDD().mapPartitionsToPair(new Gather(sent, number, false));
        if (people.isPresent()) {
            gathered = gathered.union(people.get().javaRDD().mapPartitionsToPair(new Gather(sent, number, true)));
        }
        JavaRDD<Packet> byBucket =
                gathered.partitionBy(new HashPartitioner(number)).values();
        // the second look at the packets takes what the first one has shuffled
        Packet.Extent extent = byBucket.coalesce(Math.min(number, context.defaultParallelism()))
                .map(Packet::extent)
                .treeAggregate(Packet.Extent.NONE, Packet.Extent::both, Packet.Extent::both);
        Packet.Extent span = covers.isPresent() ? Packet.Extent.of(0, 0, covers) : extent;
        Optional<DateRange> dates = span.dates();
        if (judging.reference(dates) instanceof RosterResult.Refused refused) {
            return new Judged(evaluator.refused(refused.problems()), Optional.empty());
        }
        int tasks = (int) Math.max(1, Math.min(number, extent.records() / RECORDS_OF_A_TASK));
        JavaRDD<byte[]> parts = byBucket.coalesce(tasks).map(Packet::bytes);
        if (dates.isPresent()) {
            Reduce reduce = new Reduce(sent, span);
            parts = fewer(parts.mapPartitions(reduce), tasks, reduce);
        }
        PartialCheck all = judging.part(dates);
        parts.collect().forEach(bytes -> all.merge(judging.part(dates, bytes)));
        sent.unpersist();
        faults.forEach(all::problem);
        return new Judged(judging.counted(all.finish(), extent), all.digest());
    }

    /** Puts parts together on executors until there are few. */
    private static JavaRDD<byte[]> fewer(JavaRDD<byte[]> parts, int number, Reduce reduce) {
        if (number <= MOST_AT_ONCE) {
            return parts;
        }
        int few = Math.min(MOST_AT_ONCE, (int) Math.ceil(Math.sqrt(number)));
        return parts.mapPartitionsWithIndex(
                        (index, some) -> {
                            List<Tuple2<Integer, byte[]>> numbered = new ArrayList<>();
                            some.forEachRemaining(part -> numbered.add(new Tuple2<>(index % few, part)));
                            return numbered.iterator();
                        },
                        true)
                .mapToPair(part -> part)
                .partitionBy(new HashPartitioner(few))
                .values()
                .mapPartitions(reduce);
    }
}
