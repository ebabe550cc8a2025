/**
 * Lanes: one per company and channel. A lane is leased, its due rows are claimed a few at a time,
 * the intent is written before the provider hears of it, and the answer after.
 */
@NullMarked
package dev.puntual.messaging.lanes;

import org.jspecify.annotations.NullMarked;
