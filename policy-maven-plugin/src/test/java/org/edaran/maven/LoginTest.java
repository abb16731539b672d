package org.edaran.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

/** Where user and password of a database come from. */
class LoginTest {

    private static Settings settings() {
        Server server = new Server();
        server.setId("personnel");
        server.setUsername("hr");
        server.setPassword("{locked}");
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    /** Unlocks the password, with what it may complain of. */
    private static SettingsDecrypter unlocking(List<SettingsProblem> problems) {
        return request -> new SettingsDecryptionResult() {
            @Override
            public Server getServer() {
                Server server = request.getServers().get(0).clone();
                server.setPassword("open");
                return server;
            }

            @Override
            public List<Server> getServers() {
                return List.of(getServer());
            }

            @Override
            public Proxy getProxy() {
                throw new IllegalStateException("nobody asked for a proxy");
            }

            @Override
            public List<Proxy> getProxies() {
                return List.of();
            }

            @Override
            public List<SettingsProblem> getProblems() {
                return problems;
            }
        };
    }

    @Test
    void server_hasTheLogin_decrypted() throws MojoExecutionException {
        Login login = Login.of("personnel", settings(), unlocking(List.of()));
        assertThat(login).isEqualTo(new Login(Optional.of("hr"), Optional.of("open")));
        assertThat(login.toString()).doesNotContain("open").doesNotContain("hr");
    }

    @Test
    void environment_hasTheLogin_orNone() {
        assertThat(Login.of(Map.of("EDARAN_DATABASE_USER", "hr", "EDARAN_DATABASE_PASSWORD", "open")))
                .isEqualTo(new Login(Optional.of("hr"), Optional.of("open")));
        assertThat(Login.of(Map.of())).isEqualTo(new Login(Optional.empty(), Optional.empty()));
    }

    @Test
    void noServer_orAPasswordThatStaysLocked_isAMistake() {
        assertThatThrownBy(() -> Login.of("archive", settings(), unlocking(List.of())))
                .hasMessageContaining("no server `archive`");
        SettingsProblem locked =
                new DefaultSettingsProblem("{locked}", SettingsProblem.Severity.ERROR, "settings.xml", 1, 1, null);
        assertThatThrownBy(() -> Login.of("personnel", settings(), unlocking(List.of(locked))))
                .hasMessage("the password of the server `personnel` cannot be decrypted");
    }
}
