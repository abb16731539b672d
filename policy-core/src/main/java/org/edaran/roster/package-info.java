/**
 * Rosters: who is on the books, what is known of them, and where they work on which date.
 *
 * <p>Start at {@link org.edaran.roster.RosterBuilder} to make a {@link org.edaran.roster.Roster}. May import
 * {@code source}, {@code diagnostic} and {@code model} only. Nothing here reads files.
 */
package org.edaran.roster;
