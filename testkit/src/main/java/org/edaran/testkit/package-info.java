/**
 * What the tests of every module share, such as the seed of all properties.
 *
 * <p>Start at {@link org.edaran.testkit.SeedHook}. Imports nothing of the product, so that every module can use it.
 */
@NullMarked
package org.edaran.testkit;

import org.jspecify.annotations.NullMarked;
