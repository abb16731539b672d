package org.edaran.examples.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One folder of {@code policy-examples} that is a project of its own. */
record HostFolder(Path folder) {

    private static final Pattern OUTPUT = Pattern.compile("(?s)```text output\n(.*?)```");

    static HostFolder named(String name) {
        return new HostFolder(Path.of(name).toAbsolutePath());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the page says that the program prints. */
    String shown() throws IOException {
        Matcher block = OUTPUT.matcher(Files.readString(file("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** Compiles the sources with every warning as an error, and loads the result. */
    URLClassLoader compiled(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all,-classfile",
                    "-Werror",
                    "-cp",
                    System.getProperty("java.class.path"));
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(folder.resolve("target")))
                    .toList();
            boolean done = compiler.getTask(faults, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(done).as(faults.toString()).isTrue();
        }
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }
}
