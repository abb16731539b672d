/**
 * Judges rosters by policies.
 *
 * <p>Start at {@link org.edaran.eval.Evaluator}. People are visited one after another in the order of their ids, and
 * their days in the order of the dates; each rule keeps its own counters, so one pass serves all rules. Everything else
 * in the package is internal. May import every other package of the module.
 */
package org.edaran.eval;
