package org.edaran.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Collects the facts of other things that rows of people tell, such as {@code region of office}: each one once, however many
 * people there are. Stateless.
 */
final class PathFacts {

    /** As many problems as are told. */
    private static final int MOST_FAULTS = 100;

    private PathFacts() {}

    /** The different facts of {@link Selection#ofPath}, each with the least line that tells it, and rows that name no thing. */
    static References.Rows of(Selection path) {
        String[] names = names(path.rows().columns().length);
        Dataset<Row> each = path.rows().toDF(names);
        Column id = col(names[1]);
        Column named = id.isNotNull().and(trim(id).notEqual(""));
        Dataset<Row> told = each.filter(
                col(names[0]).isNotNull().and(trim(col(names[0]).cast("string")).notEqual("")));
        boolean lines = names.length > 2;
        Dataset<Row> nobody = told.filter(functions.not(named));
        List<Row> rows = new ArrayList<>(
                (lines ? nobody.orderBy(names[2]) : nobody).limit(MOST_FAULTS).collectAsList());
        Dataset<Row> known = told.filter(named);
        rows.addAll((lines ? known.groupBy(names[0], names[1]).agg(functions.min(names[2])) : known.distinct())
                .collectAsList());
        return References.Rows.of(path.cells(), rows);
    }

    private static String[] names(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "c" + i;
        }
        return names;
    }
}
