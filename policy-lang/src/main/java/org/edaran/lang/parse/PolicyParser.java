package org.edaran.lang.parse;

import org.edaran.source.SourceText;

/** Reads the text of a policy file or a vocabulary file. */
public final class PolicyParser {

    private PolicyParser() {}

    /**
     * Reads a text within the standard limits.
     *
     * <p>Never throws because of the text: every fault is a diagnostic with a code from 1001 to 1999. Takes time and
     * memory linear in the length of the text.
     *
     * @param source the text
     */
    public static ParseResult parse(SourceText source) {
        return parse(source, ParseLimits.standard());
    }

    /**
     * Reads a text within given limits. A text beyond them gives no statement and one diagnostic.
     *
     * @param source the text
     * @param limits how much is read
     */
    public static ParseResult parse(SourceText source, ParseLimits limits) {
        return new FileReader(source, limits).read();
    }
}
