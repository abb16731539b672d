/**
 * From a syntax tree to the one canonical text for it.
 *
 * <p>Start at {@link org.edaran.lang.format.PolicyFormatter}. May import {@code ast} and {@code org.edaran.grammar}, whose
 * keyword table gives the words.
 */
package org.edaran.lang.format;
