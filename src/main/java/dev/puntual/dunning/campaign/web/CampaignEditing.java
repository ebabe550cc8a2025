package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.Preview;
import dev.puntual.dunning.campaign.WaysAhead;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the editor shows beside what was typed. */
class CampaignEditing {

  /** Open debts that a figure may cost while somebody waits for it: about a tenth of a second. */
  private static final int AT_ONCE = WaysAhead.AT_ONCE;

  private static final int SEGMENTS = 200;
  private static final SqlFile LANGUAGE = SqlFile.beside(CampaignEditing.class, "language");

  private final Segments segments;
  private final Books books;
  private final Audiences audiences;
  private final Preview preview;
  private final CampaignCheck check;
  private final CampaignSlips slips;
  private final CampaignLawSaid law;

  CampaignEditing(
      Segments segments,
      Books books,
      Audiences audiences,
      Preview preview,
      CampaignCheck check,
      CampaignSlips slips,
      CampaignLawSaid law) {
    this.segments = segments;
    this.books = books;
    this.audiences = audiences;
    this.preview = preview;
    this.check = check;
    this.slips = slips;
    this.law = law;
  }

  JteModel page(TenantTx tx, Viewer viewer, CampaignForm form) {
    return page(tx, viewer, form, Problems.none(), null);
  }

  /**
   * @param counted by channel; null when nobody asked for it
   */
  JteModel page(
      TenantTx tx,
      Viewer viewer,
      CampaignForm form,
      Problems problems,
      WaysAhead.@Nullable Counted counted) {
    var size = audiences.size(tx, form.audience(), viewer.today(), AT_ONCE);
    boolean few = size.ofBook() || size.figures().exact();
    var readers =
        few ? preview.readers(tx, form.audience(), viewer.today()) : List.<Preview.Reader>of();
    return new StaticTemplates()
        .dunningCampaign(
            viewer,
            new CampaignEditor(
                form,
                problems,
                options(tx, viewer),
                size,
                readers,
                audiences.columns(tx, form.audience()),
                check.lacking(tx, form.kind(), form.audience(), form.texts()),
                law.of(tx, viewer, form, few),
                slips.of(tx, viewer, form, readers).counting(counted),
                language(tx)));
  }

  private static Language language(TenantTx tx) {
    return Language.of(tx.sql(LANGUAGE).query(String.class).single());
  }

  /** Whether some of those meant will not be written to until the company says more of itself. */
  boolean gaps(TenantTx tx, Viewer viewer, CampaignForm form) {
    var size = audiences.size(tx, form.audience(), viewer.today(), AT_ONCE);
    return !law.of(tx, viewer, form, size.ofBook() || size.figures().exact()).isEmpty();
  }

  private List<Option> options(TenantTx tx, Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option(new Audience.Everyone().code(), viewer.say("campaign.to.everyone")));
    segments
        .page(tx, "", "", SEGMENTS)
        .shown()
        .forEach(
            one ->
                options.add(
                    new Option(
                        new Audience.OfSegment(one.id()).code(),
                        viewer.say("campaign.to.segment", one.name()))));
    books
        .all(tx)
        .forEach(
            one ->
                options.add(
                    new Option(
                        new Audience.OfBook(one.id()).code(),
                        viewer.say("campaign.to.book", one.name()))));
    return List.copyOf(options);
  }
}
