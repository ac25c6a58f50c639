package dev.meridian.platform.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the service's own workers read and write under a name of their own, in a transaction of their own. */
@ApplicationScoped
public class SystemCaller {
    private static final ThreadLocal<CallerId> WORKER = new ThreadLocal<>();

    private final Work work;
    private final EntityManager entityManager;

    @Inject
    SystemCaller(Work work, EntityManager entityManager) {
        this.work = work;
        this.entityManager = entityManager;
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

    /**
     * Does the work in the transaction at hand, which a person began, under the worker's name; then the person is its
     * caller again. For changes that belong to one transaction, and of which a part is more than the person may touch.
     */
    public <T> T within(String worker, Supplier<T> task) {
        String before =
                (String) entityManager.createNativeQuery("select caller_name()").getSingleResult();
        rename(CallerId.system(worker).toString());
        T result = task.get();
        entityManager.flush();
        // Not in a finally: where the work failed, the transaction ends, and its caller's name with it.
        rename(before);
        return result;
    }

    private void rename(String name) {
        entityManager
                .createNativeQuery("select set_config('app.caller', :name, true)")
                .setParameter("name", name)
                .getSingleResult();
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
