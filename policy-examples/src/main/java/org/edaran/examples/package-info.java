/**
 * Rosters for the example circulars, made by small deterministic generators.
 *
 * <p>Start with {@link org.edaran.examples.Se17RosterGenerator}. Nothing depends on this package.
 */
@NullMarked
package org.edaran.examples;

import org.jspecify.annotations.NullMarked;
