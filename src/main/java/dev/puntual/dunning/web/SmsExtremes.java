package dev.puntual.dunning.web;

import dev.puntual.dunning.AccountWords;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a text message would say to the customers with the longest names and the largest sums, which
 * cost most; without customers, to an invented one.
 */
final class SmsExtremes {

  private static final SqlFile EXTREMES = SqlFile.beside(SmsExtremes.class, "sms_extremes");

  /** As long as every link: of one that leads nowhere. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final List<Reader> readers;
  private final String link;
  private final Viewer viewer;

  private record Reader(String name, AccountWords.Company company, AccountWords.Item item) {}

  private SmsExtremes(List<Reader> readers, String link, Viewer viewer) {
    this.readers = readers;
    this.link = link;
    this.viewer = viewer;
  }

  static SmsExtremes of(TenantTx tx, PaymentLinks links, Viewer viewer) {
    var readers = tx.sql(EXTREMES).query((row, _) -> reader(row)).list();
    return new SmsExtremes(readers, links.url(tx.tenant(), NOWHERE), viewer);
  }

  /** Whether these are customers of the company's own. */
  boolean real() {
    return !readers.isEmpty();
  }

  /** The dearest of them; empty when the text cannot be said. */
  Optional<SmsParts> dearest(SmsText text, Language language) {
    return words(language).stream()
        .flatMap(words -> text.say(words, link).stream())
        .map(SmsParts::of)
        .max(Comparator.comparingInt(SmsParts::count).thenComparingInt(SmsParts::units));
  }

  private List<Map<String, String>> words(Language language) {
    if (readers.isEmpty()) {
      return List.of(SampleLetter.of(viewer, language).words());
    }
    var identity = viewer.identity();
    var noon = viewer.today().value().atTime(12, 0).atZone(identity.zone()).toInstant();
    var voice = Voice.of(language, identity.country(), identity.zone(), noon);
    return readers.stream()
        .map(one -> AccountWords.words(one.name(), one.company(), one.item(), voice))
        .toList();
  }

  private static Reader reader(ResultSet row) throws SQLException {
    var total = Money.of(row.getBigDecimal("total"), row.getString("currency"));
    var oldest = row.getObject("oldest", LocalDate.class);
    var item =
        new AccountWords.Item(
            "",
            1,
            oldest,
            total,
            row.getInt("documents"),
            total,
            oldest,
            Money.zero(Currency.getInstance(row.getString("currency"))));
    return new Reader(row.getString("name"), AccountWords.Company.of(row), item);
  }
}
