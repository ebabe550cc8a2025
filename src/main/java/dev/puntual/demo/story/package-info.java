/**
 * What happens: bills, payments and what people do, day by day. Told in advance and without looking
 * at the database, so that a day can be lived again after an interruption.
 */
@NullMarked
package dev.puntual.demo.story;

import org.jspecify.annotations.NullMarked;
