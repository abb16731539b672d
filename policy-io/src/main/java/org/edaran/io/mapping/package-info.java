/**
 * The mapping file, which says how data that somebody else laid out are to be read.
 *
 * <p>Start at {@link org.edaran.io.mapping.MappingReader}. May import {@code input} and {@code guard} only.
 */
package org.edaran.io.mapping;
