package dev.meridian.matching.engine;

import java.util.Arrays;

/** Collects bytes; whole numbers at or above 0 take 7 bits to a byte, the low ones first. */
final class ByteSink {

    private byte[] bytes = new byte[64];
    private int size;

    void number(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            single((int) rest | 0x80);
            rest >>>= 7;
        }
        single((int) rest);
    }

    void single(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    void block(byte[] from, int start, int end) {
        int length = end - start;
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void wide(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            single((int) (value >>> shift));
        }
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
