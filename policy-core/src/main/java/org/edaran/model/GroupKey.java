package org.edaran.model;

/**
 * One entry of a {@code per} list.
 *
 * @param name the key in reports, such as {@code agency}
 * @param value what must be equal for two people to be counted together; an {@link Expression.Identity} or a fact
 */
public record GroupKey(String name, Expression value) {}
