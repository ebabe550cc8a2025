package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns for windows that have no pages of their own for them: seen, prepared and stopped, by
 * the rules of the pages. Nothing here lets one go; a person does, after looking at it.
 */
public interface CampaignDesk {

  /**
   * One as it stands.
   *
   * @param kind notice or statement
   * @param audience everyone, segment or book
   * @param ways channels in the order in which they are tried
   * @param nextAt when it speaks next; null when it will not
   * @param failures how often in a row it could not begin
   */
  record Seen(
      UUID id,
      String name,
      String kind,
      String audience,
      @Nullable UUID audienceId,
      List<Means> ways,
      String recurs,
      LocalDate from,
      @Nullable LocalDate until,
      LocalTime hour,
      String state,
      @Nullable Instant nextAt,
      @Nullable LocalDate lastOn,
      int failures) {}

  /**
   * One day of it.
   *
   * @param reason why it did not speak, a code; empty when it did, and then words are, too
   */
  record Run(
      LocalDate on,
      Instant startedAt,
      String reason,
      String words,
      int requested,
      int sent,
      int waiting,
      List<Part> parts) {}

  /**
   * Messages that met the same end, the most first.
   *
   * @param state of their messages; empty where none was asked for
   * @param reason why nobody wrote or why it did not leave, a code; empty where the state says all
   */
  record Part(String way, String state, String reason, String words, int messages) {}

  /** The words, kind and channels of another one, and to whom (no id: everyone) and when. */
  record Draft(
      UUID like,
      String name,
      String audience,
      @Nullable UUID audienceId,
      LocalDate on,
      LocalTime hour) {}

  /** One campaign and what it did on some days, the last of which is named. */
  record OfDays(UUID campaign, String name, LocalDate lastOn, List<Run> runs) {}

  /** What became of a draft. */
  sealed interface Drafted {

    /**
     * It is kept.
     *
     * @param before what has to be put right before a person can let it go, in sentences
     */
    record Kept(Seen seen, List<String> before) implements Drafted {}

    /** There is nothing to take the words from: no person let that one go, or took it back. */
    record NoWords() implements Drafted {}

    /** It cannot be kept, for that reason in a sentence. */
    record Unfit(String words) implements Drafted {}
  }

  /** A segment or an address book. */
  record Audience(String kind, UUID id, String name) {}

  /** The newest first; after null from the first. */
  List<Seen> page(TenantTx tx, @Nullable UUID after, int limit);

  Optional<Seen> find(TenantTx tx, UUID id);

  /** Its last days, the newest first. */
  List<Run> runs(TenantTx tx, UUID id, Voice voice);

  /** What campaigns did on some days, the latest first. */
  List<OfDays> of(TenantTx tx, CampaignLook look, Voice voice);

  List<Audience> audiences(TenantTx tx);

  /**
   * @param id that it shall have; the caller sees to it that the same one does not come twice
   * @param person in whose name it is made
   */
  Drafted draft(TenantTx tx, UUID id, Draft draft, UUID person, Voice voice);

  /** What has to be put right before a person can let a draft go; empty for one that is none. */
  List<String> before(TenantTx tx, UUID id, Voice voice);

  /**
   * It speaks no more, and what has not left yet is withdrawn at the door.
   *
   * @param by what did it, for the audit trail, where no person stands beside
   * @return false when there is nothing to stop
   */
  boolean cancel(TenantTx tx, UUID id, String by);
}
