package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers distinct values in the order in which they first come, from 0 on, so that a column can hold the number and a
 * query can look at each value once. Numbers are never given back.
 *
 * <p>One thread adds, any may read: whoever has learnt of a number by a safe way finds its value.
 */
final class Codes<T> {

    private final Map<T, Integer> codes = new ConcurrentHashMap<>();
    private volatile T[] values = array(16);
    private volatile int size;

    /** The number of a value, a new one where it has none. */
    int of(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = size;
        T[] room = values;
        if (code == room.length) {
            room = Arrays.copyOf(room, 2 * code);
        }
        room[code] = value;
        values = room;
        size = code + 1;
        codes.put(value, code);
        return code;
    }

    /** The number of a value, -1 where it has none. */
    int find(T value) {
        return codes.getOrDefault(value, -1);
    }

    /** The value as first given, for all its equals. */
    T value(int code) {
        return values[code];
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // holds nothing but what of() was given
    private static <T> T[] array(int length) {
        return (T[]) new Object[length];
    }
}
