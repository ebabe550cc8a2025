package dev.puntual.dunning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns of some days are asked for, the latest first.
 *
 * @param named a piece of their names; empty for all
 * @param afterOn with {@code after}: where a page begins; null for the first
 */
public record CampaignLook(
    LocalDate from,
    LocalDate until,
    String named,
    @Nullable LocalDate afterOn,
    @Nullable UUID after,
    int limit) {}
