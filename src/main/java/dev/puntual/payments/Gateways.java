package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Gateway;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.secrets.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who takes a tenant's money, and with which keys. */
final class Gateways {

  /** The one that is there without any setting. */
  static final String TRIAL = "trial";

  private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);
  private static final SqlFile LIST = SqlFile.beside(Gateways.class, "gateway_list");
  private static final SqlFile LEAVE = SqlFile.beside(Gateways.class, "letters_leave");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** A gateway ready to be spoken to. */
  record Open(Gateway gateway, Settings settings) {

    /**
     * Asks about a payment.
     *
     * @param known what its standing means to whoever asks
     * @param stranger what it means that the gateway has never heard of it
     * @return empty when it does not answer: ask later
     */
    <T> Optional<T> ask(
        TenantId tenant,
        UUID payment,
        String reference,
        Function<Standing, T> known,
        Supplier<T> stranger) {
      return switch (gateway.ask(tenant, payment, reference, settings)) {
        case Told.Known(var standing) -> Optional.of(known.apply(standing));
        case Told.Stranger() -> Optional.of(stranger.get());
        case Told.Silent(var detail) -> {
          LOG.warn("gateway {} does not answer: {}", gateway.name(), detail);
          yield Optional.empty();
        }
      };
    }
  }

  /**
   * A row: whether it may take new payments, and its keys; null when they do not open.
   *
   * @param inEarnest whether letters were leaving the house when it was switched on
   */
  private record Row(boolean enabled, boolean inEarnest, @Nullable Settings settings) {}

  private static final Row UNSET = new Row(true, false, Settings.NONE);

  private final Map<String, Gateway> known;
  private final TenantTransactions transactions;
  private final Secrets secrets;

  Gateways(List<Gateway> known, TenantTransactions transactions, Secrets secrets) {
    this.known = known.stream().collect(Collectors.toMap(Gateway::name, Function.identity()));
    this.transactions = transactions;
    this.secrets = secrets;
  }

  /**
   * Who takes new payments: the real gateway that is switched on, else the test gateway as long as
   * no letter leaves the house. It settles debts without money, so from then on it takes a person
   * who switches it on again, knowing that.
   */
  Optional<Open> chosen(TenantId tenant) {
    var rows = rows(tenant);
    var real =
        rows.entrySet().stream()
            .filter(row -> row.getValue().enabled() && !row.getKey().equals(TRIAL))
            .findFirst();
    if (real.isPresent()) {
      return open(real.get().getKey(), real.get().getValue());
    }
    var trial = rows.getOrDefault(TRIAL, UNSET);
    boolean harmless = trial.inEarnest() || !lettersLeave(tenant);
    return trial.enabled() && harmless ? open(TRIAL, trial) : Optional.empty();
  }

  /** Whether what this company writes reaches real people. */
  boolean lettersLeave(TenantId tenant) {
    return transactions.in(tenant, tx -> tx.sql(LEAVE).query(Boolean.class).single());
  }

  /** Also one that takes no new payments: it may still speak about old ones. */
  Optional<Open> named(TenantId tenant, String name) {
    var row = rows(tenant).get(name);
    if (row == null && !name.equals(TRIAL)) {
      return Optional.empty();
    }
    return open(name, row == null ? UNSET : row);
  }

  /** Empty when there is no such gateway. */
  String signatureHeader(String name) {
    var gateway = known.get(name);
    return gateway == null ? "" : gateway.signatureHeader();
  }

  byte[] seal(TenantTx tx, Settings settings) {
    return secrets.seal(tx, JSON.writeValueAsBytes(settings.values()));
  }

  private Map<String, Row> rows(TenantId tenant) {
    var rows = new HashMap<String, Row>();
    transactions.run(
        tenant,
        tx ->
            tx.sql(LIST)
                .query(
                    row -> {
                      rows.put(
                          row.getString("gateway"),
                          new Row(
                              row.getBoolean("enabled"),
                              row.getBoolean("in_earnest"),
                              settings(tx, row.getBytes("settings_sealed"))));
                    }));
    return rows;
  }

  /**
   * Keys that do not open count as no gateway: the tenant enters them again, nobody else suffers.
   */
  private @Nullable Settings settings(TenantTx tx, byte @Nullable [] sealed) {
    if (sealed == null) {
      return Settings.NONE;
    }
    try {
      return new Settings(JSON.readValue(secrets.unseal(tx, sealed), TEXTS));
    } catch (BrokenSeal e) {
      LOG.warn("the keys of a gateway do not open for tenant {}", tx.tenant());
      return null;
    }
  }

  private Optional<Open> open(String name, Row row) {
    var gateway = known.get(name);
    return gateway == null || row.settings() == null
        ? Optional.empty()
        : Optional.of(new Open(gateway, row.settings()));
  }
}
