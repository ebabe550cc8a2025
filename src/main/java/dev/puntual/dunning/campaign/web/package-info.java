/** The pages of campaigns: written, read by a real debtor, scheduled, and what became of them. */
@NullMarked
package dev.puntual.dunning.campaign.web;

import org.jspecify.annotations.NullMarked;
