package dev.meridian.badinput;

import dev.meridian.support.Request;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong, or odd, with a request that is valid otherwise.
 *
 * @param name where and what, for a person
 * @param change makes it of the valid request
 * @param echo the text that must come back unchanged where the request turns out to be legal
 */
record Case(String name, UnaryOperator<Request> change, @Nullable Echo echo) {
    /**
     * A text that was sent.
     *
     * @param pointer where it stood in the body
     */
    record Echo(String pointer, String text) {}

    static Case of(String name, UnaryOperator<Request> change) {
        return new Case(name, change, null);
    }
}
