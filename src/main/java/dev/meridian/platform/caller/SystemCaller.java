package dev.meridian.platform.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the service's own workers read and write under a name of their own, in a transaction of their own. */
@ApplicationScoped
public class SystemCaller {
    private static final ThreadLocal<CallerId> WORKER = new ThreadLocal<>();

    private final Work work;

    @Inject
    SystemCaller(Work work) {
        this.work = work;
    }

    static @Nullable CallerId current() {
        return WORKER.get();
    }

    /** Does the work in a new transaction under the worker's name. */
    public <T> T call(String worker, Supplier<T> task) {
        return callAs(CallerId.system(worker), task);
    }

    /** Does the work in a new transaction as somebody whom the service itself made: the people of the demo. */
    public <T> T callAs(CallerId caller, Supplier<T> task) {
        CallerId before = WORKER.get();
        WORKER.set(caller);
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.run(task));
        } finally {
            WORKER.set(before);
        }
    }

    /** Does the work in a new transaction under the worker's name. */
    public void run(String worker, Runnable task) {
        call(worker, () -> {
            task.run();
            return true;
        });
    }

    /** A bean of its own, so that the interceptors stand around it. */
    @ApplicationScoped
    static class Work {
        @Transactional
        @ActivateRequestContext
        <T> T run(Supplier<T> task) {
            return task.get();
        }
    }
}
