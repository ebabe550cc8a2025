package dev.puntual.messaging.voice;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Phrase;
import dev.puntual.messaging.wording.Taboos;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a machine says, with places between double braces. Whoever takes a telephone may be anybody,
 * so the greeting must say who calls and whom they look for, and may say nothing else: no place of
 * the matter, no figure, and no word that gives a debt away. Which key means what follows it in the
 * house's own words and is no part of it, so that nobody can take it out.
 *
 * @param body as written
 */
public record SpokenText(SpokenPart part, String body) {

  /** Half a minute; nobody listens longer. */
  public static final int LONGEST = 400;

  private static final Set<Placeholder> OF_WHO = EnumSet.of(Placeholder.COMPANY, Placeholder.NAME);

  /** What nobody can listen to. */
  private static final Set<Placeholder> TO_BE_SEEN =
      EnumSet.of(Placeholder.LIST, Placeholder.LINK, Placeholder.WHATSAPP);

  private static final Set<Taboos.Kind> OF_THE_MATTER =
      EnumSet.of(
          Taboos.Kind.SHAMING, Taboos.Kind.ASKS_WHY, Taboos.Kind.PROMOTION, Taboos.Kind.JUDICIAL);

  /** Beside what shames: whatever lets a stranger guess, in the three languages. */
  private static final Pattern GIVES_AWAY =
      Pattern.compile(
          "(?iu)\\b(?:adeud|deud|debe|factur|sald|pag|cobr|venc|moros|pendiente|total|atras|"
              + "owe|debt|invoice|balance|pay|overdue|bill|d[ií]vid|fatur|boleto|devid|inadimpl)\\p{L}*|[\\d$€]");

  /**
   * Why a text cannot be said.
   *
   * @param code message key after {@code voice.fault.}
   * @param about what exactly; may be empty
   */
  public record Fault(String code, String about) {}

  /** Everything that is wrong with it; empty when nothing is. */
  public List<Fault> faults() {
    if (body.isBlank()) {
      return List.of(new Fault("empty", ""));
    }
    if (body.length() > LONGEST) {
      return List.of(new Fault("too_long", String.valueOf(LONGEST)));
    }
    var phrase = Phrase.of(body);
    if (!phrase.faults().isEmpty() || phrase.strayBraces()) {
      var about = phrase.faults().isEmpty() ? "{{" : phrase.faults().getFirst().about();
      return List.of(new Fault("place", about));
    }
    return Stream.of(strange(phrase), missing(phrase), said()).flatMap(Optional::stream).toList();
  }

  private Optional<Fault> strange(Phrase phrase) {
    return phrase
        .places()
        .filter(place -> part.first() ? !OF_WHO.contains(place) : TO_BE_SEEN.contains(place))
        .map(place -> new Fault(part.first() ? "early" : "unspeakable", braced(place)))
        .findFirst();
  }

  private Optional<Fault> missing(Phrase phrase) {
    var there = phrase.places().toList();
    var needed = part.first() ? OF_WHO : EnumSet.of(Placeholder.COMPANY);
    return needed.stream()
        .filter(place -> !there.contains(place))
        .map(place -> new Fault("needs", braced(place)))
        .findFirst();
  }

  private Optional<Fault> said() {
    var bare = body.replaceAll("\\{\\{[^}]*}}", " ");
    var found =
        Taboos.in(bare, part.first() ? OF_THE_MATTER : Taboos.ANYWHERE)
            .map(one -> new Fault(part.first() ? "early" : one.kind().code(), one.words()));
    return found.isPresent() || !part.first()
        ? found
        : GIVES_AWAY
            .matcher(bare)
            .results()
            .map(hit -> new Fault("early", hit.group()))
            .findFirst();
  }

  private static String braced(Placeholder place) {
    return "{{" + place.key() + "}}";
  }

  /** As a message says it. */
  public SmsText spoken() {
    return new SmsText(body, false);
  }
}
