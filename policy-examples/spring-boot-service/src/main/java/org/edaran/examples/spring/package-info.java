/** A service that checks rosters and answers questions of self-service. */
package org.edaran.examples.spring;
