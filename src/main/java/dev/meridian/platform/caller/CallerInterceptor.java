package dev.meridian.platform.caller;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Opens every transaction by telling PostgreSQL who calls. Bound to {@code @Transactional} itself and placed just inside
 * it, so that no feature can forget: a transaction that nobody named sees no private row.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class CallerInterceptor {
    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    CallerOpening opening;

    @AroundInvoke
    Object nameCaller(InvocationContext invocation) throws Exception {
        if (transaction.getResource(CallerInterceptor.class) == null) {
            opening.open();
            transaction.putResource(CallerInterceptor.class, true);
        }
        return invocation.proceed();
    }
}
