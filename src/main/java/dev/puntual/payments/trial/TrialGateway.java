package dev.puntual.payments.trial;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Gateway;
import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.gateway.TimedSignature;
import dev.puntual.payments.gateway.Told;
import dev.puntual.payments.gateway.Word;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * The gateway that is there without any account, so that a first visitor can see a payment arrive.
 */
final class TrialGateway implements Gateway {

  static final String SIGNATURE = "Puntual-Signature";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final TrialBooks books;
  private final Secrets secrets;
  private final SignedName names;

  TrialGateway(TrialBooks books, Secrets secrets) {
    this.books = books;
    this.secrets = secrets;
    this.names = names(secrets);
  }

  static SignedName names(Secrets secrets) {
    return new SignedName(secrets, "payments.trial.page");
  }

  /** The key with which it signs for a tenant; both sides derive it. */
  static String key(Secrets secrets, TenantId tenant) {
    var name = tenant.toString().getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(secrets.sign("payments.trial.notice", name));
  }

  @Override
  public String name() {
    return "trial";
  }

  @Override
  public String signatureHeader() {
    return SIGNATURE;
  }

  @Override
  public Opening open(Order order, Settings settings) {
    books.open(order);
    var name = new SignedName.Named(order.tenant(), order.paymentId());
    return new Opening.Ready(
        order.paymentId().toString(), URI.create("/p/prueba/" + names.write(name)));
  }

  @Override
  public Heard hear(Notice notice, Settings settings, Instant now) {
    var keys = List.of(key(secrets, notice.tenant()));
    var fault = TimedSignature.fault(notice.signature(), notice.body(), keys, TOLERANCE, now);
    if (fault.isPresent()) {
      return new Heard.Forged(fault.get());
    }
    try {
      return new Heard.Genuine(TrialNotice.parse(notice.body()).id().toString());
    } catch (JacksonException e) {
      return new Heard.Unreadable("not a notice of ours");
    }
  }

  @Override
  public Word read(String body) {
    var notice = TrialNotice.parse(body);
    return new Word.Says(notice.payment(), notice.standing());
  }

  @Override
  public Told ask(TenantId tenant, UUID paymentId, String reference, Settings settings) {
    return books
        .standing(tenant, paymentId)
        .<Told>map(Told.Known::new)
        .orElseGet(Told.Stranger::new);
  }
}
