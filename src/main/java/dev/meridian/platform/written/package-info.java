/**
 * Lets a reader insist on a write: the answer to a write names its transaction, and a later read that gives the name back is
 * not answered from a read model that lacks it. Owns no table. Depends on platform.paging and platform.problem.
 */
@NullMarked
package dev.meridian.platform.written;

import org.jspecify.annotations.NullMarked;
