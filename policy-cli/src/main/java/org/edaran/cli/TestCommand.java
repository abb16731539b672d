package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.files.JunitXml;
import org.edaran.files.PolicyFolder;
import org.edaran.files.TestedFile;
import org.edaran.lang.test.Coverage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests written in policies. */
@Command(
        name = "test",
        description = "Runs the tests written in policies and shows what came out otherwise than expected.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "One test, those of a folder for a build server, and what they do not reach:",
            "  edaran test policy.edaran --filter \"half may stay home\"",
            "  edaran test policies --quiet --junit results.xml",
            "  edaran test policy.edaran --coverage --min-coverage 80",
            "",
            "Exit codes: 0 all as expected, 1 something otherwise or too little coverage, 2 a policy does not "
                    + "compile or there is no test."
        })
final class TestCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "Policy files, or folders with policy files (*.edaran); - reads standard input.")
    private List<String> arguments = List.of();

    @Option(names = "--filter", paramLabel = "NAME", description = "Only tests whose title contains these words.")
    private String filter = "";

    @Option(
            names = "--lang",
            paramLabel = "id|en",
            description = "Language of the arithmetic and of the coverage (default: en).")
    private ToldIn language = ToldIn.en;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Also write the results as JUnit XML, for build servers.")
    private @Nullable Path junit;

    @Option(
            names = "--coverage",
            description = "Show what the tests reach: of which rules, for which groups, on which side of the bound.")
    private boolean coverage;

    @Option(names = "--coverage-json", paramLabel = "FILE", description = "Write what the tests reach as JSON.")
    private @Nullable Path coverageJson;

    @Option(
            names = "--min-coverage",
            paramLabel = "N",
            description = "Fail if the tests reach less than this many percent of all there is.")
    private int minCoverage;

    @Option(names = "--allow-none", description = "Exit with 0, not 2, if there is no test.")
    private boolean allowNone;

    @Option(names = "--watch", description = "Run again whenever a policy file changes, until interrupted.")
    private boolean watch;

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!watch) {
            return runOnce();
        }
        try (FolderChanges changes = FolderChanges.of(arguments)) {
            return new WatchLoop(changes, PolicyFolder::isPolicyText, streams.out()).run(this::runAgain);
        }
    }

    /** While watching, a file that is away for a moment ends nothing. */
    private int runAgain() {
        try {
            return runOnce();
        } catch (IOException failure) {
            return Failures.explain(failure, streams);
        }
    }

    private int runOnce() throws IOException {
        List<String> files = NamedFiles.of(arguments, PolicyFolder::policies);
        Policies policies = new Policies(streams, !common.isQuiet());
        for (String file : files) {
            if (policies.refusesCompiled(file)) {
                return ExitCode.UNUSABLE;
            }
        }
        List<TestedFile> tested = new TestSession(policies, filter).run(files);
        Locale locale = language.locale();
        new TestPrinter(
                        streams.out(),
                        locale,
                        common.isQuiet(),
                        streams.terminal().hasColors(common.color()))
                .print(tested);
        if (junit != null) {
            OutputTarget.write(Optional.of(junit), streams, out -> new JunitXml(locale).write(tested, out));
        }
        List<Coverage> coverages =
                tested.stream().flatMap(file -> file.coverage().stream()).toList();
        if (coverage) {
            coverages.forEach(new CoveragePrinter(streams.out(), CoverageWords.of(locale))::print);
        }
        if (coverageJson != null) {
            OutputTarget.write(Optional.of(coverageJson), streams, out -> CoverageJson.write(coverages, out));
        }
        int code = exitCode(tested);
        return code == ExitCode.COMPLIANT && !isEnough(coverages) ? ExitCode.VIOLATIONS : code;
    }

    private boolean isEnough(List<Coverage> coverages) {
        long reached = coverages.stream().mapToLong(Coverage::reached).sum();
        long total = coverages.stream().mapToLong(Coverage::total).sum();
        boolean enough = reached * 100 >= minCoverage * total;
        if (!enough) {
            streams.err()
                    .println("edaran: the tests reach " + reached + " of " + total + " ("
                            + CoveragePrinter.percent(reached, total) + "%), less than the " + minCoverage
                            + "% asked for");
        }
        return enough;
    }

    private int exitCode(List<TestedFile> tested) {
        if (tested.stream().anyMatch(file -> file.compiled().isEmpty())) {
            return ExitCode.UNUSABLE;
        }
        if (tested.stream().allMatch(file -> file.outcomes().isEmpty())) {
            streams.err().println("edaran: " + nothing(tested));
            return allowNone ? ExitCode.COMPLIANT : ExitCode.UNUSABLE;
        }
        boolean failed = tested.stream().anyMatch(file -> file.failed() > 0);
        return failed ? ExitCode.VIOLATIONS : ExitCode.COMPLIANT;
    }

    private String nothing(List<TestedFile> tested) {
        if (tested.isEmpty()) {
            return "there is no policy file (*.edaran) in " + String.join(", ", arguments);
        }
        return filter.isEmpty()
                ? "there is no test; write one with `test \"…\":` in the policy"
                : "no test has a title with `" + filter + "`";
    }
}
