// The words for what the service names by codes.

const CRITERIA = {skills: 'Skills', timeZoneOverlap: 'Hours in common', rate: 'Rate'};

const FILTERS = {
  SKILL_MISSING: 'Holds the must-have skills',
  NO_SKILL_IN_COMMON: 'Has a skill that is asked',
  LANGUAGE_BELOW: 'Speaks the languages',
  COUNTRY_NOT_ELIGIBLE: 'Is in a country that may apply',
  ENGAGEMENT_KIND: 'Wants this kind of engagement',
  NOT_AVAILABLE: 'Can begin in time',
  OVERLAP_BELOW: 'Works enough of the same hours',
  RATE_ABOVE_BUDGET: 'Is within the budget',
  ALREADY_APPLIED: 'Has not applied yet',
};

/** A criterion of the score. */
export function criterion(code) {
  return CRITERIA[code] ?? code;
}

/** A filter, as what a candidate who passes it fulfils. */
export function filter(code) {
  return FILTERS[code] ?? code;
}

/** A figure of 0 to 10000, with its thousands apart. */
export function points(number) {
  return number.toLocaleString('en');
}
