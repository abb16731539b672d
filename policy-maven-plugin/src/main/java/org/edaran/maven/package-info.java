/** The goals of the Maven plugin. They hold to the libraries, not to the command; what is found goes to the log of Maven. */
@NullMarked
package org.edaran.maven;

import org.jspecify.annotations.NullMarked;
