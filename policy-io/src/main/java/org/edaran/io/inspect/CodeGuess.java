package org.edaran.io.inspect;

import java.util.Map;
import java.util.Optional;

/** Looks for the column of a roster in which modes are written. Stateless. */
final class CodeGuess {

    private static final int MOST_CODES = 40;

    private CodeGuess() {}

    /** The column that is called so, or else the one of whose few texts most may be modes. */
    static Optional<ColumnProfile> column(SheetScan sheet) {
        Optional<ColumnProfile> called = sheet.columns().stream()
                .filter(column -> ColumnMeaning.of(sheet.header().name(column.index()))
                        .filter(meaning -> meaning.is("mode"))
                        .isPresent())
                .findFirst();
        return called.or(
                () -> sheet.columns().stream().filter(CodeGuess::looksLikeModes).findFirst());
    }

    private static boolean looksLikeModes(ColumnProfile column) {
        int texts = column.texts().size();
        if (texts == 0 || texts > MOST_CODES || column.texts().isFull()) {
            return false;
        }
        long known = column.texts().texts().stream()
                .filter(text -> CodeHint.named(text).isPresent()
                        || CodeHint.of(text, Map.of()).isPresent())
                .count();
        return known * 2 > texts;
    }
}
