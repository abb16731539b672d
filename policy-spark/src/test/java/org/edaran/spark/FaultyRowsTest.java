package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.edaran.eval.Evaluator;
import org.edaran.roster.InputProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that cannot be used, and facts that rows tell of other things, are what they are on one machine. */
class FaultyRowsTest {

    private static final SparkSession SPARK = Local.session();
    private static final Evaluator EVALUATOR = Made.evaluator("""
            policy "SE 3/2026" in force from 2026-01-01 until 2026-12-31
            parameter ceiling of agency: percent at most 60% default 50%
            field opened of office: date
            field size of unit: integer
            field quota of office: percent
            field indoors of office: boolean
            field report of agency: attestation
            field permit of employee: document
            field hardship of employee: assessment
            field diagnosis of employee: document confidential
            rule share cites "1": wfh at most ceiling of staff on duty per agency each day during in force
            rule city cites "2": staff must not be wfh where region of office within region "31" during in force
            rule small cites "3": staff must be wfo where size of unit < 3 during in force
            rule old cites "4": staff must not be wfh where opened of office < 2000-01-01 and not has valid permit during in force
            rule told cites "5": agency must attest report each month during in force by day 5
            rule hard cites "6": staff must not be absent where not assessed [hardship] and not has valid diagnosis during in force
            rule room cites "7": staff must be wfh where quota of office > 25% and indoors of office during in force
            """);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void good() throws IOException {
        world = new World(folder, EVALUATOR)
                .write(
                        "employees",
                        List.of(
                                "id,unit,agency,office,region of office,size of unit,opened of office",
                                "a1,u1,A,o1,31.71,2,1999-05-01",
                                "a2,u1,A,o2,32.73,2,",
                                "a3,u2,A,o1,31.71,4,",
                                "a4,u2,A,,,4,"))
                .write(
                        "roster",
                        List.of(
                                "employee,date,mode,part,start",
                                "a1,2026-03-02,wfh,,07:30",
                                "a2,2026-03-02,wfh,am,",
                                "a2,2026-03-02,wfo,pm,",
                                "a3,2026-03-02,wfo,,",
                                "a4,2026-03-03,wfh,,"));
    }

    /** Of dates and ids, files have more advice: what a mapping can do. */
    private static List<String> words(List<InputProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.place() + " " + problem.message() + " " + problem.other()
                        + " "
                        + (problem.message().matches(".*(not a date|has no `(id|employee)`)") ? "" : problem.help()))
                .toList();
    }

    private List<String> expectSameProblems() throws IOException {
        World.Change dealtOut = (name, data) -> data.repartition(3, functions.rand(5));
        SparkReport report = world.onSpark(SPARK, dealtOut).run();
        List<String> told = words(report.report().problems());
        assertThat(told).isEqualTo(words(world.onOneMachine().problems())).isNotEmpty();
        assertThat(report.digest()).isEmpty();
        assertThat(report.report().findings()).isEmpty();
        return told;
    }

    @Test
    void factsOfOtherThings_thatPeopleTell_areRead() throws IOException {
        SparkReport report = world.onSpark(SPARK).run();
        world.expectSame(report);
        assertThat(report.report().findings())
                .anyMatch(finding -> finding.rule().equals("city"))
                .anyMatch(finding -> finding.rule().equals("small"));
        world.expectSame(world.onSpark(SPARK, (name, data) -> data.repartition(2, functions.rand(3)))
                .run());
    }

    @Test
    void factsOfOtherThings_thatUnitsTell_areRead() throws IOException {
        world.write("employees", List.of("id,unit,agency", "a1,u1,A", "a2,u2,A", "a3,u2,A", "a4,u2,A"))
                .write(
                        "units",
                        List.of(
                                "id,office,size,region of office,agency of office",
                                "u1,o1,2,31.71,A",
                                "u2,o2,4,32.73,B"));
        SparkReport report = world.onSpark(SPARK).run();
        world.expectSame(report);
        assertThat(report.report().findings())
                .anyMatch(finding -> finding.rule().equals("city"));
    }

    @Test
    void typedColumns_areReadAsTheirTexts() throws IOException {
        world.write("offices", List.of("id,opened,quota,indoors", "o1,1998-01-31,40%,yes", "o2,2020-02-01,12.5%,no"))
                .write(
                        "employees",
                        List.of(
                                "id,unit,agency,office,size of unit",
                                "a1,u1,A,o1,2",
                                "a2,u1,A,o2,2",
                                "a3,u2,A,o1,4",
                                "a4,u2,A,o2,4"));
        World.Change typed = (name, data) -> switch (name) {
            case "offices" ->
                data.withColumn("opened", functions.to_date(data.col("opened")))
                        .withColumn("quota", functions.expr("cast(replace(quota, '%', '') as double) / 100"))
                        .withColumn("indoors", functions.expr("indoors = 'yes'"));
            case "employees" ->
                data.withColumn("size of unit", data.col("`size of unit`").cast("int"));
            default -> data;
        };
        SparkReport report = world.onSpark(SPARK, typed).run();
        world.expectSame(report);
        assertThat(report.report().findings())
                .anyMatch(finding -> finding.rule().equals("room"));
    }

    @Test
    void factsOfOtherThings_thatClash_orHaveNoThing_areToldOnce() throws IOException {
        world.write(
                "employees",
                List.of(
                        "id,unit,agency,office,region of office,size of unit",
                        "a1,u1,A,o1,31.71,2",
                        "a2,u1,A,o1,32.73,2",
                        "a3,u2,A,o1,31.71,many",
                        "a4,u2,A,o1,32.73,many",
                        "a5,,A,,31.71,"));
        assertThat(expectSameProblems()).hasSize(3);
    }

    @Test
    void factOfAThing_thatNoColumnNames_isTold() {
        Dataset<Row> people = SPARK.sql("select 'a1' as id, '31.71' as `region of office`");
        assertThatThrownBy(() ->
                        world.onSpark(SPARK).people(people, Columns.named()).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`region of office` needs a column `office` that says which office");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units | id,size,from,until; u1,2,,; ,3,,; u3,x,,; u4,1,2026-05-01,2026-04-01; u5,1,soon,; u1,5,,",
                "offices | id,region,opened; o1,31.71,; o2,here,2020-13-01; ,31,",
                "agencies | id,report; ,x",
                "regions | id; Jakarta; 31.71",
                "attestations | attestation,agency,unit,signed,time,from,until; report,A,,2026-03-02,,,; ,A,,,,,;"
                        + "report,,,,,,; report,A,u1,,,,; report,A,,soon,,,; report,A,,2026-03-02,25:00,,;"
                        + "report,A,,,,2026-03-02,2026-03-01; rapport,A,,,,,",
                "documents | document,employee,issued,from,until; permit,,,,; permit,a1,2026-02-30,,;"
                        + " diagnosis,a1,2026-02-30,,; diagnosis,a1,,2026-03-02,2026-03-01; ,a1,,,",
                "assessments | assessment,employee,assessed; hardship,a1,x; hardship,,; wish,a1,",
                "decisions | parameter,agency,unit,value,from,until; ceiling,A,,40%,,; ,A,,40%,,; ceiling,A,,,,;"
                        + "cieling,A,,40%,,; ceiling,,u1,40%,,; ceiling,A,,much,,; ceiling,A,,70%,,;"
                        + "ceiling,A,,30%,2026-05-01,2026-04-01; ceiling,A,,30%,x,",
                "employees | id,unit,agency,from,until; a1,u1,A,,; ,u1,A,,; a2,u1,A,2026-05-01,2026-04-01;"
                        + " a3,u1,A,x,; a4,u1,A,,",
                "roster | employee,date,mode,part,start,end; a1,2026-03-02,wfh,,,; ,2026-03-02,wfh,,,; a2,,wfh,,,;"
                        + " a2,soon,wfh,,,; a2,2026-03-02,wfh,half,,; a3,2026-03-02,wfh,,7,; a3,2026-03-02,wfh,,,24:30",
            })
    void rowsThatCannotBeUsed_areToldAsOnOneMachine(String name, String lines) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : lines.split(";", -1)) {
            rows.add(line.strip());
        }
        world.write(name, rows);
        expectSameProblems();
    }

    @Test
    void faultsOfAllData_areToldTogether_upToAHundred() throws IOException {
        List<String> units = new ArrayList<>(List.of("id,size"));
        for (int unit = 0; unit < 80; unit++) {
            units.add("u" + unit + ",x" + unit);
        }
        List<String> roster = new ArrayList<>(List.of("employee,date,mode"));
        for (int row = 0; row < 80; row++) {
            roster.add("a1,never" + row + ",wfh");
        }
        world.write("units", units).write("roster", roster).write("offices", List.of("id,region", "o1,x"));
        assertThat(expectSameProblems()).hasSize(100);
    }
}
