package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Talks to Meta about the account itself: gives texts in, and asks how everything stands. */
public final class MetaDesk {

  private static final Duration EVERY = Duration.ofHours(3);

  private final CloudApi api;
  private final Accounts accounts;
  private final WhatsAppTexts texts;
  private final WhatsAppStandings standings;
  private final TenantTransactions transactions;
  private final PublicAddress address;
  private final InstantSource clock;

  MetaDesk(
      CloudApi api,
      Accounts accounts,
      WhatsAppTexts texts,
      WhatsAppStandings standings,
      TenantTransactions transactions,
      PublicAddress address,
      InstantSource clock) {
    this.api = api;
    this.accounts = accounts;
    this.texts = texts;
    this.standings = standings;
    this.transactions = transactions;
    this.address = address;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Given {

    /** Meta looks at it now, or has looked already. */
    record Taken(TemplateState state) implements Given {}

    /** Meta did not take it; in its own words. */
    record Refused(String words) implements Given {}

    /** Nobody was asked: no account, no such draft, or a sandbox. */
    record NotAsked() implements Given {}
  }

  /** A name under which no text was given in before. */
  public static String freshName(String stage) {
    return TextForMeta.name(stage);
  }

  /** Gives a draft in; blocks until Meta answers, at most some tens of seconds. */
  public Given submit(TenantId tenant, String name, String language) {
    var account = account(tenant);
    var text = transactions.in(tenant, tx -> texts.one(tx, name, language));
    if (account.isEmpty() || text.isEmpty() || tenant.sandbox() || !fit(text.get())) {
      return new Given.NotAsked();
    }
    var base = address.at("/p/");
    var path = account.get().key(CloudApi.ACCOUNT) + "/message_templates";
    var answer = api.give(account.get(), path, TextForMeta.of(text.get(), base));
    if (!answer.success()) {
      return new Given.Refused(answer.words());
    }
    var told = answer.said().map(s -> s.path("status").asString("PENDING")).orElse("PENDING");
    var state = TemplateState.of(told);
    transactions.run(tenant, tx -> texts.given(tx, text.get(), state, "", base));
    return new Given.Taken(state);
  }

  /** The same words under the same name; what Meta made of them before stands. */
  void showAgain(TenantId tenant, String name, String language) {
    var account = account(tenant);
    var text = transactions.in(tenant, tx -> texts.one(tx, name, language));
    if (account.isPresent() && text.isPresent() && !tenant.sandbox()) {
      var path = account.get().key(CloudApi.ACCOUNT) + "/message_templates";
      api.give(account.get(), path, TextForMeta.of(text.get(), text.get().linkBase()));
    }
  }

  private static boolean fit(KnownText text) {
    return text.state() == TemplateState.DRAFT && text.text().faults().isEmpty();
  }

  /**
   * Asks how texts and number stand, for whoever does not want to wait for a call; false when Meta
   * did not say.
   */
  public boolean refresh(TenantId tenant) {
    var account = account(tenant);
    if (account.isEmpty() || tenant.sandbox()) {
      return false;
    }
    var path = account.get().key(CloudApi.ACCOUNT) + "/message_templates?fields=";
    var told =
        api.ask(account.get(), path + "name,language,status,category,rejected_reason&limit=500");
    var fields = "?fields=quality_rating,whatsapp_business_manager_messaging_limit";
    var number = api.ask(account.get(), account.get().key(CloudApi.NUMBER) + fields);
    if (!told.success() || !number.success()) {
      return false;
    }
    transactions.run(
        tenant,
        tx -> {
          texts.told(tx, texts(told));
          number.said().ifPresent(said -> standings.asked(tx, said, clock.instant()));
        });
    return true;
  }

  /**
   * Refreshes, and returns when to come back. Meta calls when something changes; a call that was
   * lost would send a plan by a text that is paused, and cost people a day.
   */
  Optional<Instant> lookAfter(TenantId tenant) {
    if (account(tenant).isEmpty()) {
      return Optional.empty();
    }
    refresh(tenant);
    return Optional.of(clock.instant().plus(EVERY));
  }

  private List<WhatsAppTexts.Told> texts(CloudAnswer answer) {
    var told = new ArrayList<WhatsAppTexts.Told>();
    answer
        .said()
        .ifPresent(
            said ->
                said.path("data")
                    .forEach(
                        one ->
                            told.add(
                                new WhatsAppTexts.Told(
                                    one.path("name").asString(""),
                                    MetaLanguage.ours(one.path("language").asString("")),
                                    TemplateState.of(one.path("status").asString("")).code(),
                                    one.path("rejected_reason").asString("").replace("NONE", ""),
                                    MetaWords.known(one.path("category").asString("")),
                                    "",
                                    clock.instant()))));
    return told;
  }

  private Optional<Account> account(TenantId tenant) {
    return transactions.in(tenant, this::account);
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
