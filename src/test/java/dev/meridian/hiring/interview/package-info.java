/** Tests of interviews. */
@org.jspecify.annotations.NullMarked
package dev.meridian.hiring.interview;
