package dev.puntual.dunning.web;

import dev.puntual.dunning.AccountWords;
import dev.puntual.dunning.Tariffs;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customers with the longest names and the largest sums: their text messages cost most. */
final class SmsExtremes implements SmsCosts {

  private static final SqlFile EXTREMES = SqlFile.beside(SmsExtremes.class, "sms_extremes");

  /** As long as every link, and leads nowhere. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final PaymentLinks links;
  private final Tariffs tariffs;

  SmsExtremes(PaymentLinks links, Tariffs tariffs) {
    this.links = links;
    this.tariffs = tariffs;
  }

  private record Reader(String name, AccountWords.Company company, AccountWords.Item item) {}

  @Override
  public List<Map<String, String>> dearest(TenantTx tx, Viewer viewer, Language language) {
    var identity = viewer.identity();
    var noon = viewer.today().value().atTime(12, 0).atZone(identity.zone()).toInstant();
    var voice = Voice.of(language, identity.country(), identity.zone(), noon);
    var link = links.ahead(tx.tenant(), NOWHERE);
    return tx.sql(EXTREMES).query((row, _) -> reader(row)).list().stream()
        .map(one -> words(one, voice, link))
        .toList();
  }

  @Override
  public Optional<Price> price(TenantTx tx) {
    var tariff = tariffs.of(tx);
    return Optional.ofNullable(tariff.sms()).map(part -> new Price(part, tariff.currency()));
  }

  @Override
  public Optional<Price> minute(TenantTx tx) {
    var tariff = tariffs.of(tx);
    return Optional.ofNullable(tariff.voice()).map(one -> new Price(one, tariff.currency()));
  }

  private static Map<String, String> words(Reader one, Voice voice, String link) {
    var words = new HashMap<>(AccountWords.words(one.name(), one.company(), one.item(), voice));
    words.put(Placeholder.LINK.key(), link);
    return words;
  }

  private static Reader reader(ResultSet row) throws SQLException {
    var total = Money.of(row.getBigDecimal("total"), row.getString("currency"));
    var oldest = row.getObject("oldest", LocalDate.class);
    var none = Money.zero(Currency.getInstance(row.getString("currency")));
    var item =
        new AccountWords.Item("", 1, oldest, total, row.getInt("documents"), total, oldest, none);
    return new Reader(row.getString("name"), AccountWords.Company.of(row), item);
  }
}
