// Answers made readable: rankings, explanations, insights. Each takes the answer's JSON and gives an element.

import {bar, element, table} from './dom.js';
import {criterion, filter, points} from './words.js';

const MOST = 10000;

/** Candidates ranked. `actions.explain` is called with the id of the one to explain. */
function ranking(page, actions) {
  return element(
    'div',
    {},
    element('p', {}, `Candidates who pass every filter: ${points(page.eligibleCount)}`),
    table(
      'The best of them',
      ['', 'Candidate', 'Score', ''],
      page.items.map((match) => [
        String(match.rank),
        [
          element('strong', {}, match.displayName),
          element('small', {}, [match.headline, match.countryCode].filter(Boolean).join(', ')),
        ],
        [scoreBar(match.explanation), points(match.score)],
        element(
          'button',
          {
            type: 'button',
            'aria-label': `Explain ${match.displayName}`,
            onclick: () => actions.explain(match.candidateId),
          },
          'Explain',
        ),
      ]),
    ),
    legend(),
  );
}

/** Postings ranked for a candidate. */
function postings(page) {
  return element(
    'div',
    {},
    element('p', {}, `Open postings that you are eligible for: ${points(page.eligibleCount)}`),
    table(
      'The best of them',
      ['', 'Posting', 'Score', 'Worth to you', 'Mutual'],
      page.items.map((match) => [
        String(match.rank),
        [element('strong', {}, match.posting.title), element('small', {}, match.posting.employer.name)],
        [scoreBar(match.explanation), points(match.score)],
        points(match.candidateUtility.utility),
        points(match.mutual),
      ]),
    ),
    legend(),
  );
}

/** One posting explained to a candidate. */
function postingExplanation(match) {
  const {pay, hours, strengths, utility} = match.candidateUtility;
  return element(
    'div',
    {},
    element(
      'p',
      {},
      `Worth ${points(utility)} to you: pay ${points(pay)}, hours ${points(hours)}, strengths ${points(strengths)}.`,
    ),
    explanation(match.explanation),
  );
}

/** One candidate explained. */
function explanation(why) {
  return element(
    'div',
    {class: 'explanation'},
    element(
      'p',
      {class: 'score'},
      element('strong', {}, points(why.score)),
      ` of ${points(why.attainableScore)} points; ${why.eligible ? 'eligible' : 'not eligible'}`,
    ),
    why.criteria.map(criterionView),
    element('h5', {}, 'Filters'),
    element('ul', {class: 'filters'}, why.filters.map(filterView)),
    element('h5', {}, 'What would gain most'),
    why.counterfactuals.length === 0
      ? element('p', {}, 'No single change of the profile would gain anything.')
      : element('ul', {}, why.counterfactuals.map(counterfactualView)),
    element(
      'p',
      {class: 'note'},
      `As of ${why.asOf}, with exchange rates of ${why.exchangeRateDate} and time-zone rules ${why.tzdbVersion}.`,
    ),
  );
}

function criterionView(one) {
  return element(
    'section',
    {class: 'criterion'},
    element(
      'h5',
      {},
      `${criterion(one.criterion)}: ${points(one.points)} of ${points(one.maxPoints)} points`,
    ),
    bar([{className: one.criterion, value: one.points}], one.maxPoints),
    element('ul', {}, one.evidence.map((evidence) => element('li', {}, evidence.words, regimes(evidence.overlap)))),
  );
}

/** Where clock changes make a difference, the hours in common for each stretch of the year. */
function regimes(overlap) {
  if (!overlap || new Set(overlap.regimes.map((one) => one.minutesPerWeek)).size < 2) {
    return null;
  }
  return element(
    'ul',
    {},
    overlap.regimes.map((one) => element('li', {}, `${one.from} to ${one.to}: ${one.minutesPerWeek} minutes a week`)),
  );
}

function filterView(one) {
  const sides = [one.asked && `asked: ${one.asked}`, one.held && `held: ${one.held}`].filter(Boolean).join('; ');
  return element(
    'li',
    {class: one.passed ? 'passed' : 'failed'},
    element('strong', {}, one.passed ? 'Passed' : 'Failed'),
    ` ${filter(one.code)}`,
    sides ? element('small', {}, sides) : null,
  );
}

function counterfactualView(one) {
  return element(
    'li',
    {},
    element('strong', {}, `+${points(one.points)}`),
    ` ${one.change} (${points(one.scoreAfter)}${one.eligibleAfter ? '' : ', still not eligible'})`,
  );
}

/** Whom each filter keeps out. */
function insights(all) {
  return element(
    'div',
    {},
    element('p', {}, `Candidates who pass every filter: ${points(all.eligibleCount)}`),
    table(
      'Candidates that each filter keeps out',
      ['Demand', 'Fail it', 'Fail this one only'],
      all.filters.map((one) => [filter(one.code), points(one.fails), points(one.failsOnlyThis)]),
    ),
  );
}

/** An error. */
export function problem(body) {
  return element(
    'div',
    {class: 'problem'},
    element('p', {}, element('strong', {}, body.title), `: ${body.detail}`),
    body.violations?.length
      ? table(
          'What is wrong',
          ['Where', 'What'],
          body.violations.map((one) => [
            element('code', {}, one.field),
            one.message + (one.suggestions?.length ? `; perhaps ${one.suggestions.join(', ')}` : ''),
          ]),
        )
      : null,
    body.allowedActions?.length ? element('p', {}, `Possible now: ${body.allowedActions.join(', ')}`) : null,
    element('p', {}, element('a', {href: body.type}, 'What this kind of problem means')),
  );
}

function scoreBar(why) {
  return bar(
    why.criteria.map((one) => ({className: one.criterion, value: one.points})),
    MOST,
  );
}

function legend() {
  return element(
    'p',
    {class: 'legend'},
    ['skills', 'timeZoneOverlap', 'rate'].map((one) => element('span', {class: one}, criterion(one))),
  );
}

/** By the name that guide.json gives them. */
export const VIEWS = {ranking, explanation, insights, postings, postingExplanation};
