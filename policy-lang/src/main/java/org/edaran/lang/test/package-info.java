/**
 * The worked examples of a policy: people given, changes, and what is expected of the rules.
 *
 * <p>Start at {@link org.edaran.lang.test.PolicyTest}. May import every package of {@code policy-core}.
 */
@NullMarked
package org.edaran.lang.test;

import org.jspecify.annotations.NullMarked;
