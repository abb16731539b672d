/**
 * From a syntax tree to the one canonical text for it.
 *
 * <p>Start at {@link org.edaran.lang.format.PolicyFormatter}. May import {@code ast}, {@code org.edaran.grammar}, whose
 * keyword table gives the words, and {@code parse}, which knows where words and comments are.
 */
package org.edaran.lang.format;
