/** Who may call what: the matrix of access, what strangers can find out, and the second wall behind. */
@NullMarked
package dev.meridian.access;

import org.jspecify.annotations.NullMarked;
