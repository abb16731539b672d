/**
 * What reads text and files of strangers, as targets of a fuzzer: any bytes end in a result, never in an exception, a hang or memory
 * without bound. {@code ./dev fuzz} lets a fuzzer look for bytes that do not; {@link org.edaran.fuzz.FuzzCorpusTest} repeats, in every
 * build, those that once did not, and variants of small good files.
 */
package org.edaran.fuzz;
