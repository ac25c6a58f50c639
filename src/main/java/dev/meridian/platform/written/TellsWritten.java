package dev.meridian.platform.written;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose answer carries {@code Meridian-Written}, the name of its transaction. The method must be
 * {@code @Transactional} and answer with a {@code RestResponse}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TellsWritten {}
