/**
 * The names a policy declares, and checks that look at a whole policy.
 *
 * <p>Start at {@link org.edaran.lang.check.Declarations}. May import {@code source}, {@code diagnostic}, {@code model},
 * {@code ast} and {@code parse}.
 */
@NullMarked
package org.edaran.lang.check;

import org.jspecify.annotations.NullMarked;
