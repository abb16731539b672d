import org.jspecify.annotations.NullMarked;

/** The {@code edaran} command. */
@NullMarked
@SuppressWarnings({"module", "requires-automatic"})
module org.edaran.cli {
    requires info.picocli;
    requires io.github.javadiffutils;
    requires org.edaran.core;
    requires org.edaran.io;
    requires org.edaran.lang;
    requires java.xml;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports org.edaran.cli;

    opens org.edaran.cli to
            info.picocli;
}
