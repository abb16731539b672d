/**
 * The house checks: which way things may depend, which calls are banned, and how long a file may be.
 *
 * <p>They live in this module because it sees the classes of all others.
 */
package org.edaran.house;
