package dev.meridian.support;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for services that tests start as processes of their own. Seconds go by before such a service listens, so a port that the
 * system gave out may have gone to somebody else by then, and the test would speak to another's service. These lie below those
 * that systems give out, and none is given out twice.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    /** Other test runs on the machine begin elsewhere. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 100 % COUNT));

    private Ports() {}

    /** One on which nobody listens. */
    public static int next() throws IOException {
        while (true) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody else's: the next one, then.
            }
        }
    }
}
