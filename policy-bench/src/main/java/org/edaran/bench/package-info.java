/**
 * Workloads of any size, the same check by other means, and what writes the tables of {@code docs/performance.md}.
 *
 * <p>Start at {@link org.edaran.bench.Workload}. Nothing of it is published. May import everything.
 */
@NullMarked
package org.edaran.bench;

import org.jspecify.annotations.NullMarked;
