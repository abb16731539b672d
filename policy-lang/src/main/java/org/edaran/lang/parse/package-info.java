/**
 * From the text of a policy file to its syntax tree.
 *
 * <p>Start at {@link org.edaran.lang.parse.PolicyParser}. The way of the text: plain tokens, statements cut at the margin,
 * keywords, the grammar, the tree. Whatever the text is, there is a result. May import {@code ast}, {@code
 * org.edaran.grammar}, {@code org.edaran.diagnostic} and {@code org.edaran.source}; nothing of ANTLR leaves it.
 */
package org.edaran.lang.parse;
