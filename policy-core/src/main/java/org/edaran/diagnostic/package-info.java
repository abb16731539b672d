/**
 * Faults as values: a code, a place, a sentence and a remedy.
 *
 * <p>Start at {@link org.edaran.diagnostic.Diagnostic} for faults in policy text and at
 * {@link org.edaran.diagnostic.DiagnosticCode} for the list of codes. May import {@code source} only.
 */
package org.edaran.diagnostic;
