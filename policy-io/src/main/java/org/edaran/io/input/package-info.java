/**
 * The files to read and how much they may hold.
 *
 * <p>Start at {@link org.edaran.io.input.InputFile}. May import nothing of this module.
 */
package org.edaran.io.input;
