package dev.puntual.desk.permissions;

import dev.puntual.kernel.DebtorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what grounds a debtor is written to, and where nobody writes any more.
 *
 * @param mustOffer whether a law asks that they were told which channels there are
 */
public record Permit(
    DebtorId id,
    String code,
    String name,
    String company,
    boolean mustOffer,
    List<Way> ways,
    List<Stopped> stops,
    List<Said> words) {

  /** A channel to an address, and how it stands today. */
  public record Way(String channel, String address, boolean stopped, @Nullable Said newest) {

    /** As forms send it. */
    public String code() {
      return channel + " " + address;
    }
  }

  /**
   * Somebody said stop.
   *
   * @param address empty for a person, and for one that is in no contact any more
   * @param by whoever of the company entered it; empty for none
   */
  public record Stopped(
      UUID id,
      String scope,
      String channel,
      String address,
      String cause,
      Instant at,
      String wording,
      String note,
      String by,
      @Nullable Lifted lifted) {}

  /**
   * @param by empty when they said so themselves
   */
  public record Lifted(Instant at, String by, String reason) {}

  /**
   * A permission given or taken back.
   *
   * @param address empty for one that is in no contact any more, or for all
   * @param everywhere whether it is about all addresses of the channel
   */
  public record Said(
      String channel,
      String address,
      boolean everywhere,
      boolean granted,
      String basis,
      String evidence,
      String wording,
      List<String> offered,
      Instant at,
      String by) {}

  /** Different addresses, in the order of their contacts. */
  public List<String> addresses() {
    return ways.stream().map(Way::address).distinct().toList();
  }
}
