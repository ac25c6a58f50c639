package dev.meridian.platform.written;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import org.jboss.resteasy.reactive.RestResponse;

/** Stands inside the transaction, and within what stores answers for retries, so that a retry is told the same. */
@Interceptor
@TellsWritten
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 230)
public class TellsWrittenInterceptor {
    @Inject
    EntityManager entityManager;

    @Inject
    WriteTokens tokens;

    @AroundInvoke
    Object name(InvocationContext invocation) throws Exception {
        RestResponse<?> response = (RestResponse<?>) invocation.proceed();
        long xid = Long.parseLong((String) entityManager
                .createNativeQuery("select cast(pg_current_xact_id() as text)")
                .getSingleResult());
        response.getHeaders().putSingle(WriteTokens.WRITTEN, tokens.of(xid));
        return response;
    }
}
