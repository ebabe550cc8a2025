package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.Login.NoToken;
import dev.puntual.messaging.email.Login.Use;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of mail providers, fetched when they are needed and kept, in memory only, until shortly
 * before they end. One fetch a company at a time: others wait for it and use what it brought.
 */
public final class MailTokens {

  /** A line that is being opened takes a moment. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private final Outbound outbound;
  private final MailGrants grants;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final BiFunction<MailGrant, Use, Call> desk;
  private final Map<Purse, Held> held = new ConcurrentHashMap<>();
  private final Map<TenantId, ReentrantLock> locks = new ConcurrentHashMap<>();

  private record Purse(TenantId tenant, Use use) {}

  private record Held(String clientId, String token, Instant until) {}

  public MailTokens(
      Outbound outbound, MailGrants grants, TenantTransactions transactions, InstantSource clock) {
    this(
        outbound,
        grants,
        transactions,
        clock,
        (grant, use) ->
            Call.form(
                grant.provider().desk(grant.directory()), Call.Reach.PUBLIC, form(grant, use)));
  }

  private MailTokens(
      Outbound outbound,
      MailGrants grants,
      TenantTransactions transactions,
      InstantSource clock,
      BiFunction<MailGrant, Use, Call> desk) {
    this.outbound = outbound;
    this.grants = grants;
    this.transactions = transactions;
    this.clock = clock;
    this.desk = desk;
  }

  /** The same at a desk of one's own. */
  public MailTokens at(URI other) {
    return new MailTokens(
        outbound,
        grants,
        transactions,
        clock,
        (grant, use) -> Call.form(other, Call.Reach.CONFIGURED, form(grant, use)));
  }

  /** How this company logs in by that grant to send. */
  Login login(TenantId tenant, MailGrant grant) {
    return login(tenant, grant, Use.SEND);
  }

  /** How this company logs in by that grant. */
  public Login login(TenantId tenant, MailGrant grant, Use use) {
    return new Login() {
      @Override
      public String token() throws NoToken {
        return of(new Purse(tenant, use), grant);
      }

      @Override
      public void refused() {
        held.remove(new Purse(tenant, use));
      }
    };
  }

  /** Fetches one, whatever is held, so that a person hears at once whether the grant is good. */
  public @Nullable Trouble trial(TenantId tenant, MailGrant grant) {
    var purse = new Purse(tenant, Use.SEND);
    held.remove(purse);
    try {
      of(purse, grant);
      return null;
    } catch (NoToken none) {
      return none.why();
    }
  }

  private String of(Purse purse, MailGrant grant) throws NoToken {
    var lock = locks.computeIfAbsent(purse.tenant(), _ -> new ReentrantLock());
    lock.lock();
    try {
      var now = clock.instant();
      var known = held.get(purse);
      if (known != null
          && known.clientId().equals(grant.clientId())
          && now.isBefore(known.until())) {
        return known.token();
      }
      return fetch(purse, grant, now);
    } finally {
      lock.unlock();
    }
  }

  private String fetch(Purse purse, MailGrant grant, Instant now) throws NoToken {
    var given =
        switch (outbound.exchange(desk.apply(grant, purse.use()))) {
          case Reply.Answered answer -> TokenAnswer.of(answer);
          case Reply.Refused(var why) -> throw new NoToken(Trouble.BROKEN, why);
          case Reply.Unreachable(var why) -> throw new NoToken(Trouble.REFUSED, why);
          case Reply.Unknown(var why) -> throw new NoToken(Trouble.TIMEOUT, why);
        };
    held.put(
        purse, new Held(grant.clientId(), given.token(), now.plus(given.lives()).minus(SPARE)));
    if (!given.refresh().isEmpty() && !given.refresh().equals(grant.refresh())) {
      transactions.run(purse.tenant(), tx -> grants.renew(tx, grant.renewed(given.refresh())));
    }
    return given.token();
  }

  private static String form(MailGrant grant, Use use) {
    return Map.of(
            "grant_type", "refresh_token",
            "client_id", grant.clientId(),
            "client_secret", grant.secret(),
            "refresh_token", grant.refresh(),
            "scope", grant.provider().scope(use))
        .entrySet()
        .stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
