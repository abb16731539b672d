import org.jspecify.annotations.NullMarked;

/** Policies, rosters, findings and the evaluator; no parser and no input or output. */
@NullMarked
module org.edaran.core {
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports org.edaran.compiled;
    exports org.edaran.diagnostic;
    exports org.edaran.eval;
    exports org.edaran.finding;
    exports org.edaran.model;
    exports org.edaran.roster;
    exports org.edaran.source;
}
