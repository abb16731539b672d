package org.edaran.model;

import java.util.List;

/**
 * A group of people as a rule names it.
 *
 * @param label the words of the policy text, such as {@code administration} or {@code staff}
 * @param condition who is in it, besides being in the scope of the policy
 * @param categories the categories it names; people in no category are reported where this is not empty
 */
public record Members(String label, Expression condition, List<Category> categories) {

    /** Everyone in scope. */
    public static final Members STAFF = new Members("staff", Expression.TRUE, List.of());

    /** Copies the categories. */
    public Members {
        categories = List.copyOf(categories);
    }

    /** By its words: groups are looked up often, and conditions are deep. */
    @Override
    public int hashCode() {
        return label.hashCode();
    }
}
