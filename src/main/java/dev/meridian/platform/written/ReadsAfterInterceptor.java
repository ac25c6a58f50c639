package dev.meridian.platform.written;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Waits outside the transaction for the write that the request names. */
@Interceptor
@ReadsAfter
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class ReadsAfterInterceptor {
    @Inject
    HttpHeaders headers;

    @Inject
    WriteTokens tokens;

    @Inject
    AppliedWrites writes;

    @AroundInvoke
    Object await(InvocationContext invocation) throws Exception {
        String token = headers.getHeaderString(WriteTokens.READ_AFTER);
        if (token != null && !writes.await(tokens.xid(token))) {
            throw ProblemException.retryable(
                    ProblemType.BEHIND,
                    "This replica has not taken in the write that " + WriteTokens.READ_AFTER + " names",
                    1);
        }
        return invocation.proceed();
    }
}
