package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.Forms;
import dev.puntual.messaging.sms.Replies;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Twilio Programmable Voice (twilio.com/docs/voice/api/call-resource): a form, HTTP Basic, and
 * later calls that ask what to say and tell how it went. It knows no key of ours by which the same
 * call would be one.
 */
record TwilioVoice(Outbound outbound, URI base) {

  /** Its name among providers; text messages by Twilio are another account. */
  static final String NAME = VoiceAccounts.PROVIDER;

  static final String ACCOUNT = VoiceAccounts.ACCOUNT;
  static final String TOKEN = VoiceAccounts.TOKEN;

  /** Codes of twilio.com/docs/api/errors that say: there is no such telephone. */
  static final Set<Integer> NOBODY = Set.of(13223, 13224, 21211, 21214, 21217);

  /** Has a telephone rung; waits for the answer. */
  SendOutcome place(Account account, Map<String, String> form) {
    var to = base.resolve("/2010-04-01/Accounts/" + account.key(ACCOUNT) + "/Calls.json");
    var call =
        Call.form(to, Call.Reach.CONFIGURED, Forms.encode(form))
            .with("Authorization", basic(account));
    return Replies.outcome(outbound.exchange(call), TwilioVoice::accepted, TwilioVoice::refused);
  }

  /** How calls stand there: {@code /Calls/<sid>.json}, or the list with its filters. */
  Reply look(Account account, String path) {
    var to = base.resolve("/2010-04-01/Accounts/" + account.key(ACCOUNT) + path);
    return outbound.exchange(
        Call.get(to, Call.Reach.CONFIGURED).with("Authorization", basic(account)));
  }

  private static Optional<SendOutcome> accepted(Reply.Answered answer) {
    return Replies.parsed(answer.text())
        .map(said -> said.path("sid").asString(""))
        .filter(sid -> !sid.isEmpty())
        .map(SendOutcome.Accepted::new);
  }

  private static SendOutcome refused(Reply.Answered answer) {
    var said = Replies.parsed(answer.text());
    int code = said.map(one -> one.path("code").asInt(0)).orElse(0);
    var words = said.map(one -> one.path("message").asString("")).orElse("");
    var reason = NOBODY.contains(code) ? RejectReason.ADDRESS : RejectReason.POLICY;
    return new SendOutcome.Rejected(reason, (code + " " + words).strip());
  }

  private static String basic(Account account) {
    var open = account.key(ACCOUNT) + ":" + account.key(TOKEN);
    return "Basic " + Base64.getEncoder().encodeToString(open.getBytes(StandardCharsets.UTF_8));
  }
}
