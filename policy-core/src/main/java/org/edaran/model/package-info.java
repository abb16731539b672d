/**
 * What a compiled policy is: rules, expressions, windows and declared facts, typed and immutable.
 *
 * <p>Start at {@link org.edaran.model.Policy}. May import {@code source} and {@code diagnostic} only; nothing here
 * knows how a policy was written or how it is evaluated.
 */
package org.edaran.model;
