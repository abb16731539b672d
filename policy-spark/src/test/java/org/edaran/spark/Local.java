package org.edaran.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, with two cores, each task tried four times; one for all tests. */
final class Local {

    private Local() {}

    static SparkSession session() {
        SparkSession session = SparkSession.builder()
                .master("local[2,4]")
                .appName("edaran")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.default.parallelism", "4")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        session.sparkContext().setLogLevel("OFF");
        return session;
    }
}
