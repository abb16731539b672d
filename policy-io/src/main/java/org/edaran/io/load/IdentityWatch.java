package org.edaran.io.load;

import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.detect.IdentityDamage;
import org.edaran.roster.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks for identities of people that a spreadsheet has changed, in one table. Not thread-safe. */
final class IdentityWatch {

    private static final int FEWEST_DIGITS = 8;
    private static final int LONGEST = 32;

    private final Load load;
    private final DataSource source;
    private final Tally damaged = new Tally();
    private final Tally.@Nullable Count[] lengths = new Tally.Count[LONGEST + 1];
    private final int[] zeros = new int[LONGEST + 1];
    private String last = "";
    private boolean anyNip;
    private boolean anyExactNip;
    private int nips;

    IdentityWatch(Load load, DataSource source) {
        this.load = load;
        this.source = source;
    }

    /** Looks at an identity; the same one again costs nothing. */
    void see(String text, int line, int cell) {
        if (text.equals(last)) {
            return;
        }
        last = text;
        if (IdentityDamage.isDigits(text)) {
            digits(text, line, cell);
            return;
        }
        IdentityDamage.of(text).ifPresent(damage -> damaged.add(damage.name() + '\0' + text, source.at(line, cell)));
    }

    /** Looks again at an identity that was seen before, after another one; false if that must be done as before. */
    boolean again(byte[] ascii, int from, int to) {
        int length = to - from;
        for (int i = from; i < to; i++) {
            if (ascii[i] < '0' || ascii[i] > '9') {
                return false;
            }
        }
        if (length >= FEWEST_DIGITS && length <= LONGEST) {
            Tally.Count known = lengths[length];
            if (known == null) {
                return false;
            }
            known.add();
            nips += length == IdentityDamage.NIP_LENGTH ? 1 : 0;
        }
        return true;
    }

    /** Looks at an identity of digits that is not the last one; false if it may tell more than the others have. */
    boolean adds(byte[] ascii, int from, int to) {
        boolean settled = to - from != IdentityDamage.NIP_LENGTH || (anyNip && anyExactNip);
        return settled && ascii[from] != '0' && again(ascii, from, to);
    }

    /** The identity that was looked at last. */
    String last() {
        return last;
    }

    /** Says which identity was looked at last. */
    void wasLast(String text) {
        last = text;
    }

    private void digits(String text, int line, int cell) {
        int length = text.length();
        if (length < FEWEST_DIGITS || length > LONGEST) {
            return;
        }
        Tally.Count known = lengths[length];
        if (known == null) {
            known = new Tally.Count(source.at(line, cell));
            lengths[length] = known;
        }
        known.add();
        if (text.charAt(0) == '0') {
            zeros[length] = Math.max(zeros[length], text.charAt(1) == '0' ? 2 : 1);
        }
        if (length == IdentityDamage.NIP_LENGTH) {
            anyNip = anyNip || IdentityDamage.isNip(text);
            anyExactNip = anyExactNip || !text.endsWith("000");
            nips++;
        }
    }

    /** Reports what was found, each kind once. */
    void report() {
        damaged.forEach((kind, count) -> {
            String text = kind.substring(kind.indexOf('\0') + 1);
            boolean scientific = kind.startsWith(IdentityDamage.SCIENTIFIC.name());
            load.problem(
                    DiagnosticCode.DAMAGED_IDENTITY,
                    count.first(),
                    scientific
                            ? Sentence.of(
                                    "`{0}` is what a spreadsheet made of a long number; its digits are lost", text)
                            : Sentence.of("`{0}` has signs that a spreadsheet puts around digits", text),
                    scientific
                            ? Sentence.of("export it again from where it comes from, with this column as text")
                            : Sentence.of("write the digits alone"));
        });
        for (int length = FEWEST_DIGITS; length < LONGEST; length++) {
            boolean nip = length + 1 == IdentityDamage.NIP_LENGTH && anyNip;
            boolean lost = zeros[length + 1] > 0 || nip || (length + 2 <= LONGEST && zeros[length + 2] == 2);
            Tally.Count known = lengths[length];
            if (known != null && lost) {
                lost(length, known);
            }
        }
        Tally.Count all = lengths[IdentityDamage.NIP_LENGTH];
        if (nips > 2 && anyNip && !anyExactNip && all != null) {
            load.note(
                    all.first(),
                    Sentence.of(
                            "every NIP ends in 000, as if a spreadsheet had rounded them; see that people are not mixed up"));
        }
    }

    private void lost(int length, Tally.Count count) {
        load.problem(
                DiagnosticCode.DAMAGED_IDENTITY,
                count.first(),
                Sentence.of(
                        "the identity has {0} digits where others have more, so a digit or a leading zero is lost ({1})",
                        length, count.cellWords()),
                Sentence.of("export it again from where it comes from, with this column as text"));
    }
}
