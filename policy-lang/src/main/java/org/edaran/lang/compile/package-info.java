/**
 * From the syntax tree of a policy to its model: names resolved, expressions typed, dates computed, sentences checked.
 *
 * <p>Start at {@link org.edaran.lang.compile.PolicyCompiler}. May import every package of this module but the door
 * {@code org.edaran} and {@code format}.
 */
@NullMarked
package org.edaran.lang.compile;

import org.jspecify.annotations.NullMarked;
