/** Ajustes: the company, its people, its hours and holidays, one's own account, what was done. */
@NullMarked
package dev.puntual.tenants.settings;

import org.jspecify.annotations.NullMarked;
