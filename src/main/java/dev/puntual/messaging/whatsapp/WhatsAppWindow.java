package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Until when somebody who wrote may be answered freely; after that only approved texts leave. */
public final class WhatsAppWindow {

  private final Accounts accounts;
  private final InstantSource clock;

  WhatsAppWindow(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Empty when they may not be: they did not write within a day, or nobody's account is connected.
   *
   * @param address a telephone in any of its forms, or what stands for somebody without one
   */
  public Optional<Instant> openUntil(TenantTx tx, String address) {
    var person = WhatsAppPersonKey.of(address);
    return accounts
        .of(tx, Channel.WHATSAPP)
        .map(account -> WhatsAppPeople.of(tx, account.key(CloudApi.NUMBER), List.of(person)))
        .map(known -> known.getOrDefault(person, WhatsAppPeople.Known.NOT).openUntil())
        .filter(until -> clock.instant().isBefore(until));
  }
}
