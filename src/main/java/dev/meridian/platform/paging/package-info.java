/**
 * Pages of lists and their opaque, sealed cursors.
 * Owns no table. Depends on platform.key and platform.problem. Invariant: a cursor that was altered is refused.
 */
@NullMarked
package dev.meridian.platform.paging;

import org.jspecify.annotations.NullMarked;
