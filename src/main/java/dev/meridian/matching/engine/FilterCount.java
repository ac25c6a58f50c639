package dev.meridian.matching.engine;

/**
 * How many candidates one filter keeps out.
 *
 * @param fails all whom it keeps out
 * @param failsOnlyThis those whom no other filter keeps out
 */
public record FilterCount(int fails, int failsOnlyThis) {

    FilterCount plus(boolean only) {
        return new FilterCount(fails + 1, failsOnlyThis + (only ? 1 : 0));
    }
}
