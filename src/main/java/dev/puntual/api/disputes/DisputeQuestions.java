package dev.puntual.api.disputes;

import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.KeyDoor;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** What one debtor objected to, with who answers it and what is asked for meanwhile; any key. */
@Controller
@PublicPage
final class DisputeQuestions {

  private static final SqlFile THERE = SqlFile.beside(DisputeQuestions.class, "debtor_there");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final KeyDoor door;
  private final TenantTransactions tenants;

  DisputeQuestions(KeyDoor door, TenantTransactions tenants) {
    this.door = door;
    this.tenants = tenants;
  }

  @GetMapping("/api/v1/debtors/{debtor}/disputes")
  ResponseEntity<byte[]> all(@PathVariable String debtor, HttpServletRequest request) {
    return door.open(
        request,
        holder ->
            id(debtor)
                .flatMap(id -> told(holder, id))
                .map(all -> json(request, Map.of("disputes", all)))
                .orElseGet(() -> Fault.of(404, "debtor_unknown").answer(request)));
  }

  /** Empty for a debtor that the company does not have. */
  private Optional<List<DisputeTold>> told(Holder holder, UUID debtor) {
    return tenants.in(
        holder.tenant(),
        (TenantTx tx) ->
            tx.sql(THERE).param("debtor", debtor).query(Boolean.class).single()
                ? Optional.of(DisputeTold.of(tx, debtor))
                : Optional.empty());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<byte[]> json(HttpServletRequest request, Object answer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, Fault.language(request).code())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(JSON.writeValueAsBytes(answer));
  }
}
