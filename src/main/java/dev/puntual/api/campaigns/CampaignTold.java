package dev.puntual.api.campaigns;

import dev.puntual.dunning.CampaignDesk;
import dev.puntual.dunning.Means;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One campaign as programs read it; see {@code openapi.json}. */
@JsonNaming(SnakeCaseStrategy.class)
record CampaignTold(
    UUID id,
    String name,
    String kind,
    Audience audience,
    List<String> channels,
    String recurs,
    LocalDate from,
    @Nullable LocalDate until,
    String hour,
    String state,
    @Nullable Instant nextAt,
    @Nullable LocalDate lastOn,
    int failures) {

  /**
   * @param id absent for everyone
   */
  record Audience(String kind, @Nullable UUID id) {}

  /**
   * The same with what became of it.
   *
   * @param before sentences: what has to be put right before a person can let a draft go
   * @param page where a person looks at it and lets it go
   */
  record Whole(CampaignTold campaign, List<String> before, String page, List<Run> runs) {}

  /**
   * @param reason why it did not speak on that day; absent when it did
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Run(
      LocalDate on,
      Instant startedAt,
      @Nullable String reason,
      @Nullable String words,
      int requested,
      int sent,
      int waiting,
      List<Part> counts) {}

  /**
   * @param channel absent where they went by none
   * @param state of their messages; absent where none was asked for
   * @param reason absent where the state says all
   */
  record Part(
      @Nullable String channel,
      @Nullable String state,
      @Nullable String reason,
      String words,
      int messages) {}

  static CampaignTold of(CampaignDesk.Seen seen) {
    return new CampaignTold(
        seen.id(),
        seen.name(),
        seen.kind(),
        new Audience(seen.audience(), seen.audienceId()),
        seen.ways().stream().map(Means::code).toList(),
        seen.recurs(),
        seen.from(),
        seen.until(),
        seen.hour().toString(),
        seen.state(),
        seen.nextAt(),
        seen.lastOn(),
        seen.failures());
  }

  static Run of(CampaignDesk.Run run) {
    return new Run(
        run.on(),
        run.startedAt(),
        said(run.reason()),
        said(run.words()),
        run.requested(),
        run.sent(),
        run.waiting(),
        run.parts().stream().map(CampaignTold::of).toList());
  }

  private static Part of(CampaignDesk.Part part) {
    return new Part(
        said(part.way()), said(part.state()), said(part.reason()), part.words(), part.messages());
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }
}
