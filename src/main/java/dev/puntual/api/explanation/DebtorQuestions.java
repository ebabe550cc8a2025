package dev.puntual.api.explanation;

import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.KeyDoor;
import dev.puntual.dunning.Explain;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debtors as a company's own programs ask about them. Addresses hold our ids alone: the code by
 * which a company knows a debtor says who it is, and comes in a body.
 */
@Controller
@PublicPage
@RequestMapping("/api/v1/debtors")
final class DebtorQuestions {

  private static final SqlFile BY_CODE = SqlFile.beside(DebtorQuestions.class, "debtor_by_code");
  private static final SqlFile KNOWN = SqlFile.beside(DebtorQuestions.class, "debtor_known");
  private static final SqlFile CREDIT = SqlFile.beside(DebtorQuestions.class, "credit_hold");
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final int LONGEST_BODY = 4096;

  private final KeyDoor door;
  private final TenantTransactions tenants;
  private final Explain explain;
  private final RuleTexts texts;
  private final InstantSource clock;

  DebtorQuestions(
      KeyDoor door,
      TenantTransactions tenants,
      Explain explain,
      RuleTexts texts,
      InstantSource clock) {
    this.texts = texts;
    this.door = door;
    this.tenants = tenants;
    this.explain = explain;
    this.clock = clock;
  }

  private record Code(@Nullable String code) {}

  /** Our id of the debtor that the company's files call by this code. */
  @PostMapping("/lookup")
  ResponseEntity<byte[]> lookup(HttpServletRequest request) {
    return door.open(request, holder -> lookup(request, holder));
  }

  private ResponseEntity<byte[]> lookup(HttpServletRequest request, Holder holder) {
    var code = code(request);
    if (code.isEmpty()) {
      return Fault.of(400, "body_unreadable").answer(request);
    }
    return tenants
        .in(
            holder.tenant(),
            tx -> tx.sql(BY_CODE).param("code", code.get()).query(UUID.class).optional())
        .map(id -> json(request, Map.of("id", id)))
        .orElseGet(() -> unknown(request));
  }

  private static Optional<String> code(HttpServletRequest request) {
    try {
      var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
      var asked = body.length > LONGEST_BODY ? null : JSON.readValue(body, Code.class);
      return Optional.ofNullable(asked).map(Code::code).filter(code -> !code.isBlank());
    } catch (JacksonException | IOException _) {
      return Optional.empty();
    }
  }

  /** For each day: what was considered, what happened, and what stopped it. */
  @GetMapping("/{debtor}/explanation")
  ResponseEntity<byte[]> explanation(
      @PathVariable String debtor,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletRequest request) {
    return door.open(
        request,
        holder -> {
          var voice =
              Voice.of(Fault.language(request), holder.country(), holder.zone(), clock.instant());
          var range = Range.read(day, from, to, voice.today().value());
          if (range.isEmpty() || range.get().backwards()) {
            return Fault.of(400, "days_unreadable").answer(request);
          }
          return explained(request, holder, voice, range.get(), debtor);
        });
  }

  private ResponseEntity<byte[]> explained(
      HttpServletRequest request, Holder holder, Voice voice, Range range, String debtor) {
    var today = voice.today().value();
    if (range.tooLong()
        || !range.within(today.minusYears(Range.YEARS_BACK), today.plusDays(Explain.AHEAD))) {
      return Fault.of(422, "days_out_of_range").answer(request);
    }
    return id(debtor)
        .flatMap(id -> told(holder, voice, range, id))
        .map(told -> json(request, told))
        .orElseGet(() -> unknown(request));
  }

  private Optional<Told> told(Holder holder, Voice voice, Range range, DebtorId debtor) {
    return tenants.in(
        holder.tenant(),
        tx ->
            known(tx, debtor)
                ? Optional.of(
                    new Telling(voice, texts)
                        .told(
                            debtor,
                            credit(tx, debtor),
                            explain.days(tx, debtor, range.from(), range.until())))
                : Optional.empty());
  }

  private static Told.@Nullable CreditHold credit(TenantTx tx, DebtorId debtor) {
    return tx.sql(CREDIT)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new Told.CreditHold(
                    row.getObject("since_on", LocalDate.class), row.getInt("step_no")))
        .optional()
        .orElse(null);
  }

  static boolean known(TenantTx tx, DebtorId debtor) {
    return tx.sql(KNOWN).param("debtor", debtor.value()).query(Boolean.class).single();
  }

  static Optional<DebtorId> id(String text) {
    try {
      return Optional.of(DebtorId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The same whether it never was, is gone, or is another company's. */
  static ResponseEntity<byte[]> unknown(HttpServletRequest request) {
    return Fault.of(404, "debtor_unknown").answer(request);
  }

  static ResponseEntity<byte[]> json(HttpServletRequest request, Object answer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, Fault.language(request).code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(JSON.writeValueAsBytes(answer));
  }
}
