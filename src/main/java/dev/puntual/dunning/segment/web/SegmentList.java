package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Headcount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the list.
 *
 * @param words what was looked for among the names; blank for all
 * @param next where the next page begins; null on the last
 * @param refused why a segment was not dropped; null when none was to be
 */
public record SegmentList(
    List<Line> lines, String words, @Nullable String next, @Nullable String refused) {

  /**
   * One line.
   *
   * @param words null when the segment uses something that is gone
   */
  public record Line(UUID id, String name, @Nullable String words, Headcount.Figures figures) {}

  /** The address of the next page; null on the last. */
  public @Nullable String more() {
    return next == null
        ? null
        : UriComponentsBuilder.fromPath(SegmentPages.PATH)
            .queryParam("q", "{q}")
            .queryParam("desde", "{desde}")
            .encode()
            .buildAndExpand(words, next)
            .toUriString();
  }
}
