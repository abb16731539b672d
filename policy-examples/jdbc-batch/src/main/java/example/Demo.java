package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the database of the page: {@code Demo SCRIPT URL}. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[1]);
                Statement statement = connection.createStatement()) {
            for (String one : Files.readString(Path.of(arguments[0])).split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
