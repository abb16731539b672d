/**
 * SE 17/2023 by general engines: an expression language, a rule engine and a solver. Each is handed the roster as objects, and
 * does what its manual shows for such rules. Not part of the build: {@code ./dev bench peers} and
 * {@code ./dev bench flips} compile and run it.
 */
@NullMarked
package org.edaran.bench.engine;

import org.jspecify.annotations.NullMarked;
