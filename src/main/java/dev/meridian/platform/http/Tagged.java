package dev.meridian.platform.http;

import java.util.function.Function;

/** A view of a resource with the entity tag of the version that it shows. */
public record Tagged<T>(T body, String tag) {
    /** Another view under the same tag. */
    public <R> Tagged<R> map(Function<T, R> change) {
        return new Tagged<>(change.apply(body), tag);
    }
}
