package dev.meridian.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same moment, each in a thread of its own. */
public final class Together {
    private Together() {}

    /** What one of them does. */
    @FunctionalInterface
    public interface Deed<T> {
        /** Does it; number counts from 0. */
        T by(int number) throws Exception;
    }

    /** Has a list of deeds done, in any order, by so many. */
    public static void share(List<Runnable> deeds, int among) throws InterruptedException {
        does(among, number -> {
            for (int i = number; i < deeds.size(); i += among) {
                deeds.get(i).run();
            }
            return number;
        });
    }

    /** Lets all begin at once; what came of each, by number. */
    public static <T> List<T> does(int many, Deed<T> deed) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch ready = new CountDownLatch(many);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return deed.by(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("One of " + many + " failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
