/** What many threads may share: evaluators, policies, rosters, reports, the compiler, and what a session hands out. */
package org.edaran.examples.threads;
