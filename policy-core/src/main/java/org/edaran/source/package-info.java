/**
 * Places in texts: the text of a policy, spans in it, and the clauses it cites.
 *
 * <p>Start at {@link org.edaran.source.SourceText}. This package imports nothing else of the product.
 */
package org.edaran.source;
