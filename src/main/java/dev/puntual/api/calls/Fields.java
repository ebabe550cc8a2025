package dev.puntual.api.calls;

import dev.puntual.platform.web.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body as a program sent it, read field by field. What cannot be read is remembered by its name,
 * and so is a field that nobody asked for: a word misspelt must not count as a word not said.
 */
public final class Fields {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A year of five digits is a slip, and further on than any calendar of ours goes. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.]\\d{1,4})?");

  /** Bytes of a body. */
  private static final int LONGEST = 32_768;

  private final JsonNode body;
  private final Set<String> asked = new HashSet<>();
  private @Nullable String wrong;

  private Fields(JsonNode body) {
    this.body = body;
  }

  /** Empty for anything but an object of JSON; no body at all is an object without fields. */
  static Optional<Fields> read(HttpServletRequest request) {
    try {
      var bytes = request.getInputStream().readNBytes(LONGEST + 1);
      var body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
      return bytes.length <= LONGEST && body.isObject()
          ? Optional.of(new Fields(body))
          : Optional.empty();
    } catch (JacksonException | IOException _) {
      return Optional.empty();
    }
  }

  /** The same value, however it was written down. */
  String plain() {
    return JSON.writeValueAsString(body);
  }

  /** A text of one line or more, stripped; empty when it is blank or not there. */
  public Optional<String> text(String name, int longest) {
    var text = string(name).map(String::strip).filter(one -> !one.isEmpty());
    return checked(name, text, one -> one.length() <= longest && printable(one));
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c == '\n' || c == '\r' || !Character.isISOControl(c));
  }

  /** One of these words. */
  public Optional<String> word(String name, Set<String> known) {
    return checked(name, string(name), known::contains);
  }

  /** More than nothing, as a decimal text. */
  public Optional<BigDecimal> amount(String name) {
    var typed = checked(name, string(name), one -> AMOUNT.matcher(one).matches());
    return checked(name, typed.map(BigDecimal::new), one -> one.signum() > 0);
  }

  /** A date such as 2026-12-01. */
  public Optional<LocalDate> day(String name) {
    return checked(name, string(name), one -> DAY.matcher(one).matches())
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException _) {
                return wrong(name);
              }
            });
  }

  public Optional<UUID> id(String name) {
    return string(name).flatMap(text -> id(name, text));
  }

  /** Each once, at most that many; none when it is not there. */
  public List<UUID> ids(String name, int most) {
    asked.add(name);
    var found = body.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return List.of();
    }
    if (!found.isArray() || found.isEmpty() || found.size() > most) {
      wrong(name);
      return List.of();
    }
    return StreamSupport.stream(found.spliterator(), false)
        .flatMap(one -> id(name, one.isString() ? one.asString() : "").stream())
        .distinct()
        .toList();
  }

  private Optional<UUID> id(String name, String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return wrong(name);
    }
  }

  private Optional<String> string(String name) {
    asked.add(name);
    var found = body.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return Optional.empty();
    }
    return found.isString() ? Optional.of(found.asString()) : wrong(name);
  }

  private <T> Optional<T> checked(String name, Optional<T> found, Predicate<T> fits) {
    return found.isEmpty() || fits.test(found.get()) ? found : wrong(name);
  }

  /** Remembers that a field is not as it has to be. */
  public <T> Optional<T> wrong(String name) {
    wrong = wrong == null ? name : wrong;
    return Optional.empty();
  }

  /**
   * Names the first field that could not be read, or that nobody asked for; empty when there is
   * none. All fields are to be asked for before.
   */
  public Optional<Told> fault() {
    return Optional.ofNullable(wrong)
        .or(() -> body.propertyNames().stream().filter(one -> !asked.contains(one)).findFirst())
        .map(name -> Told.not(Fault.of(422, "field_wrong").about("field", name)));
  }
}
