package org.edaran.maven;

import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Who asks a database, and by which password. Neither can stand in a POM, which is in the repository and which Maven writes to
 * its log.
 *
 * @param user the user; nothing if the database needs none
 * @param password the password, likewise
 */
record Login(Optional<String> user, Optional<String> password) {

    /** The login that the environment has. */
    static Login of(Map<String, String> environment) {
        return new Login(
                Optional.ofNullable(environment.get("EDARAN_DATABASE_USER")),
                Optional.ofNullable(environment.get("EDARAN_DATABASE_PASSWORD")));
    }

    /**
     * The login that the settings of Maven have for a server.
     *
     * @throws MojoExecutionException if they have no such server, or its password cannot be decrypted
     */
    static Login of(String id, Settings settings, SettingsDecrypter decrypter) throws MojoExecutionException {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new MojoExecutionException(
                    "the settings of Maven have no server `" + id + "` with the user and password of the database");
        }
        SettingsDecryptionResult plain = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : plain.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new MojoExecutionException("the password of the server `" + id + "` cannot be decrypted");
            }
        }
        return new Login(
                Optional.ofNullable(plain.getServer().getUsername()),
                Optional.ofNullable(plain.getServer().getPassword()));
    }

    /** A record would tell both. */
    @Override
    public String toString() {
        return "***";
    }
}
