package dev.puntual.api.consents;

import dev.puntual.kernel.DebtorId;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister.Entry;
import dev.puntual.rules.ConsentRegister.Kept;
import dev.puntual.rules.ConsentRegister.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A word about being written to, as a program sends it; see {@code openapi.json}.
 *
 * @param address absent for all of the channel
 */
@JsonNaming(SnakeCaseStrategy.class)
record ConsentBody(
    @Nullable String channel,
    @Nullable Boolean granted,
    @Nullable String address,
    @Nullable String basis,
    @Nullable String evidence,
    @Nullable String wording,
    @Nullable String language,
    @Nullable List<String> offered,
    @Nullable String saidOn) {

  private static final int LONGEST = 300;

  /** What of it can be kept. */
  record Read(Entry entry, @Nullable LocalDate saidOn) {

    /** Whether this very word is what was kept. */
    boolean same(Kept kept) {
      return kept.entry().equals(entry) && java.util.Objects.equals(kept.saidOn(), saidOn);
    }
  }

  /** Empty when something is missing or no word that we know. */
  Optional<Read> read(DebtorId debtor) {
    try {
      if (channel == null || granted == null || evidence == null || evidence.isBlank()) {
        return Optional.empty();
      }
      var entry =
          new Entry(
              debtor,
              reached(channel),
              address == null || address.isBlank() ? null : text(address),
              granted,
              Basis.valueOf(text(basis == null ? "consent" : basis).toUpperCase(Locale.ROOT)),
              text(evidence),
              granted ? "" : "api",
              new Shown(text(wording), text(language), channels(), ""),
              null);
      return Optional.of(new Read(entry, saidOn == null ? null : LocalDate.parse(saidOn)));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private Set<Channel> channels() {
    var all = EnumSet.noneOf(Channel.class);
    if (offered != null) {
      offered.forEach(one -> all.add(reached(one)));
    }
    return all;
  }

  /** Only what leaves by itself can be permitted here. */
  private static Channel reached(String word) {
    var channel = Channel.valueOf(word.toUpperCase(Locale.ROOT));
    if (!EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP, Channel.VOICE)
        .contains(channel)) {
      throw new IllegalArgumentException(word);
    }
    return channel;
  }

  private static String text(@Nullable String text) {
    var words = text == null ? "" : text.strip();
    if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("too long, or no text");
    }
    return words;
  }
}
