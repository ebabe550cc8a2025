package dev.puntual.tenants;

import dev.puntual.kernel.Language;
import java.time.ZoneId;
import java.util.Currency;

/** What a company is asked before its first day; as in {@link Company}. */
public record NewCompany(
    String name, String country, ZoneId zone, Currency currency, Language language) {}
