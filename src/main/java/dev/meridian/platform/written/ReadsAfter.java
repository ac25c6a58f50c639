package dev.meridian.platform.written;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is answered from a read model, and that waits for the write which {@code Meridian-Read-After} names. It
 * waits before its transaction begins, so that nobody who waits holds a connection.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadsAfter {}
