package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code edaran compile}, and {@code edaran check} with what it writes. */
class CompileCommandTest {

    @TempDir
    private Path folder;

    private String policy = "";
    private String compiled = "";

    @BeforeEach
    void write() throws IOException {
        policy = file("policy.edaran", """
                policy "House rule" in force from 2026-01-01 until 2026-12-31
                rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
                """);
        compiled = folder.resolve("policy.json").toString();
        file("employees.csv", "id,unit\ne1,Archive\ne2,Archive\n");
        file("roster.csv", "employee,date,mode\ne1,2026-03-02,wfh\ne2,2026-03-02,wfh\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandRun check(String file) {
        String data = folder.toString() + "/";
        return CommandRun.of("check", file, "--employees", data + "employees.csv", "--roster", data + "roster.csv");
    }

    @Test
    void check_ofACompiledPolicy_saysTheSame() {
        assertThat(CommandRun.of("compile", policy, "-o", compiled).code()).isZero();
        assertThat(check(compiled)).isEqualTo(check(policy));
        assertThat(check(compiled).code()).isEqualTo(1);
    }

    @Test
    void check_ofACompiledPolicyFromStandardInput_orBehindAByteOrderMark_saysTheSame() throws IOException {
        CommandRun.of("compile", policy, "-o", compiled);
        String text = "\uFEFF \n" + Files.readString(Path.of(compiled));
        String data = folder.toString() + "/";
        String[] args = {"check", "-", "--employees", data + "employees.csv", "--roster", data + "roster.csv"};

        assertThat(CommandRun.reading(text, args)).isEqualTo(check(policy));
        assertThat(CommandRun.reading(Files.readString(Path.of(policy)), args).out())
                .isEqualTo(check(policy).out());
        assertThat(CommandRun.reading(text, "validate", "-").err())
                .isEqualTo("edaran: <stdin> is a compiled policy; this command needs the text that it was compiled from"
                        + System.lineSeparator());
        Files.writeString(Path.of(compiled), text);
        assertThat(check(compiled)).isEqualTo(check(policy));
    }

    @Test
    void compile_twice_givesTheSameBytes() {
        CommandRun first = CommandRun.of("compile", policy);
        assertThat(first.out()).startsWith("{\"edaran\":\"compiled/1\",\"sha256\":\"");
        assertThat(CommandRun.of("compile", policy)).isEqualTo(first);
    }

    @Test
    void compile_ofAFaultyPolicy_writesNothing() throws IOException {
        CommandRun run = CommandRun.of("compile", file("bad.edaran", "policy \"x\"\nrule r: wfh\n"), "-o", compiled);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error[EDR");
        assertThat(Path.of(compiled)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "test", "explain", "fmt"})
    void command_thatNeedsTheText_saysSoInOneSentence(String command) throws IOException {
        CommandRun.of("compile", policy, "-o", compiled);
        byte[] before = Files.readAllBytes(Path.of(compiled));
        CommandRun run = CommandRun.of(command, compiled, "--quiet");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("edaran: " + compiled
                        + " is a compiled policy; this command needs the text that it was compiled from");
        assertThat(Path.of(compiled)).hasBinaryContent(before);
    }

    @Test
    void check_ofACutFile_saysWhereAndNothingOfTheParser() throws IOException {
        CommandRun.of("compile", policy, "-o", compiled);
        String text = Files.readString(Path.of(compiled));
        for (int length : new int[] {
            text.length() / 2, text.strip().length() - 1, text.strip().length() - 3, 20, 1
        }) {
            Files.writeString(Path.of(compiled), text.substring(0, length));
            CommandRun run = check(compiled);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("at line 1, column ").doesNotContain("Source", "REDACTED", "StreamRead");
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void check_ofAnEditedFile_saysWhatToDo() throws IOException {
        CommandRun.of("compile", policy, "-o", compiled);
        String text = Files.readString(Path.of(compiled));
        Files.writeString(Path.of(compiled), text.replace("1/2", "3/4"));
        CommandRun run = check(compiled);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("changed after it was compiled").contains("Compile the policy again");
    }
}
