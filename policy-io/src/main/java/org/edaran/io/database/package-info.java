/**
 * The databases whose queries give rosters and reference data, over JDBC.
 *
 * <p>Start at {@link org.edaran.io.database.Database}. May import nothing of this module.
 */
package org.edaran.io.database;
