/** The page that reads the rules to people. */
@NullMarked
package dev.puntual.rules.web;

import org.jspecify.annotations.NullMarked;
