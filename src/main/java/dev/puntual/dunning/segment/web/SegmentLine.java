package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Segments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param words null when the segment uses something that is gone
 */
public record SegmentLine(UUID id, String name, @Nullable String words, List<Segments.Sum> sums) {}
