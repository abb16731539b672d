/**
 * The check of SE 17/2023 by other means than Edaran, each with the same findings.
 *
 * <p>Start at {@link org.edaran.bench.peer.Peer}.
 */
@NullMarked
package org.edaran.bench.peer;

import org.jspecify.annotations.NullMarked;
