/**
 * Rows written as JSON objects, in an array or one after the other.
 *
 * <p>Start at {@link org.edaran.io.json.JsonFile}. May import {@code input}, {@code guard} and {@code table} only.
 */
package org.edaran.io.json;
