/**
 * The {@code edaran} command: checks rosters, validates policies and runs the tests in them.
 *
 * <p>Start at {@link org.edaran.cli.EdaranCommand}. May import everything but the packages of the language behind its
 * door.
 */
package org.edaran.cli;
