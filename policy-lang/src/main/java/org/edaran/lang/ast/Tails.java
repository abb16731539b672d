package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * The parts that follow a sentence, no kind twice. {@link Tail.Each} stands for both forms of a period.
 *
 * @param all the parts in canonical order, whatever the order of the text; may be empty
 * @param span from the first to the last, or empty after the sentence
 */
public record Tails(List<Tail> all, SourceSpan span) implements Node {

    /** Copies the parts. */
    public Tails {
        all = List.copyOf(all);
    }

    /** The part of one kind; empty if it is not written. */
    public <T extends Tail> Optional<T> find(Class<T> kind) {
        for (Tail tail : all) {
            if (kind.isInstance(tail)) {
                return Optional.of(kind.cast(tail));
            }
        }
        return Optional.empty();
    }

    /** True if a part of this kind is written. */
    public boolean has(Class<? extends Tail> kind) {
        return find(kind).isPresent();
    }
}
