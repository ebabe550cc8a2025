package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.stripe.StripeGateway;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a company gets paid over its links: by Stripe, by the test gateway, or not at all. */
public final class GatewaySettings {

  private static final SqlFile SAVE = SqlFile.beside(GatewaySettings.class, "gateway_save");
  private static final String STRIPE = "stripe";

  /** What was decided. */
  public enum Way {
    TRIAL,
    STRIPE,
    NONE
  }

  /**
   * What is set, without any key.
   *
   * @param lettersLeave whether a debtor who pays is a real one
   * @param keyEnd the last four characters of the API key, so that a person knows which one it is
   */
  public record Shown(
      Way way, boolean lettersLeave, boolean stripeReady, String keyEnd, boolean oldSecret) {}

  /**
   * What a person typed; an empty field keeps what is there.
   *
   * @param webhookSecret a new one puts the one before it aside as still valid
   */
  public record Keys(String secretKey, String webhookSecret) {}

  private final Gateways gateways;
  private final StripeGateway stripe;
  private final TenantTransactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  GatewaySettings(
      Gateways gateways,
      StripeGateway stripe,
      TenantTransactions transactions,
      Audit audit,
      InstantSource clock) {
    this.gateways = gateways;
    this.stripe = stripe;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  public Shown show(TenantId tenant) {
    var settings = stripeSettings(tenant);
    var key = settings.get(StripeGateway.SECRET_KEY);
    var way =
        gateways
            .chosen(tenant)
            .map(open -> open.gateway().name().equals(STRIPE) ? Way.STRIPE : Way.TRIAL)
            .orElse(Way.NONE);
    boolean ready = !key.isEmpty() && !settings.get(StripeGateway.WEBHOOK_SECRET).isEmpty();
    return new Shown(
        way,
        gateways.lettersLeave(tenant),
        ready,
        key.substring(Math.max(0, key.length() - 4)),
        !settings.get(StripeGateway.OLD_WEBHOOK_SECRET).isEmpty());
  }

  /** Whether the key in force, or this one if it is not empty, opens an account at Stripe. */
  public StripeGateway.KeyCheck tryKey(TenantId tenant, String secretKey) {
    return stripe.check(merged(tenant, new Keys(secretKey, "")));
  }

  /** Keeps the keys, sealed. */
  public void saveKeys(TenantId tenant, Keys keys, UUID person) {
    var settings = merged(tenant, keys);
    boolean on = show(tenant).way() == Way.STRIPE;
    transactions.run(
        tenant,
        tx -> {
          save(tx, STRIPE, on, false, gateways.seal(tx, settings));
          audit.record(tx, person, "payments.keys", STRIPE, "");
        });
  }

  /**
   * From now on new payments go this way; what is under way ends where it began. The test gateway
   * chosen while no letter leaves yet is switched off by the first mail server; chosen after that,
   * it stays.
   */
  public void choose(TenantId tenant, Way way, UUID person) {
    boolean lettersLeave = gateways.lettersLeave(tenant);
    transactions.run(
        tenant,
        tx -> {
          save(tx, STRIPE, way == Way.STRIPE, false, null);
          save(tx, Gateways.TRIAL, way == Way.TRIAL, way == Way.TRIAL && lettersLeave, null);
          audit.record(tx, person, "payments.way_" + way.name().toLowerCase(Locale.ROOT), "", "");
        });
  }

  private Settings stripeSettings(TenantId tenant) {
    return gateways.named(tenant, STRIPE).map(Gateways.Open::settings).orElse(Settings.NONE);
  }

  private Settings merged(TenantId tenant, Keys keys) {
    var before = stripeSettings(tenant);
    var values = new HashMap<>(before.values());
    if (!keys.secretKey().isEmpty()) {
      values.put(StripeGateway.SECRET_KEY, keys.secretKey());
    }
    var secret = before.get(StripeGateway.WEBHOOK_SECRET);
    if (!keys.webhookSecret().isEmpty() && !keys.webhookSecret().equals(secret)) {
      values.put(StripeGateway.OLD_WEBHOOK_SECRET, secret);
      values.put(StripeGateway.WEBHOOK_SECRET, keys.webhookSecret());
    }
    return new Settings(values);
  }

  private void save(
      TenantTx tx, String gateway, boolean on, boolean inEarnest, byte @Nullable [] sealed) {
    tx.sql(SAVE)
        .param("gateway", gateway)
        .param("enabled", on)
        .param("inEarnest", inEarnest)
        .param("sealed", sealed)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
