/**
 * The syntax tree of a policy file, exactly as written and not yet checked.
 *
 * <p>Start at {@link org.edaran.lang.ast.PolicyFile}. Nodes are records in sealed families; each family has one visitor,
 * so a new node is a compile error wherever it is not handled. Every node ends with its place in the text; equality
 * includes it. Names are not resolved here: {@code wfh} is a {@link org.edaran.lang.ast.Name} whether or not anything
 * declares it. May import {@code org.edaran.source} only.
 */
package org.edaran.lang.ast;
