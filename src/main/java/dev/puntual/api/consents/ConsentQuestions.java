package dev.puntual.api.consents;

import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.KeyDoor;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Permissions of one debtor: read with any key, noted once each with one that may. */
@Controller
@PublicPage
@RequestMapping("/api/v1/debtors/{debtor}/consents")
final class ConsentQuestions {

  static final String IDEMPOTENCY = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{8,80}");
  private static final int LONGEST_BODY = 8192;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final KeyDoor door;
  private final TenantTransactions tenants;
  private final NotedConsents noted;

  ConsentQuestions(KeyDoor door, TenantTransactions tenants, NotedConsents noted) {
    this.door = door;
    this.tenants = tenants;
    this.noted = noted;
  }

  @GetMapping
  ResponseEntity<byte[]> all(@PathVariable String debtor, HttpServletRequest request) {
    return door.open(
        request,
        holder ->
            known(holder, debtor)
                .map(id -> tenants.in(holder.tenant(), tx -> Map.of("consents", noted.of(tx, id))))
                .map(all -> json(request, 200, all))
                .orElseGet(() -> Fault.of(404, "debtor_unknown").answer(request)));
  }

  /** The same key again is answered the same; with another body it is a mistake of the program. */
  @PostMapping
  ResponseEntity<byte[]> note(@PathVariable String debtor, HttpServletRequest request) {
    return door.open(request, holder -> note(holder, debtor, request));
  }

  private ResponseEntity<byte[]> note(Holder holder, String debtor, HttpServletRequest request) {
    if (!holder.notesConsents()) {
      return Fault.of(403, "key_reads_only").answer(request);
    }
    var key = request.getHeader(IDEMPOTENCY);
    if (key == null || !KEY.matcher(key).matches()) {
      return Fault.of(400, "idempotency_key").answer(request);
    }
    var id = known(holder, debtor);
    if (id.isEmpty()) {
      return Fault.of(404, "debtor_unknown").answer(request);
    }
    var read = body(request).flatMap(body -> body.read(id.get()));
    if (read.isEmpty()) {
      return Fault.of(422, "consent_unreadable").answer(request);
    }
    return switch (tenants.in(holder.tenant(), tx -> noted.note(tx, key, read.get()))) {
      case NotedConsents.Noted.Kept(var told, var fresh) -> json(request, fresh ? 201 : 200, told);
      case NotedConsents.Noted.Other() -> Fault.of(422, "idempotency_key_reused").answer(request);
      case NotedConsents.Noted.StandsAgainst() ->
          Fault.of(409, "consent_withdrawn").answer(request);
    };
  }

  private Optional<DebtorId> known(Holder holder, String debtor) {
    try {
      var id = DebtorId.of(debtor);
      return tenants.<Boolean>in(holder.tenant(), (TenantTx tx) -> noted.known(tx, id))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<ConsentBody> body(HttpServletRequest request) {
    try {
      var bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
      return bytes.length > LONGEST_BODY
          ? Optional.empty()
          : Optional.ofNullable(JSON.readValue(bytes, ConsentBody.class));
    } catch (JacksonException | IOException _) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<byte[]> json(
      HttpServletRequest request, int status, Object answer) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, Fault.language(request).code())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(JSON.writeValueAsBytes(answer));
  }
}
