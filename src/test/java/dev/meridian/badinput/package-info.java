/** What no client should send, sent to every operation: refused as the contract says, and nothing is changed by it. */
@NullMarked
package dev.meridian.badinput;

import org.jspecify.annotations.NullMarked;
