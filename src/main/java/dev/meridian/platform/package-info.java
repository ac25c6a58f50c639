/**
 * Configuration of the service as a whole. The pieces used by every resource live in the packages below.
 * Owns no table. Imports no feature.
 */
@NullMarked
package dev.meridian.platform;

import org.jspecify.annotations.NullMarked;
