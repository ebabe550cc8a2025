package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.Channel;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whose accounts carry a company's messages, one a channel. Keys are sealed before they rest. */
public final class Accounts {

  private static final SqlFile READ = SqlFile.beside(Accounts.class, "account_read");
  private static final SqlFile MARK = SqlFile.beside(Accounts.class, "account_mark");
  private static final SqlFile WRITE = SqlFile.beside(Accounts.class, "account_write");
  private static final SqlFile FORGET = SqlFile.beside(Accounts.class, "account_forget");
  private static final SqlFile AFRESH = SqlFile.beside(Accounts.class, "lane_afresh");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The wake of whoever asks Meta how an account stands. */
  public static final String AT_META = "messaging-meta";

  private final Secrets secrets;
  private final Wakes wakes;
  private final InstantSource clock;

  public Accounts(Secrets secrets, Wakes wakes, InstantSource clock) {
    this.secrets = secrets;
    this.wakes = wakes;
    this.clock = clock;
  }

  /**
   * Empty when the company has none.
   *
   * @throws dev.puntual.platform.secrets.BrokenSeal when the master key is another one now
   */
  public Optional<Account> of(TenantTx tx, Channel channel) {
    return tx.sql(READ)
        .param("channel", code(channel))
        .query(
            (row, _) ->
                new Account(
                    row.getString("provider"),
                    row.getString("sender"),
                    keys(tx, row.getBytes("keys_sealed"))))
        .optional();
  }

  /** What changes whenever the account or one of its keys does; empty when there is none. */
  String mark(TenantTx tx, Channel channel) {
    return tx.sql(MARK).param("channel", code(channel)).query(String.class).optional().orElse("");
  }

  /** Replaces it, and lets what waits try its luck at once. */
  public void set(TenantTx tx, Channel channel, Account account) {
    var keys = JSON.writeValueAsString(account.keys()).getBytes(StandardCharsets.UTF_8);
    tx.sql(WRITE)
        .param("channel", code(channel))
        .param("provider", account.provider())
        .param("sender", account.sender())
        .param("keys", secrets.seal(tx, keys))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tx.sql(AFRESH).param("channel", code(channel)).update();
    if (channel == Channel.WHATSAPP) {
      wakes.set(tx, AT_META, clock.instant());
    }
  }

  /** What waits stays in the house from now on. */
  public void forget(TenantTx tx, Channel channel) {
    tx.sql(FORGET).param("channel", code(channel)).update();
    tx.sql(AFRESH).param("channel", code(channel)).update();
  }

  /** A sandbox's account has none. */
  private Map<String, String> keys(TenantTx tx, byte[] sealed) {
    return sealed.length == 0
        ? Map.of()
        : JSON.readValue(secrets.unseal(tx, sealed), new TypeReference<>() {});
  }

  private static String code(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
