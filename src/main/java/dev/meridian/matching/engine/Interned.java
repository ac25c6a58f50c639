package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each distinct value a small number, 0, 1, 2 and so on, for good. One thread may add while others read; who learned
 * a number through a volatile field finds its value here.
 */
final class Interned<T> {

    /** Stands for the number of a value that has none. */
    static final int NONE = -1;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[16];
    private volatile int size;

    /** The value's number, which it is given now if it has none. */
    int add(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = size;
        if (number == values.length) {
            values = Arrays.copyOf(values, 2 * number);
        }
        values[number] = value;
        size = number + 1;
        numbers.put(value, number);
        return number;
    }

    /** The value's number, or {@link #NONE}. */
    int find(T value) {
        Integer known = numbers.get(value);
        return known == null ? NONE : known;
    }

    @SuppressWarnings("unchecked") // only values of this type are put in
    T value(int number) {
        return (T) values[number];
    }

    int size() {
        return size;
    }
}
