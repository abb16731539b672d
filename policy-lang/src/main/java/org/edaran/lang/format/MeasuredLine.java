package org.edaran.lang.format;

import java.util.List;
import java.util.Set;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.format.LogicalLine.Piece;

/** The pieces of a line with their widths, and how well the line can be broken before each. */
final class MeasuredLine {

    private static final int PLAIN = 1000;

    private final List<Piece> pieces;
    private final int[] ends;
    private final int[] ranks;

    /** Measures a line, given the token types that open a part behind a sentence. */
    MeasuredLine(List<Piece> pieces, Set<Integer> parts) {
        this.pieces = pieces;
        this.ends = new int[pieces.size() + 1];
        this.ranks = new int[pieces.size()];
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            ends[i + 1] = ends[i] + (piece.spaced() ? 1 : 0) + piece.text().length();
            ranks[i] = rank(i, depth, parts);
            depth += switch (piece.type()) {
                case EdaranParser.OPEN, EdaranParser.OPEN_LIST -> 1;
                case EdaranParser.CLOSE, EdaranParser.CLOSE_LIST -> -1;
                default -> 0;
            };
        }
    }

    private int rank(int index, int depth, Set<Integer> parts) {
        int type = pieces.get(index).type();
        if (depth == 0 && parts.contains(type)) {
            return 0;
        }
        if (type == EdaranParser.AND || type == EdaranParser.OR) {
            return 1 + 2 * depth;
        }
        boolean behindComma = index > 0 && pieces.get(index - 1).type() == EdaranParser.COMMA;
        return behindComma ? 2 + 2 * depth : PLAIN + depth;
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int index) {
        return pieces.get(index);
    }

    /** True if a part behind a sentence starts with a piece. */
    boolean isPart(int index) {
        return ranks[index] == 0;
    }

    /** The width of some pieces on one line, without the space before the first. */
    int width(int from, int to) {
        return from == to ? 0 : ends[to] - ends[from] - (pieces.get(from).spaced() ? 1 : 0);
    }

    /** The index behind the colon of a head; 0 if no body follows one. */
    int body() {
        for (int i = 1; i + 1 < size(); i++) {
            if (piece(i).type() == EdaranParser.COLON) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The index at which the second half of a choice starts; 0 if there is none. */
    int choice(int body) {
        for (int i = body + 1; i < size(); i++) {
            if (piece(i).type() == EdaranParser.OR_ELSE) {
                return i;
            }
        }
        return 0;
    }

    /** The index of the first part behind the sentence that starts at {@code body}. */
    int firstPart(int body) {
        int next = body + 1;
        while (next < size() && !isPart(next)) {
            next++;
        }
        return Math.min(next, size());
    }

    /** The index of the piece before which the pieces from {@code from} on are best broken to fit into a width. */
    int breakIn(int from, int end, int width) {
        int best = -1;
        for (int i = from + 1; i < end && (best < 0 || width(from, i) <= width); i++) {
            if (piece(i).spaced() && (best < 0 || ranks[i] <= ranks[best])) {
                best = i;
            }
        }
        return best < 0 ? end : best;
    }
}
