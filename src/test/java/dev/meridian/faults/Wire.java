package dev.meridian.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Passes TCP connections on from a port of its own, and can be disturbed: stalled (bytes stay where they are), cut (connections
 * are reset, new ones too), slowed (each packet waits). Stands between the service and PostgreSQL, whose port may change.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private volatile int target;
    private volatile boolean stalled;
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;
    private volatile Watch watch = statement -> true;

    /** Sees every statement before it is passed on. */
    @FunctionalInterface
    interface Watch {
        /** Whether it is passed on; if not, the connection ends here. */
        boolean pass(String statement) throws InterruptedException;
    }

    private Wire(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Passes connections on to a port of this machine. */
    static Wire to(int target) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
        start(wire::accept);
        return wire;
    }

    /** Where it listens. */
    int port() {
        return server.getLocalPort();
    }

    /** New connections go to this port from now on. */
    void lead(int newTarget) {
        target = newTarget;
    }

    /** Has statements watched on all connections, from now on. */
    void watch(Watch newWatch) {
        watch = newWatch;
    }

    /** Holds everything. */
    void stall() {
        stalled = true;
    }

    /** Resets every connection, and each that is made. */
    void cut() {
        cut = true;
        sockets.forEach(Wire::reset);
    }

    /** Lets each packet wait. */
    void slow(Duration eachPacket) {
        delay = eachPacket;
    }

    /** Ends every disturbance. */
    void mend() {
        synchronized (gate) {
            stalled = false;
            cut = false;
            delay = Duration.ZERO;
            gate.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        mend();
        sockets.forEach(Wire::reset);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                start(() -> connect(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            awaitGate();
            if (cut) {
                reset(client);
                return;
            }
            Socket onward = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(onward);
            client.setTcpNoDelay(true);
            onward.setTcpNoDelay(true);
            StatementReader reader = new StatementReader();
            start(() -> pump(onward, client, null));
            pump(client, onward, reader);
        } catch (IOException e) {
            reset(client); // nobody listens behind
        }
    }

    private void pump(Socket from, Socket to, @Nullable StatementReader reader) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitGate();
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                if (reader != null) {
                    for (String statement : reader.read(buffer, read)) {
                        if (!watch.pass(statement)) {
                            return;
                        }
                    }
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone; the other follows.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitGate() throws IOException {
        synchronized (gate) {
            try {
                while (stalled) {
                    gate.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
