package org.edaran.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.Edaran;
import org.edaran.FormatResult;

/** Finds the policies that are not in the canonical layout. */
abstract class AbstractFormatMojo extends AbstractEdaranMojo {

    /** Skips the goals {@code fmt} and {@code fmt-check}. */
    @Parameter(property = "edaran.fmt.skip", defaultValue = "false")
    private boolean skipFmt;

    @Override
    final boolean isSkipped() {
        return skipFmt;
    }

    @Override
    final void run(LogLines lines) throws IOException, MojoFailureException {
        int changed = 0;
        int refused = 0;
        List<Path> texts = texts();
        for (Path file : texts) {
            FormatResult result = Edaran.format(file);
            if (result instanceof FormatResult.Refused faulty) {
                lines.diagnostics(faulty.diagnostics());
                refused++;
            } else if (result instanceof FormatResult.Formatted formatted && formatted.isChanged()) {
                handle(file, formatted, lines);
                changed++;
            }
        }
        if (refused > 0) {
            throw new MojoFailureException(refused + (refused == 1 ? " file has" : " files have") + " errors");
        }
        finish(changed, texts.size(), lines);
    }

    /** A file that is in another layout. */
    abstract void handle(Path file, FormatResult.Formatted formatted, LogLines lines) throws IOException;

    /** All files were looked at, and none has errors. */
    abstract void finish(int changed, int all, LogLines lines) throws MojoFailureException;
}
