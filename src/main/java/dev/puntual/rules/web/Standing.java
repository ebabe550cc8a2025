package dev.puntual.rules.web;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Authorisations.Declaration;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Obstacles;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a company stands: what it declared, and what keeps debtors at its home silent. */
public final class Standing {

  private final ContactRules rules;
  private final Authorisations authorisations;
  private final Obstacles obstacles;
  private final RuleTexts texts;

  Standing(
      ContactRules rules, Authorisations authorisations, Obstacles obstacles, RuleTexts texts) {
    this.rules = rules;
    this.authorisations = authorisations;
    this.obstacles = obstacles;
    this.texts = texts;
  }

  /**
   * @param obstacles in plain words
   * @param declaration the newest; null while nobody ever signed
   * @param waits packs whose new edition asks less and waits for a yes
   */
  public record Now(List<String> obstacles, @Nullable Declaration declaration, int waits) {

    public boolean declared() {
      return declaration != null && declaration.holds();
    }
  }

  Now read(TenantTx tx, Viewer viewer) {
    var home = List.of(viewer.identity().country());
    return new Now(
        obstacles.of(tx, home).stream()
            .map(obstacle -> texts.say(obstacle, viewer.voice()))
            .toList(),
        authorisations.declaration(tx).orElse(null),
        rules.waiting(tx));
  }
}
