/** Tests that guard the house itself. */
@NullMarked
package dev.puntual.house;

import org.jspecify.annotations.NullMarked;
