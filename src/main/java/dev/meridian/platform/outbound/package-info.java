/**
 * Requests to addresses that others gave us, such as webhooks: never to what lies inside, bounded in time and size.
 * Owns no table. Depends on platform.network.
 * Invariant: no connection is opened to an address that was not checked, and none is checked under one address and opened to
 * another.
 */
@NullMarked
package dev.meridian.platform.outbound;

import org.jspecify.annotations.NullMarked;
