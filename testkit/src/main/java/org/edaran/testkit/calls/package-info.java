/**
 * Makes the runnable jar of the command start sooner: what Java would link when it is first run is put into classes and methods
 * while the jar is made.
 *
 * <p>Start at {@link org.edaran.testkit.calls.CallSites}. A program of the build, no part of what is published.
 */
@NullMarked
package org.edaran.testkit.calls;

import org.jspecify.annotations.NullMarked;
