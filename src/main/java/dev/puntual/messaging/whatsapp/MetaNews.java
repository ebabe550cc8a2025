package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Meta's calls tell beside the fate of messages: who wrote, how texts stand, how we stand. */
final class MetaNews implements ProviderDesk.Told {

  private final WhatsAppStandings standings;
  private final WhatsAppTexts texts;
  private final Suppressions suppressions;

  MetaNews(WhatsAppStandings standings, WhatsAppTexts texts, Suppressions suppressions) {
    this.standings = standings;
    this.texts = texts;
    this.suppressions = suppressions;
  }

  @Override
  public void told(TenantTx tx, Account account, ProviderCall call) {
    var number = account.key(CloudApi.NUMBER);
    var ours =
        CloudNews.of(call.text()).orElse(List.of()).stream()
            .filter(one -> one.of(number, account.key(CloudApi.ACCOUNT)))
            .toList();
    suppressions.suppress(tx, ours.stream().flatMap(one -> MetaStops.of(one).stream()).toList());
    heard(tx, number, ours);
    var told = new ArrayList<WhatsAppTexts.Told>();
    for (var one : ours) {
      switch (one.field()) {
        case "message_template_status_update" -> told.add(MetaWords.status(one));
        case "message_template_quality_update" -> told.add(MetaWords.quality(one));
        case "template_category_update" -> told.add(MetaWords.category(one));
        case "phone_number_quality_update" -> numberQuality(tx, one);
        case "business_capability_update" ->
            standings.told(tx, "", MetaWords.tier(one.said()), one.at());
        case "account_update", "account_review_update", "account_alerts" -> account(tx, one);
        default -> {}
      }
    }
    if (!told.isEmpty()) {
      texts.told(tx, told);
    }
  }

  private void heard(TenantTx tx, String number, List<CloudNews> ours) {
    var wrote =
        ours.stream()
            .filter(one -> one.list().equals("messages"))
            .filter(one -> !one.said().path("type").asString("").equals("system"))
            .filter(one -> !MetaWords.person(one).isEmpty())
            .map(
                one ->
                    new WhatsAppPeople.Wrote(
                        MetaWords.person(one), MetaWords.waId(one), MetaWords.bsuid(one), one.at()))
            .toList();
    if (!wrote.isEmpty()) {
      WhatsAppPeople.heard(tx, number, wrote);
    }
  }

  private void numberQuality(TenantTx tx, CloudNews news) {
    var event = news.said().path("event").asString("").toUpperCase(Locale.ROOT);
    var quality =
        switch (event) {
          case "FLAGGED", "DOWNGRADE" -> "red";
          case "UNFLAGGED", "UPGRADE" -> "green";
          default -> "";
        };
    standings.told(tx, quality, MetaWords.tier(news.said()), news.at());
    if (event.equals("FLAGGED")) {
      standings.stopsItself(tx, "quality");
    }
  }

  private void account(TenantTx tx, CloudNews news) {
    var said = news.said();
    var event = said.path("event").asString("").toUpperCase(Locale.ROOT);
    boolean banned =
        event.equals("DISABLED_UPDATE")
            && !said.path("ban_info").path("waba_ban_state").asString("").equals("REINSTATE");
    boolean gone =
        List.of("ACCOUNT_DELETED", "ACCOUNT_OFFBOARDED", "PARTNER_REMOVED", "ACCOUNT_VIOLATION")
            .contains(event);
    if (banned || gone) {
      standings.stopsItself(tx, "locked");
    }
    boolean restricted =
        said.path("restriction_info")
            .valueStream()
            .anyMatch(
                one ->
                    one.path("restriction_type")
                        .asString("")
                        .equals("RESTRICTED_BIZ_INITIATED_MESSAGING"));
    if (event.equals("ACCOUNT_RESTRICTION") && restricted) {
      standings.stopsItself(tx, "restricted");
    }
  }
}
