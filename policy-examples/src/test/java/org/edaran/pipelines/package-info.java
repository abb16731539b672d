/** Runs the pipelines that Edaran brings, as far as that is possible without the services they are for. */
package org.edaran.pipelines;
