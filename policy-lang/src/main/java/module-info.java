import org.jspecify.annotations.NullMarked;

/** From policy text to a compiled policy: parsing, formatting, checks and policy tests. */
@NullMarked
module org.edaran.lang {
    requires transitive org.edaran.core;
    requires org.edaran.grammar;
    requires java.xml;
    requires static org.jspecify;

    exports org.edaran;
    exports org.edaran.files;
    exports org.edaran.lang.ast;
    exports org.edaran.lang.explain;
    exports org.edaran.lang.parse;
    exports org.edaran.lang.test;
}
