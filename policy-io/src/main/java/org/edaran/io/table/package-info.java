/**
 * Tables of text cells, whatever file they lie in.
 *
 * <p>Start at {@link org.edaran.io.table.Table}. May import {@code input} and {@code guard} only.
 */
package org.edaran.io.table;
