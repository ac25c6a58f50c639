/**
 * Where the database comes from: the server that is configured, or an embedded PostgreSQL kept in the data directory.
 * Owns no table. Depends on nothing of ours. Invariant: one running service a data directory.
 */
@NullMarked
package dev.meridian.platform.database;

import org.jspecify.annotations.NullMarked;
