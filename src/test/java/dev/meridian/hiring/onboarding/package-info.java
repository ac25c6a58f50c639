/** Tests of onboarding. */
@org.jspecify.annotations.NullMarked
package dev.meridian.hiring.onboarding;
