package org.edaran.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.edaran.io.input.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * One line on a terminal that tells how far long work is, drawn over and over, and gone at the end. Work that is done within
 * half a second shows nothing.
 */
final class Progress implements AutoCloseable {

    private static final long FIRST_MILLIS = 500;
    private static final long EACH_MILLIS = 100;
    private static final int BAR = 30;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream err;
    private final int columns;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final long start = System.nanoTime();
    private final @Nullable Thread drawer;
    private volatile boolean isJudging;
    private boolean isShown;

    private Progress(Streams streams, boolean shown) {
        err = streams.err();
        columns = streams.messages().columns();
        drawer = shown ? new Thread(this::draw, "progress") : null;
        if (drawer != null) {
            drawer.setDaemon(true);
            drawer.start();
        }
    }

    /** Starts to show progress, if a person looks at the messages and wants it. */
    static Progress show(Streams streams, CommonOptions options) {
        boolean dumb = "dumb".equals(streams.messages().environment().get("TERM"));
        return new Progress(streams, streams.messages().isInteractive() && !options.isQuiet() && !dumb);
    }

    /** A file on disk whose bytes are counted while they are read. */
    InputFile file(Path path) {
        InputFile file = InputFile.of(path);
        if (drawer == null || !Files.isRegularFile(path)) {
            return file;
        }
        total.addAndGet(path.toFile().length());
        return new InputFile(
                file.name(), file.format(), () -> new Counted(file.opener().open(), read));
    }

    /** Everything is read. */
    void judging() {
        isJudging = true;
    }

    @Override
    public void close() {
        if (drawer == null) {
            return;
        }
        drawer.interrupt();
        try {
            drawer.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (isShown) {
            err.print(CLEAR);
            err.flush();
        }
    }

    private void draw() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (true) {
                long nanos = System.nanoTime() - start;
                err.print(CLEAR + (isJudging ? judging(nanos) : reading(read.get(), total.get(), nanos, columns)));
                err.flush();
                isShown = true;
                Thread.sleep(EACH_MILLIS);
            }
        } catch (InterruptedException done) {
            return;
        }
    }

    private static String judging(long nanos) {
        return "judging  " + nanos / 1_000_000_000 + " s";
    }

    /** How much is read, of how much, and how fast, in at most so many columns. */
    static String reading(long read, long total, long nanos, int columns) {
        double megabytesASecond = nanos == 0 ? 0 : read * 1000.0 / nanos;
        String rate = String.format(Locale.ROOT, "%.1f MB/s", megabytesASecond);
        if (total == 0) {
            return "reading  " + rate;
        }
        int percent = (int) Math.min(100, read * 100 / total);
        int bar = Math.min(BAR, columns - 35);
        int full = Math.max(0, bar) * percent / 100;
        String drawn = bar < 5 ? "" : "[" + "#".repeat(full) + "-".repeat(bar - full) + "]  ";
        return "reading  " + drawn + percent + "%  " + rate;
    }

    /** Counts what goes through. */
    private static final class Counted extends FilterInputStream {

        private final AtomicLong count;

        Counted(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                count.incrementAndGet();
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = in.read(bytes, from, length);
            count.addAndGet(Math.max(0, got));
            return got;
        }
    }
}
