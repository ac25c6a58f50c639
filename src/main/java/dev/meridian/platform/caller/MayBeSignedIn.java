package dev.meridian.platform.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is open to anyone and shows more to those whom it knows. A token that is no longer good is refused
 * here, so that a member is not told that the own draft is gone; elsewhere anyone's operations look at no token at all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayBeSignedIn {}
