import org.jspecify.annotations.NullMarked;

/** The grammar of policy texts and the parser generated from it. No other module of a host needs it directly. */
@NullMarked
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module org.edaran.grammar {
    requires transitive org.antlr.antlr4.runtime;
    requires static org.jspecify;

    exports org.edaran.grammar;
}
