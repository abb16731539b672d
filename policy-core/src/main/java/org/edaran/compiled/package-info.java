/**
 * The compiled form: checked policies as JSON with a version and a hash, written by the compiler and read without it.
 *
 * <p>Start at {@link org.edaran.compiled.CompiledPolicies}. Every type of the model has a shape here, which says at once how
 * it is written and how it is read.
 */
package org.edaran.compiled;
