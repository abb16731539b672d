/**
 * Random policy texts of every form of the language, and rosters for them; drawn from a seed, without the machinery of
 * shrinking trees.
 *
 * <p>Start with {@link org.edaran.examples.random.forms.PolicyForms}.
 */
@NullMarked
package org.edaran.examples.random.forms;

import org.jspecify.annotations.NullMarked;
