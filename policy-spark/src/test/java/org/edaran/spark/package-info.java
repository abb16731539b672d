/** Tests of the check on Spark, in a process of their own. */
@NullMarked
package org.edaran.spark;

import org.jspecify.annotations.NullMarked;
