/**
 * Ranges of internet addresses, read and compared without asking a name server.
 * Owns no table. Depends on nothing of ours.
 */
@NullMarked
package dev.meridian.platform.network;

import org.jspecify.annotations.NullMarked;
