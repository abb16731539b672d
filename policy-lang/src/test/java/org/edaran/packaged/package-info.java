/** Tests of the jar that {@code mvn package} makes of this module; they run after it. */
@NullMarked
package org.edaran.packaged;

import org.jspecify.annotations.NullMarked;
