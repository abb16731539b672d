package org.edaran.lang.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.parse.MessageWords;
import org.edaran.source.SourceText;

/** The faults of a policy and of the vocabularies it uses, as they are found. Not thread-safe. */
public final class FaultList {

    private static final int MOST_KEPT = 10_000;

    private final SourceText main;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Map<SourceText, JoinedText> joined = new HashMap<>();
    private final Map<SourceText, String> languages = new HashMap<>();

    /** No faults yet, of a policy with the given text. */
    public FaultList(SourceText main) {
        this.main = main;
    }

    /** Adds a fault; the same one counts once. */
    public void add(Diagnostic fault) {
        if (found.size() < MOST_KEPT) {
            found.add(inItsText(fault));
        }
    }

    /** Notes a text that is made of two, so that what is found there is told where it was written. */
    public void add(JoinedText text) {
        joined.put(text.text(), text);
    }

    private Diagnostic inItsText(Diagnostic fault) {
        Diagnostic told = fault;
        for (JoinedText text = joined.get(told.source()); text != null; text = joined.get(told.source())) {
            told = text.written(told);
        }
        return told;
    }

    /** True if a fault so far is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }

    /** Notes in which language a text that was read is written; of any other text it is found out when it has a fault. */
    public void addLanguage(SourceText text, String language) {
        languages.put(text, language);
    }

    /** The faults as they came, in English words. */
    public List<Diagnostic> unsorted() {
        return List.copyOf(found);
    }

    /** The faults, each told in the words of the text that it is in. */
    private Set<Diagnostic> inTheirWords() {
        Map<SourceText, MessageWords> words = new HashMap<>();
        Set<Diagnostic> told = new LinkedHashSet<>();
        for (Diagnostic fault : found) {
            told.add(words.computeIfAbsent(fault.source(), this::wordsOf).in(fault));
        }
        return told;
    }

    private MessageWords wordsOf(SourceText text) {
        String language = languages.get(text);
        return language == null ? MessageWords.of(text) : MessageWords.of(text, language);
    }

    /** The faults by place, those of the policy itself first; at most {@code most}, of which the last counts the rest. */
    public List<Diagnostic> sorted(int most) {
        List<Diagnostic> sorted = new ArrayList<>(inTheirWords());
        sorted.sort(Comparator.comparingInt((Diagnostic fault) -> fault.source() == main ? 0 : 1)
                .thenComparing(fault -> fault.source().name())
                .thenComparingInt(fault -> fault.span().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message));
        if (sorted.size() <= most) {
            return List.copyOf(sorted);
        }
        List<Diagnostic> first = new ArrayList<>(sorted.subList(0, most - 1));
        Diagnostic next = sorted.get(most - 1);
        first.add(wordsOf(next.source())
                .in(Diagnostic.of(
                        DiagnosticCode.TOO_MANY_FAULTS,
                        next.source(),
                        next.span(),
                        (sorted.size() - most + 1) + " more faults from here on are not shown")));
        return List.copyOf(first);
    }
}
