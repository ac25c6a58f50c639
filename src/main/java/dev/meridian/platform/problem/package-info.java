/**
 * Every error the service answers with, as a problem document (RFC 9457), and the pages that explain them.
 * Owns no table. Depends on nothing of ours. Invariant: no stack trace, SQL or class name leaves the service.
 */
@NullMarked
package dev.meridian.platform.problem;

import org.jspecify.annotations.NullMarked;
