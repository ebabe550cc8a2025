/** Coming in: first run, login, sessions, invitations, passwords, and the filter chain. */
@NullMarked
package dev.puntual.tenants.entry;

import org.jspecify.annotations.NullMarked;
