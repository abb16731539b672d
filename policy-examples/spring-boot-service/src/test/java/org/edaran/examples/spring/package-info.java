/** The service as its users meet it. */
package org.edaran.examples.spring;
