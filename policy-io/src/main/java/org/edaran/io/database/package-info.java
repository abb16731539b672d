/**
 * Rosters and reference data from the queries of a database, over JDBC.
 *
 * <p>Start at {@link org.edaran.io.database.Database}. May import {@code input}, {@code guard} and {@code table} only.
 */
package org.edaran.io.database;
