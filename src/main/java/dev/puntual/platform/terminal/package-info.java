/**
 * What we say to whoever operates Puntual, in the terminal and in that terminal's language: that it
 * is up and where, or why it cannot start and what to do.
 */
@NamedInterface("terminal")
@NullMarked
package dev.puntual.platform.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
