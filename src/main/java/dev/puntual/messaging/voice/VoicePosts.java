package dev.puntual.messaging.voice;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import dev.puntual.messaging.Threshold;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.voice.VoiceSettings.Setting;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls by a machine leave by the company's account, one after the other. Where there is none, and
 * in a sandbox, none is made, and the step goes by its next way.
 */
final class VoicePosts implements Posts {

  /** Where no hour says when it is too late. */
  private static final Duration GOOD_FOR = Duration.ofHours(4);

  private final VoiceProvider provider;
  private final Accounts accounts;
  private final Rulings settings;
  private final VoiceNames names;
  private final PublicAddress address;
  private final InstantSource clock;

  VoicePosts(
      VoiceProvider provider,
      Accounts accounts,
      Rulings settings,
      VoiceNames names,
      PublicAddress address,
      InstantSource clock) {
    this.provider = provider;
    this.accounts = accounts;
    this.settings = settings;
    this.names = names;
    this.address = address;
    this.clock = clock;
  }

  /** What is asked before a machine calls. */
  record Rulings(VoiceSettings book, ConsentRegister register) {}

  @Override
  public Post of(TenantTx tx, Channel channel) {
    if (tx.tenant().sandbox()) {
      return new Calls(tx.tenant(), null, Setting.OFF);
    }
    try {
      return new Calls(tx.tenant(), accounts.of(tx, channel).orElse(null), settings.book().of(tx));
    } catch (BrokenSeal broken) {
      return () -> new Post.Opened.Refused(Trouble.SEAL, "sealed with another master key");
    }
  }

  private final class Calls implements Post {

    private final TenantId tenant;
    private final @Nullable Account account;
    private final Setting setting;

    Calls(TenantId tenant, @Nullable Account account, Setting setting) {
      this.tenant = tenant;
      this.account = account;
      this.setting = setting;
    }

    @Override
    public Opened open() {
      return new Opened.Ready(
          Line.holdingNothing(batch -> batch.stream().map(this::call).toList()));
    }

    private SendOutcome call(Outgoing message) {
      if (account == null) {
        return new SendOutcome.Unreachable("no account");
      }
      var left = message.goodFor() == null ? GOOD_FOR : message.goodFor();
      var until = clock.instant().plus(left).getEpochSecond();
      var ask = names.of(tenant, message.messageId(), "inicio") + "?hasta=" + until;
      var told = address.at("/avisos/mensajes/" + VoiceAccounts.PROVIDER + "/" + tenant);
      var slip =
          new Slip(
              message.messageId(),
              message.address(),
              ask,
              left,
              told + "?m=" + message.messageId());
      var caller = CallerNumbers.shown(account, setting, message.address());
      return caller.isPresent()
          ? provider.send(account.showing(caller.get()), slip)
          : new SendOutcome.Rejected(RejectReason.POLICY, "no number with the prefix 600");
    }

    @Override
    public Tempo tempo() {
      return provider.tempo();
    }

    @Override
    public Optional<Threshold> threshold() {
      return Optional.of(new VoiceDoorstep(settings.book(), settings.register(), account));
    }

    @Override
    public boolean tells() {
      return true;
    }

    @Override
    public Asked ask(Asked.About about) {
      return account == null ? new Asked.Never() : provider.ask(account, about);
    }
  }
}
