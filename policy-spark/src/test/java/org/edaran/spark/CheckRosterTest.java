package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for {@code spark-submit}, in the session of these tests. */
class CheckRosterTest {

    private static final SparkSession SPARK = Local.session();
    private static final Evaluator EVALUATOR = Made.evaluator(Made.RULES);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void write() throws IOException {
        world = new Made(31, 40, 5, 100).in(folder, EVALUATOR);
        try (OutputStream out = Files.newOutputStream(folder.resolve("policy.json"))) {
            CompiledPolicies.write(EVALUATOR.policies(), out);
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String run() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            CheckRoster.main(new String[] {
                "--policy", path("policy.json"),
                "--people", path("employees.csv"),
                "--roster", path("roster.csv"),
                "--attestations", path("attestations.csv"),
                "--decisions", path("decisions.csv"),
                "--line", "line",
                "--output", path("out")
            });
        } catch (IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findings_areWritten_withTheLinesOfTheRows() throws IOException {
        String printed = run();
        assertThat(printed)
                .startsWith("violations: ")
                .contains("; 40 employees, ")
                .contains("digest of the roster");
        List<Row> findings = SPARK.read().parquet(path("out/findings")).collectAsList();
        assertThat(findings).hasSameSizeAs(world.onOneMachine().findings());
        assertThat(findings)
                .anyMatch(row -> String.valueOf(row.<String>getAs("source")).matches(".*roster\\.csv:[0-9]+"));
    }

    @Test
    void problems_arePrinted_andTheJobFails() throws IOException {
        world.write("roster", List.of("employee,date,mode", Made.id(1) + ",soon,wfh", ",2026-02-02,wfh"));
        assertThat(run().replace(folder + "/", "").lines())
                .containsExactly(
                        "EDR6003 roster.csv:2:2: `soon` is not a date; write dates as `2023-08-28`",
                        "EDR6005 roster.csv:3:1: the row has no `employee`; fill in the cell, or remove the row",
                        "the data cannot be used: 2 problems are told above, the first of roster.csv:2:2: `soon` is not a"
                                + " date");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void arguments_thatAreNone_areTold() {
        assertThatThrownBy(() -> CheckRoster.options(new String[] {"--rooster", "x"}))
                .hasMessage("`--rooster` is no option, or has no value");
        assertThatThrownBy(() -> CheckRoster.options(new String[] {"--roster", "x"}))
                .hasMessage("--policy is missing");
    }
}
