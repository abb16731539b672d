package org.edaran.examples.random;

import org.edaran.model.Expression;

/**
 * Some words of a policy and what they mean.
 *
 * @param text the words
 * @param meaning the expression
 */
record Phrase(String text, Expression meaning) {}
