package dev.puntual.dunning.campaign;

import dev.puntual.dunning.CampaignDesk.OfDays;
import dev.puntual.dunning.CampaignDesk.Part;
import dev.puntual.dunning.CampaignDesk.Run;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What became of campaigns, in words. */
final class RunsSeen {

  private static final SqlFile OF_DAYS = SqlFile.beside(RunsSeen.class, "campaigns_of_days");
  private static final int CAMPAIGNS = 20;

  private RunsSeen() {}

  static List<Run> of(TenantTx tx, UUID id, Voice voice) {
    return Results.of(tx, id).stream().map(run -> run(run, voice)).toList();
  }

  static List<OfDays> of(TenantTx tx, LocalDate from, LocalDate until, Voice voice) {
    return tx
        .sql(OF_DAYS)
        .param("from", from)
        .param("until", until)
        .param("limit", CAMPAIGNS)
        .query(
            (row, _) ->
                new OfDays(
                    row.getObject("campaign_id", UUID.class), row.getString("name"), List.of()))
        .list()
        .stream()
        .map(
            one -> {
              var runs = Results.of(tx, one.campaign(), from, until).stream();
              return new OfDays(
                  one.campaign(), one.name(), runs.map(run -> run(run, voice)).toList());
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
