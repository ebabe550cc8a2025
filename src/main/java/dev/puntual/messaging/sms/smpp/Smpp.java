package dev.puntual.messaging.sms.smpp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.SendOutcome;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Any carrier by SMPP 3.4. Receipts and answers come over the same line as the messages leave by,
 * so nobody ever calls in its name.
 */
public final class Smpp implements Provider, AutoCloseable {

  static final String HOST = "host";
  static final String SYSTEM = "system";
  static final String PASSWORD = "password";

  private static final Pattern TENANT = Pattern.compile("/smpp/([0-9a-f-]{36})\\b");

  private final SmppNews news;
  private final InstantSource clock;
  private final ConcurrentHashMap<TenantId, SmppLine> lines = new ConcurrentHashMap<>();

  public Smpp(SmppNews news, InstantSource clock) {
    this.news = news;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "smpp";
  }

  @Override
  public List<String> keys() {
    return List.of(HOST, SYSTEM, PASSWORD);
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var tenant = TENANT.matcher(slip.callback());
    if (!tenant.find()) {
      throw new IllegalArgumentException("whose message it is stands in its callback");
    }
    return line(TenantId.of(tenant.group(1)), account)
        .map(line -> line.submit(slip))
        .orElseGet(() -> new SendOutcome.Unauthorised("no such place"));
  }

  /** Binds the line if it does not stand, so that what waits at the carrier comes in. */
  public boolean stands(TenantId tenant, Account account) {
    try {
      var line = line(tenant, account);
      if (line.isPresent()) {
        line.get().bound();
        line.get().tellLeftBehind();
      }
      return line.isPresent();
    } catch (IOException nobody) {
      return false;
    }
  }

  private Optional<SmppLine> line(TenantId tenant, Account account) {
    var standing = lines.get(tenant);
    if (standing != null && standing.serves(account)) {
      return Optional.of(standing);
    }
    var host = SmppHost.of(account.key(HOST));
    if (host.isEmpty()) {
      return Optional.empty();
    }
    var fresh = new SmppLine(tenant, host.get(), account, news, clock);
    var before = lines.put(tenant, fresh);
    if (before != null) {
      before.close();
    }
    return Optional.of(fresh);
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    return new Heard.Forged("this carrier never calls");
  }

  @Override
  public void close() {
    lines.values().forEach(SmppLine::close);
    lines.clear();
  }
}
