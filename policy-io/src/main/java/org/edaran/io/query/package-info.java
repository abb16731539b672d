/**
 * The rows of queries as tables, and Parquet files through them.
 *
 * <p>Start at {@link org.edaran.io.query.Session}. May import {@code database}, {@code input}, {@code guard} and {@code table} only.
 */
package org.edaran.io.query;
