/**
 * Looking at a file that nobody has described: what it holds, what its columns may mean, and a mapping to read it with.
 *
 * <p>Start at {@link org.edaran.io.inspect.FileInspector}. May import every package of this module but {@code report}.
 */
package org.edaran.io.inspect;
