package org.edaran.io.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A database that queries are sent to. All queries of one reading share one connection and one read-only transaction, so
 * that employees and assignments are of the same moment.
 *
 * <p>No driver comes with this library: it is the host's, or is loaded from the jar that {@link Drivers} names.
 */
public final class Database {

    private final String name;
    private final Connector connector;
    private final List<String> secrets;

    /** Opens connections; a {@code javax.sql.DataSource::getConnection} is one. */
    @FunctionalInterface
    public interface Connector {
        /** Opens a connection, which the reader closes. */
        Connection connect() throws SQLException;
    }

    private Database(String name, Connector connector, List<String> secrets) {
        this.name = name;
        this.connector = connector;
        this.secrets = secrets;
    }

    /**
     * A database that the host connects to.
     *
     * @param name what messages call it
     */
    public static Database of(String name, Connector connector) {
        return new Database(name, connector, List.of());
    }

    /**
     * A database by its address. User and password are never part of a message.
     *
     * @param url the JDBC address
     * @param user the user; nothing if the address or the database needs none
     * @param password the password, likewise
     * @param drivers where its driver is
     */
    public static Database of(String url, Optional<String> user, Optional<String> password, Drivers drivers) {
        Properties properties = new Properties();
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        if (url.startsWith("jdbc:duckdb:")) {
            properties.setProperty("jdbc_stream_results", "true");
        }
        List<String> secrets = new java.util.ArrayList<>();
        user.filter(value -> value.length() > 1).ifPresent(secrets::add);
        password.filter(value -> !value.isEmpty()).ifPresent(secrets::add);
        return new Database(withoutSecrets(url), () -> drivers.connect(url, properties), List.copyOf(secrets));
    }

    /** What messages call the database. */
    public String name() {
        return name;
    }

    /**
     * Opens a connection.
     *
     * @throws SQLException in the words of the driver, which may hold user and password: see {@link #words}
     */
    public Connection connect() throws SQLException {
        return connector.connect();
    }

    /** The first line of what a driver says, without user and password. */
    public String words(SQLException failure) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        for (String secret : secrets) {
            said = said.replace(secret, "***");
        }
        return withoutSecrets(said);
    }

    /** An address without what stands before an {@code @} and behind a {@code ?} or {@code ;}. */
    static String withoutSecrets(String text) {
        String shown = text.replaceAll("//[^/@\\s]*@", "//***@").replaceAll(":[^:/@\\s]+/[^@\\s]*@", ":***@");
        String lower = shown.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:")
                ? shown.replaceAll("[?;].*", "")
                : shown.replaceAll("(?i)(password|user)=\\S*", "$1=***");
    }
}
