/** The host programs that stand in folders of their own: compiled, run, and held to what their pages show. */
@NullMarked
package org.edaran.examples.hosts;

import org.jspecify.annotations.NullMarked;
