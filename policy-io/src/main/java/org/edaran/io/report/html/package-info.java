/**
 * Writes a report as one page that a browser shows without a network.
 *
 * <p>Start at {@link org.edaran.io.report.html.HtmlReport}. May import {@code report} and {@code review} of this module.
 */
@NullMarked
package org.edaran.io.report.html;

import org.jspecify.annotations.NullMarked;
