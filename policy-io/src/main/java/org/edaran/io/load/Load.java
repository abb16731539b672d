package org.edaran.io.load;

import java.util.Collection;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.Nearest;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.mapping.Mapping;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterSchema;

/**
 * What all files of one roster share while they are read.
 *
 * @param builder takes rows, problems and notes
 * @param mapping how the files are laid out
 * @param limits how much they may hold
 * @param text how text files are written that no mapping speaks of
 * @param regions looks at the codes of regions
 */
public record Load(RosterBuilder builder, Mapping mapping, InputLimits limits, TextForm text, RegionWatch regions) {

    RosterSchema schema() {
        return builder.schema();
    }

    void problem(DiagnosticCode code, DataPlace place, Sentence message) {
        builder.problem(InputProblem.of(code, place, message));
    }

    void problem(DiagnosticCode code, DataPlace place, Sentence message, Sentence help) {
        builder.problem(InputProblem.of(code, place, message).withHelp(help));
    }

    void note(DataPlace place, Sentence message) {
        builder.note(new InputNote(message, place));
    }

    /** {@code ; did you mean `x`?}, or nothing. */
    static Sentence suggestion(String word, Collection<String> candidates) {
        return Nearest.to(word, candidates)
                .map(near -> Sentence.of("; did you mean `{0}`?", near))
                .orElse(Sentence.NONE);
    }
}
