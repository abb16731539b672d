/**
 * The hot paths as benchmarks of JMH; {@code ./dev bench jmh} runs them.
 *
 * <p>Start at {@link org.edaran.bench.jmh.CheckBenchmark}.
 */
@NullMarked
package org.edaran.bench.jmh;

import org.jspecify.annotations.NullMarked;
