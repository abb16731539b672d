/**
 * Reading rosters from files and writing reports: the door of this module.
 *
 * <p>Start at {@link org.edaran.io.RosterReader}. May import every package of this module.
 */
package org.edaran.io;
