/**
 * Bytes and characters behind guards: the counting stream, strict decoding, and the problems that end the reading of a
 * file.
 *
 * <p>Start at {@link org.edaran.io.guard.StrictText}. May import nothing of this module.
 */
package org.edaran.io.guard;
