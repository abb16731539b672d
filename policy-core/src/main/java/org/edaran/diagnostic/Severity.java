package org.edaran.diagnostic;

/** How much a fault matters. */
public enum Severity {
    /** The policy or the input cannot be used. */
    ERROR,
    /** It can be used, but probably does not say what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
