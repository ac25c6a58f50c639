package dev.meridian.platform.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is counted, for each caller apart.
 *
 * @param name as answers name it
 * @param perMinute how many a minute gives, and how many may come at once
 */
record RateLimitPolicy(String name, int perMinute) {
    /** What a request of somebody who is signed in, or of nobody's address, counts against. */
    static List<RateLimitPolicy> of(String caller, RateLimitConfig.Group limits, Work work) {
        List<RateLimitPolicy> policies = new ArrayList<>();
        policies.add(new RateLimitPolicy(caller, limits.requests()));
        switch (work) {
            case RANKING -> policies.add(new RateLimitPolicy(caller + "-rankings", limits.rankings()));
            case SEARCH -> policies.add(new RateLimitPolicy(caller + "-searches", limits.searches()));
            case WRITE -> policies.add(new RateLimitPolicy(caller + "-writes", limits.writes()));
            case SIGN_IN, OTHER -> {
                // Sign-ins are counted by address, whoever they are for.
            }
        }
        return policies;
    }
}
