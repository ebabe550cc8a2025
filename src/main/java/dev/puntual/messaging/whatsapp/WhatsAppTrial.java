package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Content;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.PublicAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * One message to a number that a person typed, so that an account is known to work. It is nobody's
 * message: it is kept nowhere and counts as a contact of no debtor.
 */
public final class WhatsAppTrial {

  /** What Meta lends every new account, so that its first message needs no approval. */
  private static final Content HELLO =
      new Content.Approved("Hello World", "hello_world", "en_US", List.of(), "", List.of());

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final CloudApi api;
  private final WhatsAppTexts texts;
  private final TenantTransactions transactions;
  private final PublicAddress address;
  private final SecureRandom random = new SecureRandom();

  WhatsAppTrial(
      CloudApi api, WhatsAppTexts texts, TenantTransactions transactions, PublicAddress address) {
    this.api = api;
    this.texts = texts;
    this.transactions = transactions;
    this.address = address;
  }

  /** A word for Meta to say when it asks whether an address is ours; nobody guesses it. */
  public String word() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whole address at which Meta is to call for this company. */
  public String callback(TenantId tenant) {
    return address.at("/avisos/mensajes/" + CloudApi.NAME + "/" + tenant);
  }

  /**
   * Says the company's newest approved text with invented facts, or else Meta's own greeting.
   * Blocks until Meta has answered, at most some tens of seconds.
   *
   * @param to in international form with a plus
   * @throws IllegalArgumentException for a sandbox, which talks to nobody
   */
  public SendOutcome send(TenantId tenant, Account account, String to) {
    if (tenant.sandbox()) {
      throw new IllegalArgumentException("a sandbox sends nothing");
    }
    var id = Ids.next();
    var content =
        transactions.in(tenant, texts::all).stream()
            .filter(KnownText::sends)
            .findFirst()
            .map(text -> TextForMeta.sample(text, id))
            .orElse(HELLO);
    return api.send(account, new Slip(id, to, content, GOOD_FOR, ""));
  }
}
