/**
 * A compiled policy told back in prose, in English or Indonesian, so that whoever signs it sees what was understood.
 * Start at {@link org.edaran.lang.explain.Explanation}.
 *
 * <p>Reads the model only, never the syntax tree: what it says is what will be judged. The words are in
 * {@code phrases_en.properties} and {@code phrases_id.properties}.
 */
package org.edaran.lang.explain;
