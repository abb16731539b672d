package org.edaran.pipelines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs scripts in bash as the services do: the first command that fails ends the script. */
final class Shell {

    private Shell() {}

    /**
     * What a script came to.
     *
     * @param exit its exit code
     * @param output what it printed, to both streams
     */
    record Ran(int exit, String output) {

        List<String> lines() {
            return output.lines().toList();
        }
    }

    static Ran run(Path folder, Map<String, String> environment, String script) throws Exception {
        Path file = Files.createTempFile("script", ".sh");
        Files.writeString(file, script);
        return run(folder, environment, List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString()));
    }

    static Ran run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end: " + command);
        }
        return new Ran(process.exitValue(), printed);
    }
}
