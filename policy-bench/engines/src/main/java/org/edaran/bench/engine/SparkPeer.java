package org.edaran.bench.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.edaran.bench.Workload;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.Peer;
import org.jspecify.annotations.Nullable;

/**
 * Apache Spark in this process, with two threads: the rules as queries over coded columns that are kept in memory. What it spends is
 * spent by threads of its own.
 */
public final class SparkPeer implements Peer<List<long[]>> {

    private static final int MOST = 1_500_000;
    private static final int ROUNDS = 7;

    private @Nullable SparkSession spark;

    @Override
    public String name() {
        return "Spark SQL, coded columns, local[2]";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int rounds() {
        return ROUNDS;
    }

    @Override
    public void load(Workload workload) {
        SparkSession opened = SparkSession.builder()
                .master("local[2]")
                .appName("peers")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        spark = opened;
        List<Row> people = new ArrayList<>(workload.people());
        for (int person = 0; person < workload.people(); person++) {
            people.add(RowFactory.create(
                    person,
                    workload.unitOf(person),
                    workload.categoryOf(person),
                    workload.domicileOf(person),
                    workload.isEligible(person)));
        }
        keep(
                opened.createDataFrame(people, columns("id", "unit", "category", "domicile")
                        .add("eligible", DataTypes.BooleanType)),
                "people");
        List<Row> rows = new ArrayList<>(workload.rows());
        for (int row = 0; row < workload.rows(); row++) {
            rows.add(RowFactory.create(
                    workload.personAt(row), workload.dateAt(row), workload.modeAt(row), workload.locationAt(row)));
        }
        keep(opened.createDataFrame(rows, columns("id", "day", "mode", "location")), "roster");
    }

    private static StructType columns(String... names) {
        StructType type = new StructType();
        for (String name : names) {
            type = type.add(name, DataTypes.IntegerType);
        }
        return type;
    }

    private static void keep(Dataset<Row> rows, String name) {
        Dataset<Row> kept = rows.repartition(2).cache();
        kept.count();
        kept.createOrReplaceTempView(name);
    }

    /** Each finding: rule, date, number of the person or of the group, counted, of how many. */
    @Override
    public List<long[]> check() {
        String home = "SELECT day, id FROM roster JOIN people USING (id) WHERE mode = 1 AND ";
        List<long[]> found = new ArrayList<>();
        for (Row group : query("SELECT day, unit, category, count_if(mode = 1) AS home, count(*) AS duty"
                + " FROM roster JOIN people USING (id) WHERE mode <= 1"
                + " GROUP BY day, unit, category HAVING 2 * home > duty")) {
            found.add(new long[] {
                Found.SHARE, group.getInt(0), group.getInt(1) * 3L + group.getInt(2), group.getLong(3), group.getLong(4)
            });
        }
        rows(found, Found.DIRECT, home + "category = 2");
        rows(found, Found.DOMICILE, home + "location div 6 <> domicile div 6");
        rows(found, Found.ELIGIBLE, home + "NOT eligible");
        return found;
    }

    private void rows(List<long[]> found, int rule, String query) {
        for (Row row : query(query)) {
            found.add(new long[] {rule, row.getInt(0), row.getInt(1)});
        }
    }

    private List<Row> query(String query) {
        SparkSession open = spark;
        if (open == null) {
            throw new IllegalStateException("not loaded");
        }
        return open.sql(query).collectAsList();
    }

    @Override
    public Found found(List<long[]> result) {
        return Found.of(result);
    }

    @Override
    public void close() {
        SparkSession open = spark;
        if (open != null) {
            open.stop();
        }
    }
}
