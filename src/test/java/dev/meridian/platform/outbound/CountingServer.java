package dev.meridian.platform.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that counts who connects, and answers each as it is told. */
final class CountingServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Answering answering;
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<List<String>> heads = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What is written to whoever connected. */
    interface Answering {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    CountingServer(String address, int port, Answering answering) throws IOException {
        this(address, port, answering, new ServerSocket());
    }

    /** On a socket of this kind, which is not bound yet. */
    CountingServer(String address, int port, Answering answering, ServerSocket socket) throws IOException {
        this.answering = answering;
        this.listening = socket;
        listening.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        threads.execute(this::accept);
    }

    static Answering text(String answer) {
        return out -> out.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Request lines and headers, one list a request. */
    List<List<String>> heads() {
        return List.copyOf(heads);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            heads.add(head);
            answering.to(socket.getOutputStream());
        } catch (IOException e) {
            // The client hung up, as some of these tests want it to.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
