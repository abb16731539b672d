/**
 * The grammar of policy texts, the parser generated from it, and the tables that turn words into keywords.
 *
 * <p>Start at {@code EdaranParser.g4} for the form of statements and at {@link org.edaran.grammar.KeywordTable} for the
 * words. This package imports nothing else of the product.
 */
package org.edaran.grammar;
