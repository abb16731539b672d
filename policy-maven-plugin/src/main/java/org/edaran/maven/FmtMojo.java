package org.edaran.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.edaran.FormatResult;

/** Brings every policy of the project into the one canonical layout. Only files that change are written. */
@Mojo(name = "fmt", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FmtMojo extends AbstractFormatMojo {

    /** For Maven. */
    public FmtMojo() {
        super();
    }

    @Override
    void handle(Path file, FormatResult.Formatted formatted, LogLines lines) throws IOException {
        Files.writeString(file, formatted.text());
        lines.info("formatted " + lines.name(file));
    }

    @Override
    void finish(int changed, int all, LogLines lines) {
        lines.info(changed + " changed, " + (all - changed) + " already laid out");
    }
}
