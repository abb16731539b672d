/**
 * What a run of random pairs reached: every form of the grammar and every class of the model, and the verdicts it led to.
 *
 * <p>Start with {@link org.edaran.examples.random.reach.ReachTest}.
 */
@NullMarked
package org.edaran.examples.random.reach;

import org.jspecify.annotations.NullMarked;
