/**
 * Random small policies and rosters, on which the evaluator and the naive oracle must agree.
 *
 * <p>Start with {@link org.edaran.examples.random.DifferentialProperties}.
 */
@NullMarked
package org.edaran.examples.random;

import org.jspecify.annotations.NullMarked;
