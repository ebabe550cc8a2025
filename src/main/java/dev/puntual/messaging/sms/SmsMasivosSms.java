package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * SMS Masivos of Mexico, API v2 (app.smsmasivos.com.mx/api-docs/v2): a form with an {@code apikey}
 * header, for the ten digits of Mexico only. It replaces accents by itself, knows no validity, and
 * never calls back: what it accepted stays accepted. It publishes no table of why it refuses, so a
 * refusal says nothing of the person.
 */
final class SmsMasivosSms implements Provider {

  static final String KEY = "key";

  private static final String MEXICO = "+52";
  private static final Pattern TEN = Pattern.compile("\\d{10}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,11}");

  private final Outbound outbound;
  private final URI base;

  /**
   * @param base {@code https://api.smsmasivos.com.mx}, or a stand-in
   */
  SmsMasivosSms(Outbound outbound, URI base) {
    this.outbound = outbound;
    this.base = base;
  }

  @Override
  public String name() {
    return "smsmasivos";
  }

  @Override
  public List<String> keys() {
    return List.of(KEY);
  }

  /** It publishes none; ours until a person says what the contract does. */
  @Override
  public Tempo tempo() {
    return Tempo.of(10);
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    if (!slip.to().startsWith(MEXICO)) {
      return new SendOutcome.Rejected(RejectReason.RECIPIENT, "only numbers of Mexico");
    }
    var number = slip.to().substring(MEXICO.length());
    if (!TEN.matcher(number).matches()) {
      return new SendOutcome.Rejected(RejectReason.ADDRESS, "not ten digits");
    }
    var form = new LinkedHashMap<String, String>();
    form.put("message", slip.text());
    form.put("numbers", number);
    form.put("country_code", "52");
    if (NAME.matcher(account.sender()).matches()) {
      form.put("sender", account.sender());
    }
    var call =
        Call.form(base.resolve("/sms/send"), Call.Reach.CONFIGURED, Forms.encode(form))
            .with("apikey", account.key(KEY));
    return Replies.outcome(
        outbound.exchange(call), SmsMasivosSms::answered, SmsMasivosSms::refused);
  }

  @Override
  public String ear(Account account, String callback) {
    return "";
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    return new Heard.Forged("it never calls");
  }

  /** Says with success what it refused too; empty when the answer is not one of its own. */
  private static Optional<SendOutcome> answered(Reply.Answered answer) {
    return Replies.parsed(answer.text())
        .filter(said -> said.path("success").isBoolean())
        .map(
            said ->
                said.path("success").asBoolean()
                    ? new SendOutcome.Accepted(reference(said))
                    : refused(answer));
  }

  private static String reference(JsonNode said) {
    return said.path("references").path(0).path("reference").asString("");
  }

  private static SendOutcome refused(Reply.Answered answer) {
    var said = Replies.parsed(answer.text());
    var code = said.map(s -> s.path("code").asString("")).orElse("");
    var words = (code + " " + said.map(s -> s.path("message").asString("")).orElse("")).strip();
    return code.startsWith("auth_")
        ? new SendOutcome.Unauthorised(words)
        : new SendOutcome.Rejected(RejectReason.POLICY, words);
  }
}
