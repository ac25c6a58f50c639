/**
 * What must be so before the service serves real people: it does not start otherwise, and says all that is to be changed.
 * Owns no table. Depends on the platform's configuration and connections.
 */
@NullMarked
package dev.meridian.platform.production;

import org.jspecify.annotations.NullMarked;
