/**
 * Policies that build on others, as syntax trees: found by name, changed by amendments, and laid out edition by edition.
 *
 * <p>Start at {@link org.edaran.lang.compose.PolicyLibrary} and {@link org.edaran.lang.compose.Composer}. May import
 * {@code ast}, {@code parse} and {@code format}.
 */
@NullMarked
package org.edaran.lang.compose;

import org.jspecify.annotations.NullMarked;
