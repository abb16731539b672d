/**
 * Tables into a roster: headers, cells, and what each kind of file says.
 *
 * <p>Start at {@link org.edaran.io.load.FileLoader}. May import {@code input}, {@code guard}, {@code table}, {@code detect}, {@code database}, {@code query}, {@code csv}, {@code json},
 * {@code xlsx}
 * and {@code mapping}.
 */
package org.edaran.io.load;
