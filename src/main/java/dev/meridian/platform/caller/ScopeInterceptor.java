package dev.meridian.platform.caller;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Objects;

/** Stands inside the transaction, whose beginning says who calls, and before what answers retries. */
@Interceptor
@RequiresScope(Scope.EMPLOYER_READ) // whichever: the value does not bind
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 215)
public class ScopeInterceptor {
    @Inject
    Caller caller;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        RequiresScope required = invocation.getMethod().getAnnotation(RequiresScope.class);
        caller.requireScope(
                Objects.requireNonNull(required, "stands on methods").value());
        return invocation.proceed();
    }
}
