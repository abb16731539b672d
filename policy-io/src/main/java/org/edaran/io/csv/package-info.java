/**
 * Text files with separated values, behind guards on encoding, quotes and size.
 *
 * <p>Start at {@link org.edaran.io.csv.TextFile}. May import {@code input}, {@code guard} and {@code table} only.
 */
package org.edaran.io.csv;
