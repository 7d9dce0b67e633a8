package org.inkwright.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A mail server on this machine that answers as a test tells it.
final class ScriptedMailServer implements AutoCloseable {
    /// Closes the connection instead of answering.
    static final String CUT = "(cut)";

    /// Says nothing until the test is over.
    static final String STALL = "(stall)";

    /// Says more than anybody wants to hear.
    static final String BABBLE = "(babble)";

    final List<String> said = Collections.synchronizedList(new ArrayList<>());
    final List<String> letters = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> offers = new ArrayList<>(List.of("8BITMIME"));
    private final HeldCertificate certificate;
    private final ServerSocket door;
    private volatile boolean secureFromTheStart;

    ScriptedMailServer(HeldCertificate certificate) {
        this.certificate = certificate;
        try {
            door = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName(name)
                .build();
    }

    /// What it answers to a verb; `.` is the end of a letter, `HELLO` the greeting.
    ScriptedMailServer on(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    ScriptedMailServer offering(String... extensions) {
        offers.addAll(List.of(extensions));
        return this;
    }

    ScriptedMailServer secureFromTheStart() {
        secureFromTheStart = true;
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                Socket wire = secureFromTheStart ? secured(socket) : socket;
                if (answer(wire, "HELLO", "220 test ready") && converse(wire)) {
                    said.add("(secured)");
                    converse(secured(wire));
                }
            } catch (IOException e) {
                said.add("(broken)");
            }
        }
    }

    /// @return whether the connection is to be secured
    private boolean converse(Socket wire) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(wire.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (verb.equals("QUIT") || !answer(wire, verb, usual(verb, wire))) {
                return false;
            }
            if (verb.equals("STARTTLS") && !answers.containsKey(verb)) {
                return true;
            }
            if (verb.equals("DATA") && !answers.containsKey("DATA")) {
                letters.add(letter(in));
                if (!answer(wire, ".", "250 taken")) {
                    return false;
                }
            }
        }
        return false;
    }

    private String usual(String verb, Socket wire) {
        return switch (verb) {
            case "EHLO" -> {
                var lines = new StringBuilder("250-test greets you\r\n");
                offers.stream()
                        .filter(one -> !(one.equals("STARTTLS") && wire instanceof SSLSocket))
                        .forEach(one -> lines.append("250-").append(one).append("\r\n"));
                yield lines + "250 SIZE 1000000";
            }
            case "STARTTLS" -> "220 go ahead";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go ahead";
            default -> "250 fine";
        };
    }

    private static String letter(BufferedReader in) throws IOException {
        var all = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return all.toString();
            }
            all.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return all + "(cut off)";
    }

    private boolean answer(Socket wire, String verb, String usual) throws IOException {
        String answer = answers.getOrDefault(verb, usual);
        OutputStream out = wire.getOutputStream();
        switch (answer) {
            case CUT -> {
                return false;
            }
            case STALL -> await();
            case BABBLE -> {
                byte[] line =
                        "250-and another thing\r\n".repeat(500).getBytes(StandardCharsets.UTF_8);
                for (int count = 0; count < 1000; count++) {
                    out.write(line);
                }
            }
            default -> {
                out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
        return true;
    }

    private void await() {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLContext identity =
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .build()
                        .sslContext();
        SSLSocket secure =
                (SSLSocket) identity.getSocketFactory().createSocket(plain, null, 0, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        door.close();
    }
}
