package org.edaran.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder with a policy and the data for it, in which the command is called.
 *
 * @param folder the folder
 */
record SmallProject(Path folder) {

    static final String POLICY = """
            policy "SE 1/2024"
              issued 2024-01-02
              in force from 2024-01-02 until 2024-12-31

            rule cap cites "Angka 1":
              wfh at most 50% of staff on duty per agency each day during in force

            test "half may stay home":
              given 4 staff (agency "A") all wfo on 2024-02-05
              with 2 of them wfh expect cap compliant
              with 3 of them wfh expect cap violated 3 of 4 limit 2
            """;

    static final String AMENDMENT = """
            policy "SE 2/2024"
              amends "SE 1/2024"
              issued 2024-04-10
              in force from 2024-04-16 until 2024-12-31

            delete rule cap from 2024-04-16 cites "Pasal 2"
            """;

    private static final String HEAD = "employee,date,mode,location\n";

    /** Writes the files: all of the roster comply. */
    static SmallProject in(Path folder) throws IOException {
        SmallProject project = new SmallProject(folder);
        project.write("policy.edaran", POLICY);
        project.write("employees.csv", "id,agency,domicile\n1,A,31.71\n2,A,31.71\n3,A,31.71\n");
        project.write("roster.csv", HEAD + "1,2024-02-05,wfh,\n2,2024-02-05,wfo,\n3,2024-02-05,wfo,\n");
        return project;
    }

    SmallProject write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** Too many work at home. */
    SmallProject violated() throws IOException {
        return write("roster.csv", HEAD + "1,2024-02-05,wfh,\n2,2024-02-05,wfh,\n3,2024-02-05,wfo,\n");
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Calls the command in the folder, on terminals if there are environments for them. */
    CommandRun run(Terminal out, Terminal messages, String... args) {
        return run(new byte[0], out, messages, args);
    }

    CommandRun run(byte[] input, Terminal terminal, Terminal messages, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = EdaranCommand.run(
                List.of(args),
                new Streams(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new Painter(new PrintStream(err, true, StandardCharsets.UTF_8)),
                        terminal,
                        messages,
                        folder));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    CommandRun run(String... args) {
        return run(Terminal.NONE, Terminal.NONE, args);
    }

    /** A terminal of 80 columns. */
    static Terminal terminal(Map<String, String> environment) {
        return new Terminal(true, 80, environment);
    }
}
