/**
 * How often somebody may ask: by account, by API client, by address, and less often for what costs more. Counted in this
 * process's memory (docs/adr/0020).
 * Owns no table. Depends on platform.http and platform.problem.
 */
@NullMarked
package dev.meridian.platform.limit;

import org.jspecify.annotations.NullMarked;
