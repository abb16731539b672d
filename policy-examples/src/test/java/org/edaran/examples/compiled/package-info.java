/** The compiled form of policies: written and read, now and years later. */
package org.edaran.examples.compiled;
