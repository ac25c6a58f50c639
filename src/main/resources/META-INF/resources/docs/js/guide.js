// The guide's page: makes a card of each step in guide.json and walks through them.

import {element} from './dom.js';
import {StepCard} from './step-card.js';
import {kept, missing, send} from './steps.js';

/** A walk through the guide: the steps' cards, and the values that they have left so far. */
class Walk {
  constructor(parts) {
    this.values = {run: drawn()};
    let number = 0;
    this.parts = parts.map((part) => ({
      title: part.title,
      cards: part.steps.map((step) => new StepCard(step, ++number, this)),
    }));
    this.cards = this.parts.flatMap((part) => part.cards);
  }

  /** Runs one step; whether it was answered as expected. */
  async run(card) {
    const request = card.request();
    const lacking = missing(request);
    if (lacking.length > 0) {
      card.showMissing(lacking);
      return false;
    }
    card.showSending();
    let answer;
    try {
      answer = await send(location.origin, request);
    } catch (error) {
      card.showFailure(error);
      return false;
    }
    const expected = answer.status === card.step.expect;
    const left = expected ? present(kept(card.step, answer)) : {};
    Object.assign(this.values, left);
    card.showAnswer(answer, left);
    this.cards.forEach((one) => one.refresh());
    return expected;
  }

  /** Runs every step in order, until one is not answered as expected. */
  async runAll(progress) {
    for (const card of this.cards) {
      progress(`Step ${card.number} of ${this.cards.length}: ${card.step.title}`);
      if (!(await this.run(card))) {
        progress(`Stopped at step ${card.number}, ${card.step.title}`);
        card.node.scrollIntoView();
        return;
      }
    }
    progress(`All ${this.cards.length} steps were answered as expected`);
  }

  /** Explains a candidate of the ranking. */
  explain(candidateId) {
    this.values.candidateId = candidateId;
    const card = this.cards.find((one) => one.step.id === 'explain');
    card.refresh();
    card.node.scrollIntoView();
    return this.run(card);
  }

  /** The step that gives a value, as the reader sees it. */
  giverOf(name) {
    const card = this.cards.find((one) => name in (one.step.keep ?? {}));
    return card ? `step ${card.number}` : 'no step';
  }
}

/** Ten letters and digits that make the addresses of this walk its own. */
function drawn() {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join('');
}

function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function show(walk) {
  const main = document.getElementById('steps');
  let start = 1;
  main.replaceChildren(
    ...walk.parts.flatMap((part) => {
      const list = element('ol', {start}, part.cards.map((card) => card.node));
      start += part.cards.length;
      return [element('h2', {}, part.title), list];
    }),
  );
}

async function begin() {
  const progress = document.getElementById('progress');
  const all = document.getElementById('run-all');
  const tell = (text) => {
    progress.textContent = text;
  };
  const response = await fetch('guide.json');
  if (!response.ok) {
    tell(`The guide's steps could not be read (${response.status})`);
    return;
  }
  const {parts} = await response.json();
  let walk = new Walk(parts);
  show(walk);
  all.addEventListener('click', async () => {
    all.disabled = true;
    await walk.runAll(tell);
    all.disabled = false;
  });
  document.getElementById('start-over').addEventListener('click', () => {
    walk = new Walk(parts);
    show(walk);
    tell('');
  });
  all.disabled = false;
}

begin();
