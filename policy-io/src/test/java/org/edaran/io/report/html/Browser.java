package org.edaran.io.report.html;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, spoken to by its debugging protocol. */
@SuppressWarnings("try") // a test waits for the browser to end
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS = 90;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers;
    private final List<JsonNode> events;
    private final AtomicInteger number = new AtomicInteger();
    private String session = "";

    private Browser(Process process, Path profile, WebSocket socket, Inbox inbox) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.answers = inbox.answers;
        this.events = inbox.events;
    }

    /** The program: what {@code CHROMIUM} names, or one of the usual names on the path. */
    static Optional<Path> program() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(Path program) throws Exception {
        Path profile = Files.createTempDirectory("edaran-browser");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = "";
        for (String line = said.readLine(); line != null && address.isEmpty(); line = said.readLine()) {
            address =
                    line.startsWith("DevTools listening on ") ? line.substring("DevTools listening on ".length()) : "";
            if (!address.isEmpty()) {
                break;
            }
        }
        Thread drain = new Thread(() -> said.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
        Inbox inbox = new Inbox();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), inbox)
                .get(SECONDS, TimeUnit.SECONDS);
        Browser browser = new Browser(process, profile, socket, inbox);
        String target = browser.send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        browser.session = browser.send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            browser.send(domain + ".enable", Map.of());
        }
        return browser;
    }

    /** Takes what the browser says. */
    private static final class Inbox implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                JsonNode message = JSON.readTree(part.toString());
                part.setLength(0);
                if (message.has("id")) {
                    answers.remove(message.get("id").asInt()).complete(message);
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    JsonNode send(String method, Map<String, Object> parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode told = answer.get(SECONDS, TimeUnit.SECONDS);
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.get("result");
    }

    /** Opens a file at a size and waits until its script has run. */
    void open(Path file, String fragment, int width, int height) throws Exception {
        events.clear();
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", file.toUri() + fragment));
        for (int wait = 0; wait < SECONDS * 10; wait++) {
            if (text("document.documentElement ? document.documentElement.dataset.ready || '' : ''")
                    .equals("yes")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the page never got ready: " + troubles());
    }

    /** The value of an expression as text. */
    String text(String expression) throws Exception {
        return value(expression).asString("");
    }

    /** The value of an expression. */
    JsonNode value(String expression) throws Exception {
        JsonNode told = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (told.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + told.get("exceptionDetails"));
        }
        return told.get("result").path("value");
    }

    /** Presses a key where the focus is. */
    void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", key,
                            "code", key,
                            "windowsVirtualKeyCode", code,
                            "text", key.equals("Enter") ? "\r" : ""));
        }
    }

    /** What a page should never do: throw, be refused by its policy, open a dialog, or ask for another address. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        synchronized (events) {
            for (JsonNode event : events) {
                String method = event.get("method").asString();
                String url = event.at("/params/request/url").asString("");
                boolean request = method.equals("Network.requestWillBeSent")
                        && !url.startsWith("file:")
                        && !url.equals("about:blank");
                if (request
                        || method.equals("Runtime.exceptionThrown")
                        || method.equals("Log.entryAdded")
                        || method.equals("Page.javascriptDialogOpening")) {
                    troubles.add(event.toString());
                }
            }
        }
        return troubles;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Collections.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
