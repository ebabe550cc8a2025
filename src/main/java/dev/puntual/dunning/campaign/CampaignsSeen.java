package dev.puntual.dunning.campaign;

import dev.puntual.dunning.CampaignDesk;
import dev.puntual.dunning.CampaignLook;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Campaigns as windows without pages for them see and prepare them. */
final class CampaignsSeen implements CampaignDesk {

  private static final int SEGMENTS = 200;

  private final Campaigns campaigns;
  private final CampaignDrafts drafts;
  private final Segments segments;
  private final Books books;

  CampaignsSeen(Campaigns campaigns, CampaignDrafts drafts, Segments segments, Books books) {
    this.campaigns = campaigns;
    this.drafts = drafts;
    this.segments = segments;
    this.books = books;
  }

  @Override
  public List<Seen> page(TenantTx tx, @Nullable UUID after, int limit) {
    return campaigns.page(tx, after, limit).stream().map(CampaignsSeen::seen).toList();
  }

  @Override
  public Optional<Seen> find(TenantTx tx, UUID id) {
    return campaigns.find(tx, id).map(CampaignsSeen::seen);
  }

  static Seen seen(Campaign one) {
    var plan = one.plan();
    var when = plan.when();
    return new Seen(
        one.id(),
        plan.name(),
        plan.kind().code(),
        plan.audience().kind(),
        plan.audience().id(),
        plan.ways(),
        when.unit().code(),
        when.from(),
        when.until(),
        when.hour(),
        one.state().code(),
        one.nextAt(),
        one.lastOn(),
        one.failures());
  }

  @Override
  public List<Run> runs(TenantTx tx, UUID id, Voice voice) {
    return RunsSeen.of(tx, id, voice);
  }

  @Override
  public List<OfDays> of(TenantTx tx, CampaignLook look, Voice voice) {
    return RunsSeen.of(tx, look, voice);
  }

  @Override
  public List<CampaignDesk.Audience> audiences(TenantTx tx) {
    return Stream.concat(
            segments.page(tx, "", "", SEGMENTS).shown().stream()
                .map(one -> new CampaignDesk.Audience("segment", one.id(), one.name())),
            books.all(tx).stream()
                .map(one -> new CampaignDesk.Audience("book", one.id(), one.name())))
        .toList();
  }

  @Override
  public Drafted draft(TenantTx tx, UUID id, Draft draft, UUID person, Voice voice) {
    return drafts.make(tx, id, draft, person, voice);
  }

  @Override
  public List<String> before(TenantTx tx, UUID id, Voice voice) {
    return campaigns
        .find(tx, id)
        .filter(one -> one.state() == Campaign.State.DRAFT)
        .map(one -> drafts.before(tx, one.plan(), campaigns.texts(tx, id), voice))
        .orElse(List.of());
  }

  @Override
  public boolean cancel(TenantTx tx, UUID id, String by) {
    return campaigns
        .find(tx, id)
        .filter(one -> Campaigns.stoppable(one, Results.of(tx, id)))
        .filter(one -> campaigns.cancel(tx, one, null, by))
        .isPresent();
  }
}
