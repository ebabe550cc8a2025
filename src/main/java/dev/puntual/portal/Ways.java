package dev.puntual.portal;

import dev.puntual.platform.web.Voice;
import java.util.List;

/**
 * How the person behind a link is written to, as the page shows it.
 *
 * @param ways empty when nobody knows which of the debtor's people looks
 * @param done what was just changed, as a channel's word; empty for nothing
 */
public record Ways(Voice voice, Company company, List<Way> ways, String done) {

  /**
   * A channel to an address.
   *
   * @param address as much of it as its owner needs to know it again
   * @param open whether something may come this way
   * @param permits whether who looks may open it again here
   */
  public record Way(String channel, String address, boolean open, boolean permits) {

    /** As forms send it. */
    public String code() {
      return channel + " " + address;
    }
  }
}
