package org.edaran.lang.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.edaran.source.SourceText;

/**
 * A text as a stream of UTF-16 units, so that positions in the stream are offsets in the text and half a surrogate pair
 * is a character like any other.
 */
final class TextCharStream implements CharStream {

    private final String name;
    private final String text;
    private int index;

    TextCharStream(SourceText source) {
        this.name = source.name();
        this.text = source.text();
    }

    @Override
    public void consume() {
        if (index == text.length()) {
            throw new IllegalStateException("cannot consume the end of the text");
        }
        index++;
    }

    @Override
    public int LA(int distance) {
        int at = distance > 0 ? index + distance - 1 : index + distance;
        if (distance == 0) {
            return 0;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : IntStream.EOF;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int target) {
        index = Math.min(target, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return name;
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }
}
