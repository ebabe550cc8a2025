package dev.puntual.dunning.web;

import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.NamedTexts;
import java.util.List;

/**
 * The words of a strategy on its page.
 *
 * @param gaps what keeps letters back that a draft would send
 * @param texts with names, to choose from
 * @param notices whom a draft would write to in a language that is not theirs, as sentences
 */
public record StrategyWords(
    List<GapLine> gaps, List<NamedTexts.Named> texts, List<String> notices) {}
