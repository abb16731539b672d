/** The documents as pages for browsers. Start at {@link org.edaran.docs.site.Site}, which {@code ./dev site} runs. */
@NullMarked
package org.edaran.docs.site;

import org.jspecify.annotations.NullMarked;
