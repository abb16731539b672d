/**
 * Files as bytes and characters: limits, the counting stream, and problems that end the reading of one file.
 *
 * <p>Start at {@link org.edaran.io.input.InputFile}. May import nothing of this module.
 */
package org.edaran.io.input;
