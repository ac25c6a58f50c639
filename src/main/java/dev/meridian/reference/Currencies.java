package dev.meridian.reference;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.platform.validation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The currencies that forms accept. */
@ApplicationScoped
class Currencies {
    private final ExchangeRateService rates;

    @Inject
    Currencies(ExchangeRateService rates) {
        this.rates = rates;
    }

    CurrencyList in(Locale language) {
        Set<String> convertible = rates.currencies();
        return new CurrencyList(
                language.toLanguageTag(),
                Currency.getAvailableCurrencies().stream()
                        .filter(currency -> Register.CURRENCY.holds(currency.getCurrencyCode()))
                        .map(currency -> new CurrencyView(
                                currency.getCurrencyCode(),
                                currency.getDisplayName(language),
                                symbol(currency, language),
                                currency.getDefaultFractionDigits(),
                                convertible.contains(currency.getCurrencyCode())))
                        .sorted(Comparator.comparing(CurrencyView::code))
                        .toList());
    }

    private static @Nullable String symbol(Currency currency, Locale language) {
        String symbol = currency.getSymbol(language);
        return symbol.equals(currency.getCurrencyCode()) ? null : symbol;
    }
}
