package org.edaran.roster;

import org.jspecify.annotations.Nullable;

/**
 * All assignments of a roster in columns, ordered by person and date.
 *
 * <p>Columns that no row uses are {@code null}. INVARIANT: {@code start[e]} to {@code start[e + 1]} are the rows of
 * person {@code e}, by date, then by part.
 * The record is never compared and never leaves the package, so arrays as components do no harm.
 */
@SuppressWarnings("ArrayRecordComponent")
record Assignments(
        int[] start,
        short[] day,
        byte[] mode,
        byte @Nullable [] part,
        int @Nullable [] unit,
        int @Nullable [] location,
        short @Nullable [] from,
        short @Nullable [] until,
        int[] line,
        short @Nullable [] column,
        short @Nullable [] file) {}
