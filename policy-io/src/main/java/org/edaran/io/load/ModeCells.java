package org.edaran.io.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.RosterMapping;
import org.edaran.io.mapping.RosterMapping.Blank;
import org.edaran.io.mapping.RosterMapping.Code;
import org.edaran.io.mapping.RosterMapping.Piece;
import org.edaran.model.Mode;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Part;

/** Turns the texts of mode cells into parts of a day. One per file, since unknown texts are reported once per file. */
final class ModeCells {

    private static final List<Piece> UNKNOWN = List.of(new Piece(Optional.empty(), Part.WHOLE));
    private static final String BLANK = "";

    private final Load load;
    private final RosterMapping mapping;
    private final Map<String, List<Piece>> meanings = new HashMap<>();
    private final Tally unknown = new Tally();
    private final Tally blank = new Tally();

    ModeCells(Load load, RosterMapping mapping) {
        this.load = load;
        this.mapping = mapping;
        if (mapping.codes().isPresent()) {
            mapping.codes().get().forEach(this::addCode);
        } else {
            for (Mode mode : load.schema().modes()) {
                meanings.put(mode.name(), List.of(new Piece(Optional.of(mode.name()), Part.WHOLE)));
            }
        }
        Blank whole = mapping.blank().orElse(Blank.UNKNOWN);
        meanings.put(
                BLANK,
                switch (whole) {
                    case UNKNOWN -> UNKNOWN;
                    case OFF -> List.of(new Piece(Optional.of("off"), Part.WHOLE));
                    case NO_ROW -> List.of();
                });
        if (whole == Blank.OFF && !isMode("off", DataPlace.of(load.mapping().file()))) {
            meanings.put(BLANK, UNKNOWN);
        }
    }

    private void addCode(String text, Code code) {
        boolean known = code.pieces().stream()
                .flatMap(piece -> piece.mode().stream())
                .allMatch(mode -> isMode(mode, code.place()));
        // One problem in the mapping is enough; its cells are not reported again.
        meanings.put(text, known ? code.pieces() : UNKNOWN);
    }

    /** True if a policy declares the mode; a problem if none does. */
    private boolean isMode(String mode, DataPlace place) {
        boolean known = load.schema().mode(mode).isPresent();
        if (!known) {
            List<String> modes = load.schema().modes().stream().map(Mode::name).toList();
            load.problem(
                    DiagnosticCode.UNKNOWN_MODE,
                    place,
                    Sentence.of("`{0}` is not a mode", mode),
                    Sentence.of("use one of {0}{1}", String.join(", ", modes), Load.suggestion(mode, modes)));
        }
        return known;
    }

    /** The parts of the day that a text means; empty for none, and also for a text that is not known. */
    List<Piece> pieces(String text, DataSource source, int line, int cell) {
        List<Piece> pieces = meanings.get(text);
        if (pieces == null) {
            if (!unknown.addAgain(text)) {
                unknown.add(text, source.at(line, cell));
            }
            return List.of();
        }
        if (text.isEmpty() && mapping.wide() && mapping.blank().isEmpty()) {
            if (!blank.addAgain(BLANK)) {
                blank.add(BLANK, source.at(line, cell));
            }
            return List.of();
        }
        return pieces;
    }

    void report() {
        boolean translated = mapping.codes().isPresent();
        List<String> known = meanings.keySet().stream()
                .filter(code -> !code.isEmpty())
                .sorted()
                .toList();
        unknown.forEach((text, count) -> {
            Sentence cells = Sentence.of(" ({0})", count.cellWords());
            Sentence near = Load.suggestion(text, known);
            if (translated) {
                load.problem(
                        DiagnosticCode.UNKNOWN_CODE,
                        count.first(),
                        Sentence.of("the mapping does not translate the code `{0}`{1}", text, cells),
                        Sentence.of("add `{0}` to `codes` in the mapping{1}", text, near));
            } else {
                load.problem(
                        DiagnosticCode.UNKNOWN_MODE,
                        count.first(),
                        Sentence.of("`{0}` is not a mode{1}", text, cells),
                        Sentence.of(
                                "use one of {0}, or translate the code in a mapping file{1}",
                                String.join(", ", known), near));
            }
        });
        blank.forEach((text, count) -> load.problem(
                DiagnosticCode.BLANK_CELL,
                count.first(),
                Sentence.of("nobody has said what a blank cell means ({0})", count.cellWords()),
                Sentence.of("write `\"blank\": \"unknown\"`, `\"off\"` or `\"no row\"` in the mapping of the roster")));
    }
}
