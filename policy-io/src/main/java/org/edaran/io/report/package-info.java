/**
 * Writes reports: JSON for programs, text for people.
 *
 * <p>Start at {@link org.edaran.io.report.JsonReport} and {@link org.edaran.io.report.TextReport}. May import
 * {@code policy-core} only, besides the JSON library.
 */
@NullMarked
package org.edaran.io.report;

import org.jspecify.annotations.NullMarked;
