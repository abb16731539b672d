package org.edaran.source;

/**
 * The clause of a circular that a rule comes from.
 *
 * @param policy name of the policy, such as {@code SE MenPANRB 17/2023}
 * @param clause the clause as the policy text writes it, such as {@code Angka 3 huruf b}
 */
public record Citation(String policy, String clause) {

    @Override
    public String toString() {
        return policy + ", " + clause;
    }
}
