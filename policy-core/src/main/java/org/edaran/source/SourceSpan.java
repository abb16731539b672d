package org.edaran.source;

/**
 * A half-open range of UTF-16 offsets in one {@link SourceText}.
 *
 * @param start offset of the first character, 0-based
 * @param end offset after the last character; equal to {@code start} for an empty span
 */
public record SourceSpan(int start, int end) {

    /** Checks that the range is not reversed. */
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The smallest span that covers this one and {@code other}. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** True if every character of {@code other} is also in this span. */
    public boolean covers(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }
}
