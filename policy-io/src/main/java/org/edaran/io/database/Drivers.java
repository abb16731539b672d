package org.edaran.io.database;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Where JDBC drivers are: on the class path, or in a jar that somebody names. */
public final class Drivers {

    /** The drivers on the class path. */
    public static final Drivers CLASS_PATH = new Drivers(Optional.empty());

    private final Optional<ClassLoader> loader;

    private Drivers(Optional<ClassLoader> loader) {
        this.loader = loader;
    }

    /**
     * The drivers in a jar. The jar stays open as long as the program runs.
     *
     * @throws IOException if there is no such file
     */
    public static Drivers of(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new NoSuchFileException(jar.toString());
        }
        URL[] urls = {jar.toUri().toURL()};
        return new Drivers(Optional.of(new URLClassLoader(urls, Drivers.class.getClassLoader())));
    }

    /**
     * A connection by the driver that knows the address.
     *
     * @throws MissingDriver if there is none
     * @throws SQLException if the driver cannot connect
     */
    public Connection connect(String url, Properties properties) throws SQLException {
        ServiceLoader<Driver> found = loader.map(from -> ServiceLoader.load(Driver.class, from))
                .orElseGet(() -> ServiceLoader.load(Driver.class));
        for (Driver driver : found) {
            Connection connection = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new MissingDriver();
    }

    /** No driver knows the address. */
    public static final class MissingDriver extends SQLException {
        private static final long serialVersionUID = 1L;

        MissingDriver() {
            super("there is no driver for this database");
        }
    }
}
