package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WhatsApp Cloud API, spoken to directly (developers.facebook.com/docs/whatsapp/cloud-api). It
 * knows no key of ours by which the same message would be one, so an answer that is not heard
 * leaves the fate unknown until a call tells it: our id comes back in each.
 */
final class CloudApi implements Provider {

  static final String NAME = "whatsapp";
  static final String NUMBER = "number_id";
  static final String ACCOUNT = "waba_id";
  static final String TOKEN = "token";
  static final String WORD = "verify";
  static final String SECRET = "secret";

  /** The version whose pages this was written from. */
  static final String VERSION = "/v24.0/";

  private final Outbound outbound;
  private final URI base;

  /**
   * @param base {@code https://graph.facebook.com}, or a stand-in
   */
  CloudApi(Outbound outbound, URI base) {
    this.outbound = outbound;
    this.base = base;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys() {
    return List.of(NUMBER, ACCOUNT, TOKEN, WORD, SECRET);
  }

  /** Eighty a second by a number, one to a person in six (its throughput and pair limits). */
  @Override
  public Tempo tempo() {
    return new Tempo(80, 80, 0, Duration.ofSeconds(6));
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var to = base.resolve(VERSION + account.key(NUMBER) + "/messages");
    var call =
        Call.post(to, Call.Reach.CONFIGURED, "application/json", CloudMessage.of(slip))
            .with("Authorization", "Bearer " + account.key(TOKEN));
    return CloudAnswer.of(outbound.exchange(call)).outcome();
  }

  /** Asks for something of the account, such as {@code /123?fields=…}. */
  CloudAnswer ask(Account account, String path) {
    var call =
        Call.get(base.resolve(VERSION + path), Call.Reach.CONFIGURED)
            .with("Authorization", "Bearer " + account.key(TOKEN));
    return CloudAnswer.of(outbound.exchange(call));
  }

  /** Gives it something as JSON. */
  CloudAnswer give(Account account, String path, String json) {
    var to = base.resolve(VERSION + path);
    var call =
        Call.post(to, Call.Reach.CONFIGURED, "application/json", json)
            .with("Authorization", "Bearer " + account.key(TOKEN));
    return CloudAnswer.of(outbound.exchange(call));
  }

  @Override
  public Optional<String> greeted(Account account, Map<String, String> query) {
    boolean ours =
        CloudSignature.same(query.getOrDefault("hub.verify_token", ""), account.key(WORD));
    var challenge = query.getOrDefault("hub.challenge", "");
    return ours && query.getOrDefault("hub.mode", "").equals("subscribe")
        ? Optional.of(challenge).filter(word -> word.matches("[\\w.-]{1,200}"))
        : Optional.empty();
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    if (!CloudSignature.fits(call, account, SECRET)) {
      return new Heard.Forged("no signature fits");
    }
    return CloudNews.of(call.text())
        .<Heard>map(
            news ->
                new Heard.Genuine(news.stream().map(one -> CloudFate.of(one, account)).toList()))
        .orElseGet(() -> new Heard.Unreadable("not a call about a business account"));
  }
}
