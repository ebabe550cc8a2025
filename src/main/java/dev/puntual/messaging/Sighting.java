package dev.puntual.messaging;

import java.time.Instant;

/**
 * That a letter was seen.
 *
 * @param kind {@code opened}, {@code clicked}, or {@code machine} for what no person did
 * @param first when for the first time
 * @param times in how many hours
 */
public record Sighting(String kind, Instant first, int times) {}
