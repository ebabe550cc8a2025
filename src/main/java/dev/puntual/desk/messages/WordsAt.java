package dev.puntual.desk.messages;

import dev.puntual.dunning.PlannedWords.Spot;
import dev.puntual.kernel.DebtorId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the words of a message stand: with the message, or with the plan that would send it. */
sealed interface WordsAt {

  String MESSAGE = "/mensajes/{message}/palabras";
  String PLAN = "/hoy/planes/{plan}/palabras/{debtor}/{currency}";

  /** A message that is there. */
  record Message(UUID id) implements WordsAt {

    @Override
    public String path() {
      return "/mensajes/" + id + "/palabras";
    }
  }

  /** A letter of a plan. */
  record Plan(Spot spot) implements WordsAt {

    @Override
    public String path() {
      return "/hoy/planes/"
          + spot.plan()
          + "/palabras/"
          + spot.debtor().value()
          + "/"
          + spot.currency();
    }
  }

  String path();

  /** Empty when the address names none. */
  static Optional<WordsAt> read(Map<String, String> address) {
    var message = id(address.get("message"));
    if (message.isPresent()) {
      return message.map(Message::new);
    }
    var currency = address.getOrDefault("currency", "");
    return id(address.get("plan"))
        .filter(_ -> currency.matches("[A-Z]{3}"))
        .flatMap(
            plan ->
                id(address.get("debtor"))
                    .map(debtor -> new Plan(new Spot(plan, new DebtorId(debtor), currency))));
  }

  private static Optional<UUID> id(@Nullable String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
