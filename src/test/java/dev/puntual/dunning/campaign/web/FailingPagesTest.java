package dev.puntual.dunning.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What people read of a campaign that cannot begin. */
class FailingPagesTest {

  private final DeskWorld desk = new DeskWorld();
  private final CampaignPages pages = TestApplication.bean(CampaignPages.class);
  private final CampaignEditorPages editor = TestApplication.bean(CampaignEditorPages.class);

  @Test
  void itSaysHowOftenItFailedAndWhenItIsTriedAgainOrThatItsDayWasGivenUp() {
    TestApplication.bean(TurnableClock.class).turnTo(DeskWorld.NOW);
    desk.owes(desk.reachableDebtor("Ana"), "A-1", "1200", "MXN", 40);
    var id = scheduled();
    desk.write(
        "update dunning.campaign_clock set failures = 2 where tenant_id = :tenant", Map.of());
    desk.write(
        "insert into dunning.campaign_run (tenant_id, campaign_id, run_on, started_at, reason)"
            + " values (:tenant, :id, '2026-11-16', '2026-11-16T15:00:00Z', 'failed')"
            + " on conflict do nothing",
        Map.of("id", id));

    assertThat(html(pages.one(desk.viewer(), id)))
        .contains("Falló 2 veces seguidas y nadie recibió nada. Se intenta otra vez:")
        .contains("No salió: falló varias veces seguidas");
    assertThat(html(pages.list(desk.viewer()))).contains("Falló 2 veces seguidas");
    assertThat(html(pages.one(desk.viewer(Language.EN, Role.ADMIN), id)))
        .contains("It failed 2 times in a row and nobody got anything. Next try:");
  }

  private UUID scheduled() {
    var typed = new HashMap<>(CampaignForm.fresh(Campaign.Kind.NOTICE, desk.viewer()).typed());
    typed.putAll(
        Map.of(
            "nombre", "Cada lunes",
            "repite", "week",
            "dia_semana", "1",
            "asunto.es", "Un aviso de {{empresa}}",
            "texto.es", "Hola. {{contacto}}",
            "texto.en", "",
            "que", "programar"));
    var kept = Objects.requireNonNull(editor.save(desk.viewer(), typed).getHeaders().getLocation());
    return UUID.fromString(kept.getPath().substring(kept.getPath().lastIndexOf('/') + 1));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
