package org.edaran.finding;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Findings that were counted, and are put together when the first of them is read: a report of which only the verdict and
 * the summary are asked costs no object for each finding. Until then it keeps the roster that was judged. Immutable for whoever
 * reads it, and thread-safe.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {

    private final int size;
    private final int violations;
    private final int undetermined;
    private @Nullable Supplier<List<Finding>> source;
    private volatile @Nullable List<Finding> made;

    /**
     * A list that is made when it is read.
     *
     * @param size how many findings there are
     * @param violations how many of them are violations
     * @param undetermined how many are undetermined
     * @param source makes the findings, once
     */
    public FindingList(int size, int violations, int undetermined, Supplier<List<Finding>> source) {
        this.size = size;
        this.violations = violations;
        this.undetermined = undetermined;
        this.source = source;
    }

    @Override
    public Finding get(int index) {
        return read().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    /** True if any finding has the status; reads none. */
    boolean has(FindingStatus status) {
        return switch (status) {
            case VIOLATION -> violations > 0;
            case UNDETERMINED -> undetermined > 0;
            case WARNING -> size > violations + undetermined;
        };
    }

    private List<Finding> read() {
        List<Finding> known = made;
        return known == null ? make() : known;
    }

    private synchronized List<Finding> make() {
        List<Finding> known = made;
        Supplier<List<Finding>> from = source;
        if (known == null && from != null) {
            known = List.copyOf(from.get());
            if (known.size() != size) {
                throw new IllegalStateException(size + " findings were counted, and " + known.size() + " made");
            }
            made = known;
            source = null;
        }
        return known == null ? List.of() : known;
    }
}
