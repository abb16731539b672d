package org.edaran.maven;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.edaran.io.ReportFormat;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.review.Review;

/** The files that one check writes, one for each format. */
final class ReportFiles {

    private final Map<ReportFormat, Path> files;

    private ReportFiles(Map<ReportFormat, Path> files) {
        this.files = files;
    }

    /**
     * The files of some formats.
     *
     * @param report to its name each format adds its ending
     * @param words names of formats
     */
    static ReportFiles of(File report, List<String> words) throws MojoExecutionException {
        Map<ReportFormat, Path> files = new LinkedHashMap<>();
        for (String word : words) {
            ReportFormat format = Stream.of(ReportFormat.values())
                    .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new MojoExecutionException("there is no format `" + word
                            + "`; write text, html, json, ndjson, csv, junit, sarif or github"));
            files.put(format, Path.of(report.getAbsolutePath() + "." + ending(format)));
        }
        return new ReportFiles(files);
    }

    /** JUnit's results are XML, workflow commands are text; the word of any other format is its ending. */
    private static String ending(ReportFormat format) {
        return switch (format) {
            case JUNIT -> "xml";
            case TEXT -> "txt";
            case GITHUB -> "github.txt";
            default -> format.word();
        };
    }

    List<Path> paths() {
        return new ArrayList<>(files.values());
    }

    boolean areThere() {
        return files.values().stream().allMatch(Files::isRegularFile);
    }

    void write(Review review, ReportSettings settings, GroupCounts counts) throws IOException {
        for (Map.Entry<ReportFormat, Path> file : files.entrySet()) {
            Path path = file.getValue();
            Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
            try (OutputStream out = Files.newOutputStream(path)) {
                file.getKey().writer(settings, counts).write(review, out);
            }
        }
    }
}
