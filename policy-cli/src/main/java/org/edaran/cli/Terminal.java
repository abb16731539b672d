package org.edaran.cli;

import java.util.Map;

/**
 * What a report is shown on.
 *
 * @param isInteractive true if standard output is a terminal
 * @param columns how wide it is; 0 if that is not known
 * @param environment the variables that say what the reader wants
 */
record Terminal(boolean isInteractive, int columns, Map<String, String> environment) {

    /** No terminal: a file or another program reads. */
    static final Terminal NONE = new Terminal(false, 0, Map.of());

    /** Whether text is to have colours. */
    enum Color {
        /** On a terminal, unless the environment says otherwise. */
        auto,
        /** Whatever reads it. */
        always,
        /** Not at all. */
        never
    }

    /** Keeps what is needed of the environment. */
    Terminal {
        environment = Map.copyOf(environment);
    }

    /** The terminal that this process writes to. */
    static Terminal ofOutput() {
        return of("EDARAN_COLUMNS");
    }

    /** The terminal that shows the messages of this process. */
    static Terminal ofMessages() {
        return of("EDARAN_MESSAGE_COLUMNS");
    }

    /** The launcher says in a variable how wide a terminal is, and so that it is one; not every version of Java can tell. */
    private static Terminal of(String variable) {
        Map<String, String> environment = System.getenv();
        int columns = number(environment.get(variable));
        return columns == 0 ? new Terminal(false, 0, environment) : new Terminal(true, columns, environment);
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
    }

    /** How wide lines may be: the columns of the terminal, or 0 for any width where there is none. */
    int width() {
        int wanted = number(environment.get("COLUMNS"));
        return !isInteractive ? 0 : wanted > 0 ? wanted : columns;
    }

    /** True if text is to have colours; a variable of the environment counts if it is not empty. */
    boolean hasColors(Color wanted) {
        return switch (wanted) {
            case always -> true;
            case never -> false;
            case auto ->
                !isSet("NO_COLOR")
                        && (isSet("FORCE_COLOR")
                                || isSet("CLICOLOR_FORCE")
                                || (isInteractive && !"dumb".equals(environment.get("TERM"))));
        };
    }

    private boolean isSet(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isEmpty() && !(value.equals("0") && !variable.equals("NO_COLOR"));
    }
}
