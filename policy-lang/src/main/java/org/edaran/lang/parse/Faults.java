package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** The faults of one text as they are found. */
final class Faults {

    /** More than anybody is shown; the rest of a text that is all faults is not kept. */
    private static final int MOST_KEPT = 10_000;

    /** More of a word than a message needs. */
    private static final int MOST_SHOWN = 60;

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();
    private final NavigableSet<Integer> dropped;

    Faults(SourceText source) {
        this(source, new TreeSet<>());
    }

    private Faults(SourceText source, NavigableSet<Integer> dropped) {
        this.source = source;
        this.dropped = dropped;
    }

    /** An empty collection for a part of the same text. */
    Faults part() {
        return new Faults(source, dropped);
    }

    /** Remembers that something which may have been needed could not be read here. */
    void dropped(SourceSpan span) {
        dropped.add(span.end());
    }

    /** True if something was dropped behind {@code start} and not behind {@code end}. */
    boolean droppedBetween(int start, int end) {
        Integer next = dropped.ceiling(start);
        return next != null && next <= end;
    }

    SourceText source() {
        return source;
    }

    void add(DiagnosticCode code, SourceSpan span, String message) {
        add(Diagnostic.of(code, source, span, message));
    }

    void add(DiagnosticCode code, SourceSpan span, String message, String help) {
        add(Diagnostic.of(code, source, span, message).withHelp(help));
    }

    void add(Diagnostic diagnostic) {
        if (found.size() < MOST_KEPT) {
            found.add(diagnostic);
        }
    }

    void addAll(Faults others) {
        others.found.forEach(this::add);
    }

    /** Forgets a fault of a place for which there is a better one. */
    void forget(DiagnosticCode code, SourceSpan span) {
        found.removeIf(fault -> fault.code() == code && fault.span().equals(span));
    }

    /** Forgets the faults from an offset to the end of what was looked at so far. */
    void forgetFrom(int start) {
        while (!found.isEmpty() && found.get(found.size() - 1).span().start() >= start) {
            found.remove(found.size() - 1);
        }
    }

    /** The faults in the order of the text, at most {@code most}; a last one counts those left out. */
    List<Diagnostic> sorted(int most) {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(
                        (Diagnostic diagnostic) -> diagnostic.span().start())
                .thenComparing(Diagnostic::code));
        if (sorted.size() <= most) {
            return sorted;
        }
        int left = sorted.size() - most + 1;
        SourceSpan place = sorted.get(most - 1).span();
        List<Diagnostic> first = new ArrayList<>(sorted.subList(0, most - 1));
        first.add(Diagnostic.of(
                DiagnosticCode.TOO_MANY_FAULTS, source, place, left + " more faults from here on are not shown"));
        return first;
    }

    /** A writer's words as they are shown in a message, cut where they are long. */
    static String shown(String words) {
        return words.length() <= MOST_SHOWN ? words : words.substring(0, MOST_SHOWN) + "…";
    }

    /** The place of a token. */
    static SourceSpan spanOf(Token token) {
        int start = Math.max(token.getStartIndex(), 0);
        return new SourceSpan(start, Math.max(token.getStopIndex() + 1, start));
    }
}
