package dev.meridian.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Just enough of an SMTP server (RFC 5321) on the loopback address: it takes mail, or refuses every recipient. */
public final class SmtpServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    private SmtpServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts one on a free port. */
    public static SmtpServer start() throws IOException {
        SmtpServer server = new SmtpServer(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
        Thread listener = new Thread(server::listen, "smtp");
        listener.setDaemon(true);
        listener.start();
        return server;
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** From now on it takes nothing. */
    public void refuse() {
        refusing = true;
    }

    /** Whole messages as they came, headers first. */
    public List<String> taken() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test has gone.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        say(out, "220 test ESMTP");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                taken.add(message(in));
                say(out, "250 taken");
            } else if (verb.startsWith("RCPT") && refusing) {
                say(out, "451 not now");
            } else if (verb.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
