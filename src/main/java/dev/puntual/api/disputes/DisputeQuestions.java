package dev.puntual.api.disputes;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one debtor objected to, with who answers it and what is asked for meanwhile; any key. */
@Controller
@PublicPage
final class DisputeQuestions {

  private final Calls calls;

  DisputeQuestions(Calls calls) {
    this.calls = calls;
  }

  @GetMapping("/api/v1/debtors/{debtor}/disputes")
  ResponseEntity<byte[]> all(@PathVariable String debtor, HttpServletRequest request) {
    return calls.read(
        request,
        (tx, _) ->
            Debtors.with(
                tx,
                debtor,
                known -> Told.of(Map.of("disputes", DisputeTold.of(tx, known.id().value())))));
  }
}
