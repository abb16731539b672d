/** Tests of what {@code mvn package} makes; they run after it. */
@NullMarked
package org.edaran.packaged;

import org.jspecify.annotations.NullMarked;
