/** The check on Apache Spark: DataFrames in, a report and DataFrames of findings out. */
@NullMarked
package org.edaran.spark;

import org.jspecify.annotations.NullMarked;
