/** The entry point alone: everything else lives in the features' packages. */
@NullMarked
package dev.meridian;

import org.jspecify.annotations.NullMarked;
