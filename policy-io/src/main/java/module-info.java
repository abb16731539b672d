import org.jspecify.annotations.NullMarked;

/** Reading rosters from files and writing reports. */
@NullMarked
module org.edaran.io {
    requires transitive org.edaran.core;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel.reader;
    requires tools.jackson.core;
    requires transitive java.sql;
    requires static org.jspecify;

    exports org.edaran.io;
    exports org.edaran.io.audit;
    exports org.edaran.io.database;
    exports org.edaran.io.input;
    exports org.edaran.io.inspect;
    exports org.edaran.io.report;
    exports org.edaran.io.report.html;
    exports org.edaran.io.review;

    uses java.sql.Driver;
}
