package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
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
    return account(tx)
        .map(account -> WhatsAppPeople.of(tx, account.key(CloudApi.NUMBER), List.of(person)))
        .map(known -> known.getOrDefault(person, WhatsAppPeople.Known.NOT).openUntil())
        .filter(until -> clock.instant().isBefore(until));
  }

  /** Whether an account is there whose keys open. */
  boolean connected(TenantTx tx) {
    return account(tx).isPresent();
  }

  /** How many different people were written to within a day, outside of their own. */
  public int reached(TenantTx tx) {
    return account(tx)
        .map(account -> account.key(CloudApi.NUMBER))
        .map(number -> WhatsAppPeople.counted(tx, number, clock.instant()))
        .orElse(0);
  }

  /** Keys that no longer open count as none. */
  private Optional<Account> account(TenantTx tx) {
    try {
      return accounts.of(tx, Channel.WHATSAPP);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }
}
