package org.edaran.eval;

/**
 * What people who were left out of a part added to one group in one period, all of it fully known.
 *
 * @param group the group
 * @param period the number of the period
 * @param count half days counted
 * @param of half days of the denominator
 * @param firstDay the first day that was added
 */
record CountSum(CountGroup group, int period, long count, long of, int firstDay) {}
