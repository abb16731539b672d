package org.edaran.maven;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.CompileResult;
import org.edaran.files.JunitXml;
import org.edaran.files.TestedFile;
import org.edaran.lang.test.PolicyTest;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import org.edaran.lang.test.TestRun;
import org.jspecify.annotations.Nullable;

/** Runs the worked examples that policies hold, and writes their results as JUnit XML for build servers. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it runs the goal
public final class TestMojo extends AbstractEdaranMojo {

    /** Skips this goal; tests of Java that are skipped skip it, too. */
    @Parameter(property = "edaran.test.skip", defaultValue = "false")
    private boolean skipTest;

    @Parameter(property = "skipTests", defaultValue = "false", readonly = true)
    private boolean skipTests;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean skipAllTests;

    /** Only tests whose title contains these words. */
    @Parameter(property = "edaran.test.filter", defaultValue = "")
    private @Nullable String filter;

    /** The file for the results; its name is one that build servers look for. */
    @Parameter(
            property = "edaran.test.report",
            defaultValue = "${project.build.directory}/surefire-reports/TEST-edaran-policies.xml")
    private File report;

    /** For Maven. */
    public TestMojo() {
        super();
    }

    @Override
    boolean isSkipped() {
        return skipTest || skipTests || skipAllTests;
    }

    @Override
    void run(LogLines lines) throws IOException, MojoFailureException {
        Stamp stamp = stamp("test", List.of(String.valueOf(filter)), texts());
        if (stamp.isCurrent() && report.isFile()) {
            lines.info("policies and their tests are up to date");
            return;
        }
        List<Path> policies = policies();
        Texts compiler = new Texts(lines, policies);
        List<TestedFile> tested = new ArrayList<>();
        for (Path policy : policies) {
            tested.add(run(policy, compiler, lines));
        }
        tested.forEach(file -> tell(file, lines));
        write(tested);
        long passed = tested.stream().mapToLong(TestedFile::passed).sum();
        long failed = tested.stream().mapToLong(TestedFile::failed).sum();
        long broken = tested.stream().filter(file -> file.compiled().isEmpty()).count();
        stamp.set(failed + broken == 0);
        String counts = passed + " passed, " + failed + " failed"
                + (broken == 0 ? "" : broken == 1 ? "; 1 does not compile" : "; " + broken + " do not compile");
        if (failed + broken > 0) {
            throw new MojoFailureException(counts);
        }
        lines.info(counts);
    }

    private TestedFile run(Path policy, Texts compiler, LogLines lines) throws IOException {
        long start = System.nanoTime();
        CompileResult result = compiler.compile(policy);
        Optional<TestRun> run = result instanceof CompileResult.Compiled compiled
                ? Optional.of(PolicyTestRunner.runWithCoverage(compiled.policy(), chosen(compiled)))
                : Optional.empty();
        return new TestedFile(
                lines.name(policy),
                result,
                run.map(TestRun::outcomes).orElse(List.of()),
                run.map(TestRun::coverage),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<PolicyTest> chosen(CompileResult.Compiled compiled) {
        String words = filter == null ? "" : filter.toLowerCase(Locale.ROOT);
        return compiled.tests().stream()
                .filter(test -> test.title().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    private void tell(TestedFile file, LogLines lines) {
        if (file.compiled().isEmpty()) {
            lines.diagnostics(file.errors());
        }
        for (TestOutcome outcome : file.outcomes()) {
            if (!outcome.passed()) {
                lines.failed(outcome);
            }
        }
    }

    private void write(List<TestedFile> tested) throws IOException {
        Path file = report.toPath().toAbsolutePath();
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JunitXml(locale()).write(tested, out);
        }
    }
}
