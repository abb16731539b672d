package org.edaran.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.edaran.FormatResult;

/** Fails if a policy of the project is not in the canonical layout. Changes nothing. */
@Mojo(name = "fmt-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FmtCheckMojo extends AbstractFormatMojo {

    /** For Maven. */
    public FmtCheckMojo() {
        super();
    }

    @Override
    void handle(Path file, FormatResult.Formatted formatted, LogLines lines) {
        lines.error(lines.name(file) + ":" + firstChange(formatted) + ": is not in the canonical layout");
    }

    @Override
    void finish(int changed, int all, LogLines lines) throws MojoFailureException {
        if (changed > 0) {
            throw new MojoFailureException(changed + (changed == 1 ? " policy is" : " policies are")
                    + " not in the canonical layout; `mvn edaran:fmt` mends it");
        }
        lines.info(all + " laid out");
    }

    /** The line at which the layout starts to differ. */
    private static int firstChange(FormatResult.Formatted formatted) {
        String[] before = formatted.source().text().split("\n", -1);
        String[] after = formatted.text().split("\n", -1);
        int line = 0;
        while (line < before.length && line < after.length && before[line].equals(after[line])) {
            line++;
        }
        return line + 1;
    }
}
