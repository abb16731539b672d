/** Making sure of a report: whether it follows from the policies and the roster that it names. Start at {@link org.edaran.io.audit.Verification}. */
package org.edaran.io.audit;
