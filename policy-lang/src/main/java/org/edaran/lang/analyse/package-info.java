/**
 * What can be said of a compiled policy before any roster is there: rules that never apply, duties that contradict each
 * other, shares that small groups cannot keep.
 *
 * <p>Start at {@link org.edaran.lang.analyse.Analysis}; each check is a class of its own. Every decision is exact or not
 * made: {@link org.edaran.lang.analyse.Satisfier} answers yes with facts, no, or that it does not know. Works on the model
 * and reads the syntax tree for places alone. May import the core and {@code ast}.
 */
@NullMarked
package org.edaran.lang.analyse;

import org.jspecify.annotations.NullMarked;
