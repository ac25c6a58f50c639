package dev.meridian.demo;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRateForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fictional candidates from a fixed seed: the same people at every first start, but for their dates, which follow the
 * day. All of it is invented except the shape of their rates, see {@link DemoCountry}.
 */
final class DemoPeople {
    private static final long SEED = 20_261_123L;
    private static final List<Integer> NOTICE = List.of(0, 0, 7, 14, 14, 30, 30, 60, 90);

    private final Dice dice = new Dice(SEED);
    private final List<DemoCountry> countries = DemoCountry.all();
    private final List<DemoCraft> crafts = DemoCraft.all();
    private final DemoRates rates;
    private final DemoSkills skills;
    private final LocalDate today;

    private DemoPeople(LocalDate today, Map<String, BigDecimal> perEuro) {
        this.today = today;
        this.rates = new DemoRates(perEuro);
        this.skills = new DemoSkills(dice, today);
    }

    /**
     * So many people, the one whose sign-in is told first.
     *
     * @param perEuro units of each currency for one euro
     */
    static List<CandidateForm> make(int count, LocalDate today, Map<String, BigDecimal> perEuro) {
        DemoPeople maker = new DemoPeople(today, perEuro);
        List<CandidateForm> people = new ArrayList<>();
        people.add(DemoStar.profile());
        for (String name : DemoNames.all(maker.dice)) {
            if (people.size() < count && !name.equals(DemoStar.NAME)) {
                people.add(maker.person(name));
            }
        }
        return people;
    }

    private CandidateForm person(String name) {
        DemoCraft craft = dice.weighted(crafts, DemoCraft::share);
        DemoCountry country = country(craft);
        Seniority seniority = seniority(craft);
        int years = dice.between(seniority.fewestYears, seniority.mostYears);
        DemoHours hours = DemoHours.of(country, craft, dice);
        boolean tellsHours = dice.chance(96);
        PayRateForm ask = rates.ask(country, craft, seniority, hours.aWeek(), dice);
        @Nullable PayRateForm told = dice.chance(94) ? ask : null;
        DemoCraft aside = dice.one(crafts);
        return new CandidateForm(
                name,
                dice.one(craft.titles()) + " · " + experience(years),
                dice.chance(99) ? country.code() : null,
                tellsHours ? hours.preferred() : null,
                tellsHours ? hours.acceptable() : null,
                skills.of(craft, seniority, years, dice.chance(15) ? aside : null),
                DemoLanguages.of(country, craft, dice),
                told,
                DemoRates.least(told, dice),
                DemoKinds.of(craft, seniority, hours.aWeek() < 35, dice),
                availableFrom(),
                dice.chance(55) ? dice.one(NOTICE) : null,
                List.of(country.code()),
                visibility(),
                null,
                links(name));
    }

    private DemoCountry country(DemoCraft craft) {
        DemoCountry anywhere = dice.weighted(countries, DemoCountry::share);
        String strong = dice.one(craft.strongIn());
        return dice.chance(craft.language() == null ? 40 : 90)
                ? countries.stream()
                        .filter(country -> country.code().equals(strong))
                        .findFirst()
                        .orElse(anywhere)
                : anywhere;
    }

    /** Nobody starts out as a lead. */
    private Seniority seniority(DemoCraft craft) {
        Seniority thrown = dice.weighted(List.of(Seniority.values()), one -> one.share);
        boolean leads = craft.family() == DemoCraft.Family.LEAD;
        return leads && thrown == Seniority.JUNIOR ? Seniority.SENIOR : thrown;
    }

    private @Nullable LocalDate availableFrom() {
        LocalDate later = today.plusDays(dice.between(7, 120));
        return dice.chance(12) ? later : null;
    }

    private Visibility visibility() {
        int thrown = dice.between(1, 100);
        if (thrown <= 90) {
            return Visibility.PUBLIC;
        }
        return thrown <= 98 ? Visibility.ANONYMOUS : Visibility.HIDDEN;
    }

    private @Nullable List<LinkForm> links(String name) {
        String page =
                "https://example.com/people/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return dice.chance(15) ? List.of(new LinkForm("PORTFOLIO", page)) : null;
    }

    private static String experience(int years) {
        if (years == 0) {
            return "starting out";
        }
        return years == 1 ? "1 year" : years + " years";
    }
}
