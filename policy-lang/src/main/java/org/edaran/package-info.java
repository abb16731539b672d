/**
 * The door of the library for policy text: {@link org.edaran.Edaran} compiles it, {@link org.edaran.CompileResult} is
 * what becomes of it.
 *
 * <p>May import every other package.
 */
@NullMarked
package org.edaran;

import org.jspecify.annotations.NullMarked;
