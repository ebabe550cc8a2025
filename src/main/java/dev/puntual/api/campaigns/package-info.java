/** Campaigns, as a company's own programs look at them, prepare them and stop them. */
@NullMarked
package dev.puntual.api.campaigns;

import org.jspecify.annotations.NullMarked;
