package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes that scripts rely on. */
class ExitCodesTest {

    @TempDir
    private Path folder = Path.of("");

    private SmallProject project = new SmallProject(folder);

    @BeforeEach
    void files() throws IOException {
        project = SmallProject.in(folder);
    }

    private CommandRun check(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "check",
                project.file("policy.edaran"),
                "--employees",
                project.file("employees.csv"),
                "--roster",
                project.file("roster.csv")));
        args.addAll(List.of(more));
        return project.run(args.toArray(String[]::new));
    }

    @Test
    void compliant_isZero() {
        assertThat(check().code()).isZero();
    }

    @Test
    void violations_areOne() throws IOException {
        project.violated();
        assertThat(check().code()).isEqualTo(1);
    }

    @Test
    void anythingThatCannotBeDone_isTwo() throws IOException {
        assertThat(check("--fromat", "json").code()).isEqualTo(2);
        assertThat(check("--units", project.file("none.csv")).code()).isEqualTo(2);
        assertThat(check("--output", project.file("no/such/folder.txt")).code()).isEqualTo(2);
        assertThat(project.run("no-such-command").code()).isEqualTo(2);
        project.write("roster.csv", "employee,date,mode\n1,yesterday,wfh\n");
        assertThat(check().code()).isEqualTo(2);
        project.write("policy.edaran", "policy");
        assertThat(check().code()).isEqualTo(2);
    }

    @Test
    void open_isThree_orZeroIfThatIsAllowed() throws IOException {
        project.write("employees.csv", "id,agency\n1,A\n2,A\n3,\n");
        project.violated();
        project.write("roster.csv", "employee,date,mode\n1,2024-02-05,wfh\n2,2024-02-05,wfo\n3,2024-02-05,wfh\n");

        assertThat(check().code()).isEqualTo(3);
        assertThat(check("--allow-undetermined").code()).isZero();
    }

    @Test
    void aLimit_isFour() throws IOException {
        project.write("roster.csv", "employee,date,mode\n1,2024-02-05," + "w".repeat(40_000) + "\n");

        CommandRun run = check();

        assertThat(run.err()).contains("EDR6019");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void tooLittleMemory_isFour() {
        assertThat(run(new OutOfMemoryError("made up"))).isEqualTo(4);
    }

    @Test
    void aFaultOfTheProduct_isSeventy() {
        assertThat(run(new StackOverflowError("made up"))).isEqualTo(70);
        assertThat(run(new AssertionError("made up"))).isEqualTo(70);
        assertThat(run(new IllegalStateException("made up"))).isEqualTo(70);
    }

    /** A run in which writing the report fails as no report should. */
    private int run(Throwable failure) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                ExitCodesTest.<RuntimeException>fail(failure);
            }
        };
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return EdaranCommand.run(
                List.of("explain", project.file("policy.edaran")), new ByteArrayInputStream(new byte[0]), out, nowhere);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void standardInput_isReadOnce() {
        CommandRun run = project.run("check", "-", "--employees", project.file("employees.csv"), "--roster", "-");

        assertThat(run.err()).contains("standard input can be read once");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void dash_isStandardInputAndOutput() throws IOException {
        byte[] policy = SmallProject.POLICY.getBytes(StandardCharsets.UTF_8);
        CommandRun fromInput = project.run(
                policy,
                Terminal.NONE,
                Terminal.NONE,
                "check",
                "-",
                "--employees",
                project.file("employees.csv"),
                "--roster",
                project.file("roster.csv"),
                "--output",
                "-");

        assertThat(fromInput.out()).startsWith("COMPLIANT");
        assertThat(project.run(policy, Terminal.NONE, Terminal.NONE, "validate", "-")
                        .out())
                .startsWith("SE 1/2024: 1 rule");
        assertThat(project.run(policy, Terminal.NONE, Terminal.NONE, "explain", "-", "-o", "-")
                        .code())
                .isZero();
    }
}
