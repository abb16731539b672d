/**
 * What a check finds: findings, their sentences in two languages, and the report that holds them.
 *
 * <p>Start at {@link org.edaran.finding.ComplianceReport}. May import {@code source}, {@code diagnostic}, {@code model}
 * and {@code roster} only.
 */
package org.edaran.finding;
