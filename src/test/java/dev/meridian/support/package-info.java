/** What all tests of the whole service share: its database, its callers, its contract. */
@NullMarked
package dev.meridian.support;

import org.jspecify.annotations.NullMarked;
