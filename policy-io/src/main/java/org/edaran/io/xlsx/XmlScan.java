package org.edaran.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;

/**
 * Looks through an XML part of a workbook without parsing it, for what would harm the parser.
 *
 * <p>Finds a document type declaration, a text or tag of excessive length, a cell far outside any sheet, and an
 * encoding in which none of these could be seen. Tells also whether cells may be merged. One pass, constant memory.
 */
final class XmlScan {

    /** Six bytes for each of 32,767 characters, as many as an escaped quote takes, with room to spare. */
    private static final int LONGEST_RUN = 1 << 18;

    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private static final byte[] MERGE = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l'};

    private int run;
    private int doctype;
    private int merge;
    private boolean merges;
    private boolean inTag;
    private boolean inReference;
    private boolean afterName;
    private int letters;
    private byte previous;
    private boolean first = true;

    /** What is wrong with the part, in words, if anything; reads to the end if nothing is. */
    Optional<Sentence> fault(InputStream part) throws IOException {
        byte[] block = new byte[1 << 15];
        for (int read = part.read(block); read >= 0; read = part.read(block)) {
            if (first && read > 0) {
                first = false;
                if (block[0] == 0 || (block[0] & 0xFF) >= 0xFE || (read > 1 && block[1] == 0)) {
                    return Optional.of(Sentence.of("is not written in UTF-8"));
                }
            }
            for (int i = 0; i < read; i++) {
                Optional<Sentence> fault = next(block[i]);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /** True if the part may tell of merged cells. */
    boolean hasMerges() {
        return merges;
    }

    private Optional<Sentence> next(byte b) {
        doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
        if (doctype == DOCTYPE.length) {
            return Optional.of(Sentence.of("declares a document type, which workbooks never do"));
        }
        merge = b == MERGE[merge] ? merge + 1 : b == 'm' ? 1 : 0;
        if (merge == MERGE.length) {
            merges = true;
            merge = 0;
        }
        run = b == '<' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            return Optional.of(Sentence.of("has a text far longer than a cell can hold"));
        }
        inTag = b == '<' || (inTag && b != '>');
        return inTag ? reference(b) : Optional.empty();
    }

    /** Counts the letters of {@code r="AB12"}. */
    private Optional<Sentence> reference(byte b) {
        if (inReference) {
            boolean isLetter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            letters += isLetter ? 1 : 0;
            inReference = isLetter;
            if (letters > 3) {
                return Optional.of(Sentence.of("has a cell beyond the last column of a sheet"));
            }
        } else if (afterName && (b == '"' || b == '\'')) {
            inReference = true;
            letters = 0;
            afterName = false;
        } else if (b == 'r' && isSpace(previous)) {
            afterName = true;
        } else if (b != '=' && !isSpace(b)) {
            afterName = false;
        }
        previous = b;
        return Optional.empty();
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
