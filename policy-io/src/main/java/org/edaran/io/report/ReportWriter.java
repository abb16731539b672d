package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import org.edaran.io.review.Review;

/** Writes reports in one format. The same review always gives the same bytes. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes a report in UTF-8; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    void write(Review review, OutputStream out) throws IOException;
}
