package dev.puntual.dunning.campaign;

import dev.puntual.dunning.CampaignDesk.OfDays;
import dev.puntual.dunning.CampaignDesk.Part;
import dev.puntual.dunning.CampaignDesk.Run;
import dev.puntual.dunning.CampaignLook;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What became of campaigns, in words. */
final class RunsSeen {

  private static final SqlFile OF_DAYS = SqlFile.beside(RunsSeen.class, "campaigns_of_days");

  private RunsSeen() {}

  static List<Run> of(TenantTx tx, UUID id, Voice voice) {
    return Results.of(tx, id).stream().map(run -> run(run, voice)).toList();
  }

  static List<OfDays> of(TenantTx tx, CampaignLook look, Voice voice) {
    return tx
        .sql(OF_DAYS)
        .param("from", look.from())
        .param("until", look.until())
        .param("named", look.named())
        .param("afterOn", look.afterOn())
        .param("after", look.after())
        .param("limit", look.limit())
        .query(
            (row, _) ->
                new OfDays(
                    row.getObject("campaign_id", UUID.class),
                    row.getString("name"),
                    row.getObject("last_on", LocalDate.class),
                    List.of()))
        .list()
        .stream()
        .map(
            one -> {
              var runs = Results.of(tx, one.campaign(), look.from(), look.until()).stream();
              return new OfDays(
                  one.campaign(),
                  one.name(),
                  one.lastOn(),
                  runs.map(run -> run(run, voice)).toList());
            })
        .toList();
  }

  private static Run run(Results.Run run, Voice voice) {
    return new Run(
        run.on(),
        run.startedAt(),
        run.reason(),
        run.reason().isEmpty() ? "" : voice.say("campaign.run." + run.reason()),
        run.requested(),
        run.sent(),
        run.waiting(),
        run.parts().stream()
            .map(
                part ->
                    new Part(
                        part.way(), part.state(), part.reason(), part.why(voice), part.letters()))
            .toList());
  }
}
