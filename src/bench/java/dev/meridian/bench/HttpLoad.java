package dev.meridian.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the same few things over again, over a number of connections, each asking anew once it is answered. */
final class HttpLoad {
    private static final int OK = 200;

    private final List<HttpRequest> requests;

    HttpLoad(List<HttpRequest> requests) {
        this.requests = requests;
    }

    /**
     * Runs for so long, after a third of it to warm up.
     *
     * @return a row: connections, requests a second, p50, p99
     */
    String row(String what, int connections, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            all(threads, connections, seconds / 3);
            long[] nanos = all(threads, connections, seconds);
            Arrays.sort(nanos);
            return "| %s | %d | %,.1f | %s | %s |"
                    .formatted(
                            what,
                            connections,
                            nanos.length / seconds,
                            Report.millis(nanos, 0.5),
                            Report.millis(nanos, 0.99));
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] all(ExecutorService threads, int connections, double seconds) throws Exception {
        List<Future<List<Long>>> asking = new ArrayList<>();
        for (int k = 0; k < connections; k++) {
            int first = k;
            asking.add(threads.submit(() -> one(first, seconds)));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> each : asking) {
            nanos.addAll(each.get());
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> one(int first, double seconds) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int k = first; System.nanoTime() < end; k++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> response =
                    http.send(requests.get(k % requests.size()), HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - start);
            if (response.statusCode() != OK) {
                throw new IllegalStateException("Answered " + response.statusCode() + ": "
                        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return nanos;
    }
}
