/**
 * Keeps the documents true: every policy, fault, table of words, Java example and link in them is run or compared.
 *
 * <p>How blocks are marked is told in {@link org.edaran.docs.Block}.
 */
package org.edaran.docs;
