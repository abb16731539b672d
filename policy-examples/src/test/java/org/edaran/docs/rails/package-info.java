/** Railroad diagrams of the language, drawn from its grammar. */
package org.edaran.docs.rails;
