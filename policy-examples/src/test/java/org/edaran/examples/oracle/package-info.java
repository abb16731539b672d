/**
 * A second, deliberately naive judge of rosters, written from the language reference alone. It shares no code with the
 * evaluator and cares for nothing but being believed by reading: no caching, no columns, no tricks. Start with
 * {@link org.edaran.examples.oracle.NaiveOracle}.
 */
@NullMarked
package org.edaran.examples.oracle;

import org.jspecify.annotations.NullMarked;
