package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.BridgeNews;
import dev.puntual.messaging.BridgeNews.How;
import dev.puntual.messaging.Bridges;
import dev.puntual.messaging.Bridges.Placed;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks Twilio for a call of two legs, answers what it is to say on the way, and hears how it ended.
 * The second telephone is written down as dialled before Twilio is told its number; asked again, it
 * is told nothing.
 */
public final class BridgeCalls implements Bridges.Placing {

  /** A person of the company waits beside their telephone. */
  private static final Duration OWN_RING = Duration.ofSeconds(25);

  private static final Duration KEY = Duration.ofSeconds(10);

  /** Five rings: whoever wants to take it does. */
  private static final Duration RING = Duration.ofSeconds(25);

  private final TwilioVoice twilio;
  private final Accounts accounts;
  private final VoiceNames names;
  private final VoiceEar ear;
  private final List<BridgeNews> news;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  BridgeCalls(
      TwilioVoice twilio,
      Accounts accounts,
      VoiceNames names,
      List<BridgeNews> news,
      TenantTransactions transactions,
      InstantSource clock) {
    this.twilio = twilio;
    this.accounts = accounts;
    this.names = names;
    this.ear = new VoiceEar(accounts, transactions);
    this.news = List.copyOf(news);
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Asked(BridgeRow row, Account account) {}

  @Override
  public Placed place(TenantId tenant, UUID bridge) {
    Optional<Asked> asked;
    try {
      asked = transactions.in(tenant, tx -> asked(tx, bridge));
    } catch (BrokenSeal sealed) {
      asked = Optional.empty();
    }
    var outcome =
        asked
            .map(one -> twilio.place(one.account(), form(tenant, bridge, one)))
            .orElseGet(() -> new SendOutcome.Unreachable("no account"));
    return transactions.in(tenant, tx -> settled(tx, bridge, outcome));
  }

  private Optional<Asked> asked(TenantTx tx, UUID bridge) {
    return BridgeRow.of(tx, bridge)
        .filter(row -> row.state().equals("asked") && !row.phone().isEmpty())
        .flatMap(row -> accounts.of(tx, Channel.VOICE).map(account -> new Asked(row, account)));
  }

  private Map<String, String> form(TenantId tenant, UUID bridge, Asked asked) {
    var form = new LinkedHashMap<String, String>();
    form.put("To", asked.row().phone());
    form.put("From", asked.account().sender());
    form.put("Url", names.of(tenant, bridge, "inicio"));
    form.put("StatusCallback", names.of(tenant, bridge, "estado"));
    form.put("Timeout", String.valueOf(OWN_RING.toSeconds()));
    return form;
  }

  private Placed settled(TenantTx tx, UUID bridge, SendOutcome outcome) {
    var move = new BridgeMove(tx, bridge, clock.instant());
    return switch (outcome) {
      case SendOutcome.Accepted(var sid) -> {
        move.ringing(sid);
        yield Placed.RINGS;
      }
      case SendOutcome.Unknown(var detail) -> {
        move.unknown(detail);
        yield Placed.UNKNOWN;
      }
      case SendOutcome.Rejected(_, var detail) -> refused(tx, move, detail);
      case SendOutcome.Throttled(_, var detail) -> refused(tx, move, detail);
      case SendOutcome.Unreachable(var detail) -> refused(tx, move, detail);
      case SendOutcome.Unauthorised(var detail) -> refused(tx, move, detail);
    };
  }

  private Placed refused(TenantTx tx, BridgeMove move, String detail) {
    if (move.refused(detail)) {
      tell(tx, move.bridge(), How.REFUSED, 0);
    }
    return Placed.REFUSED;
  }

  /**
   * What Twilio is to say at a step of a call; empty when it is not Twilio who asks, or about no
   * call of ours.
   */
  public Optional<String> answer(String token, String step, ProviderCall call) {
    return names
        .read(token)
        .flatMap(
            named ->
                ear.hear(named.tenant(), call)
                    .flatMap(said -> answer(named.tenant(), named.id(), step, said)));
  }

  private Optional<String> answer(
      TenantId tenant, UUID bridge, String step, VoiceEar.Believed said) {
    return transactions.in(
        tenant,
        tx -> BridgeRow.of(tx, bridge).map(row -> new Step(tx, bridge, row, said).answer(step)));
  }

  /** One request of Twilio's, in its transaction. */
  private final class Step {

    private final TenantTx tx;
    private final UUID bridge;
    private final BridgeRow row;
    private final VoiceEar.Believed said;
    private final BridgeMove move;
    private final Voice voice;

    Step(TenantTx tx, UUID bridge, BridgeRow row, VoiceEar.Believed said) {
      this.tx = tx;
      this.bridge = bridge;
      this.row = row;
      this.said = said;
      this.move = new BridgeMove(tx, bridge, clock.instant());
      this.voice =
          Voice.of(
              Language.of(row.language()), row.country(), ZoneId.of(row.zone()), clock.instant());
    }

    String answer(String step) {
      var page = new Twiml(row.language());
      switch (step) {
        case "inicio" -> page.ask(voice.say("voice.bridge.ask"), at("unir"), KEY);
        case "unir" -> join(page);
        case "final" -> otherEnded();
        case "estado" -> ownEnded();
        default -> {}
      }
      return page.end();
    }

    private void join(Twiml page) {
      if (!said.field("Digits").equals("1")) {
        return;
      }
      boolean may = news.stream().allMatch(one -> one.still(tx, row.about()));
      if (may && move.dialled(said.field("CallSid"))) {
        page.say(voice.say("voice.bridge.dialling"));
        page.dial(row.number(), said.account().sender(), at("final"), RING);
      } else {
        page.say(voice.say("voice.bridge.not"));
      }
    }

    private void otherEnded() {
      var how = how(said.field("DialCallStatus"));
      int seconds = seconds(said.field("DialCallDuration"));
      if (move.ended("dialled", how, seconds)) {
        tell(tx, bridge, how, seconds);
      }
    }

    /** Until the other telephone was dialled, nobody but the person of the company was called. */
    private void ownEnded() {
      boolean over =
          List.of("completed", "busy", "no-answer", "failed", "canceled")
              .contains(said.field("CallStatus"));
      if (over && row.state().equals("dialled") && move.ended("dialled", How.UNTOLD, 0)) {
        tell(tx, bridge, How.UNTOLD, 0);
      } else if (over && move.notHere()) {
        tell(tx, bridge, How.NOT_HERE, 0);
      }
    }

    private String at(String step) {
      return names.of(tx.tenant(), bridge, step);
    }
  }

  /** How the second leg ended, in Twilio's word. */
  static How how(String status) {
    return switch (status) {
      case "completed", "answered" -> How.ANSWERED;
      case "busy" -> How.BUSY;
      case "no-answer" -> How.NO_ANSWER;
      case "failed" -> How.FAILED;
      default -> How.UNTOLD;
    };
  }

  /** Twilio had it after all. */
  void ringing(TenantTx tx, UUID bridge, String sid) {
    new BridgeMove(tx, bridge, clock.instant()).ringing(sid);
  }

  /**
   * It is over, as Twilio said when it was asked. Where nobody was dialled by what it knows, though
   * we told it whom, nobody can tell what came of it.
   */
  boolean ended(TenantTx tx, UUID bridge, How how, int seconds) {
    var move = new BridgeMove(tx, bridge, clock.instant());
    if (how == How.NOT_HERE && move.notHere()) {
      tell(tx, bridge, How.NOT_HERE, 0);
      return true;
    }
    var end = how == How.NOT_HERE ? How.UNTOLD : how;
    if (move.ended("dialled", end, seconds)) {
      tell(tx, bridge, end, seconds);
    }
    return true;
  }

  private void tell(TenantTx tx, UUID bridge, How how, int seconds) {
    BridgeRow.of(tx, bridge)
        .ifPresent(
            row -> news.forEach(one -> one.ended(tx, row.about(), row.person(), how, seconds)));
  }

  static int seconds(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }
}
