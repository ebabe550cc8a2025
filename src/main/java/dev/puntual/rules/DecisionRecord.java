package dev.puntual.rules;

import java.time.Instant;
import java.util.List;

/**
 * Why a contact was made: what was asked, what had happened, which rules answered and what they say
 * to it again.
 *
 * @param slot the instant it was decided for
 * @param past what counted then
 * @param allowed whether it had a slot, or left
 * @param editions the packs that were asked, each with its version: {@code MX@2026.11.1}
 * @param again the same decision, made anew from all this
 */
public record DecisionRecord(
    Question question,
    Instant slot,
    boolean allowed,
    Past past,
    List<String> editions,
    Verdict again) {}
