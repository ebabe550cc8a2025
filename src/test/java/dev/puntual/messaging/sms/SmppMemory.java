package dev.puntual.messaging.sms;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.sms.smpp.SmppBook;
import dev.puntual.messaging.sms.smpp.SmppNews;
import dev.puntual.messaging.sms.smpp.SmppPiece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What lines must know, as long as this test runs. */
final class SmppMemory implements SmppBook {

  private final Map<String, UUID> numbers = new HashMap<>();
  private final Map<UUID, TreeMap<Integer, SmppPiece>> texts = new HashMap<>();

  SmppNews news(SmsConfiguration.CarrierNews.Keeping keeping) {
    return new SmsConfiguration.CarrierNews(keeping, this);
  }

  @Override
  public synchronized void sent(TenantId tenant, String number, UUID message) {
    numbers.put(number, message);
  }

  @Override
  public synchronized Optional<UUID> message(TenantId tenant, List<String> forms) {
    return forms.stream().map(numbers::get).filter(Objects::nonNull).findFirst();
  }

  @Override
  public synchronized List<SmppPiece> add(TenantId tenant, SmppPiece piece) {
    var known = texts.computeIfAbsent(piece.text(), _ -> new TreeMap<>());
    known.put(piece.number(), piece);
    return known.size() == piece.total() ? List.copyOf(known.values()) : List.of();
  }

  @Override
  public synchronized void told(TenantId tenant, SmppPiece piece) {
    texts.remove(piece.text());
  }

  @Override
  public List<List<SmppPiece>> leftBehind(TenantId tenant) {
    return List.of();
  }
}
