// One step on the page: what it sends, which the reader may edit, and what came back.

import {element} from './dom.js';
import {pretty} from './json.js';
import {bodyOf, curl, fill, missing, requestOf} from './steps.js';
import {problem, VIEWS} from './views.js';

const SHOWN_HEADERS = [
  'Content-Type',
  'ETag',
  'Location',
  'Cache-Control',
  'WWW-Authenticate',
  'Allow',
  'Retry-After',
  'X-Request-Id',
];

/** The card of a step; `walk` knows the values, runs steps and knows which step gives a value. */
export class StepCard {
  constructor(step, number, walk) {
    this.step = step;
    this.number = number;
    this.walk = walk;
    this.edited = {};
    this.path = this.#field('input', 'path', 'Path', {type: 'text'});
    this.body = step.body === undefined ? null : this.#field('textarea', 'body', 'Body');
    this.headers = element('pre', {class: 'headers'});
    this.command = element('pre', {tabindex: '0', 'aria-label': 'The same with curl'});
    this.run = element('button', {type: 'button', class: 'run', onclick: () => walk.run(this)}, 'Run');
    this.restore = element('button', {type: 'button', hidden: true, onclick: () => this.#undo()}, 'Undo edits');
    this.status = element('p', {class: 'status', role: 'status'}, 'Not run yet');
    this.answer = element('div', {class: 'answer'});
    this.node = this.#layout();
    this.refresh();
  }

  /** The request as it would be sent now. */
  request() {
    return requestOf(this.step, this.walk.values, this.edited);
  }

  /** Shows the request with the values known by now; what the reader edited stays as it is. */
  refresh() {
    const {step, edited, walk} = this;
    const request = this.request();
    this.path.value = edited.path ?? fill(step.path, walk.values);
    if (this.body) {
      this.body.value = edited.body ?? fill(bodyOf(step), walk.values);
      this.body.rows = Math.min(this.body.value.split('\n').length + 1, 24);
    }
    this.headers.textContent = this.#shown(request.headers);
    this.headers.hidden = this.headers.textContent === '';
    this.command.textContent = curl(location.origin, request);
    this.restore.hidden = Object.keys(edited).length === 0;
  }

  /** Shows that an earlier step has to run first. */
  showMissing(names) {
    const before = names.map((name) => `${name}, from ${this.walk.giverOf(name)}`).join('; ');
    this.#say('unexpected', `Not sent: it needs ${before}.`);
    this.answer.replaceChildren();
  }

  /** Shows that it is under way. */
  showSending() {
    this.run.disabled = true;
    this.#say('', 'Sending…');
  }

  /** Shows that nothing came back. */
  showFailure(error) {
    this.run.disabled = false;
    this.#say('unexpected', `No answer: ${error.message}. Does the service still run?`);
    this.answer.replaceChildren();
  }

  /** Shows an answer, and the values that later steps take from it. */
  showAnswer(answer, kept) {
    this.run.disabled = false;
    const expected = answer.status === this.step.expect;
    const hint = expected ? '' : `, where ${this.step.expect} was expected`;
    const again = answer.status === 401 && this.step.token ? `. Run ${this.walk.giverOf(this.step.token)} again` : '';
    this.#say(
      expected ? 'expected' : 'unexpected',
      `${answer.status} ${answer.reason} in ${answer.milliseconds} ms${hint}${again}`,
    );
    const view = this.#view(answer);
    const text = answer.json === undefined ? answer.text : pretty(answer.json);
    this.answer.replaceChildren(
      ...[headersOf(answer), view, text ? raw(text, view === null) : null, keptValues(kept)].filter(Boolean),
    );
  }

  /** A token is long and says nothing to a reader: its beginning will do, and whose it is. The command has all of it. */
  #shown(headers) {
    const {token} = this.step;
    return Object.entries(headers)
      .map(([name, value]) => {
        const known = name === 'Authorization' && token in this.walk.values;
        return `${name}: ${known ? `${value.slice(0, 18)}… (${token}, from ${this.walk.giverOf(token)})` : value}`;
      })
      .join('\n');
  }

  #view(answer) {
    if (answer.json === undefined) {
      return null;
    }
    if (answer.status >= 400) {
      return answer.json.title ? problem(answer.json) : null;
    }
    const view = answer.status === this.step.expect ? VIEWS[this.step.view] : undefined;
    return view ? view(answer.json, this.walk) : null;
  }

  #say(className, text) {
    this.status.className = `status ${className}`;
    this.status.textContent = text;
  }

  #undo() {
    this.edited = {};
    this.refresh();
  }

  #field(name, part, label, attributes = {}) {
    return element(name, {
      ...attributes,
      class: part,
      'aria-label': `${label} of step ${this.number}`,
      spellcheck: 'false',
      autocomplete: 'off',
      oninput: (event) => {
        this.edited[part] = event.target.value;
        this.refresh();
      },
    });
  }

  #layout() {
    const {step, number} = this;
    const heading = `step-${step.id}`;
    return element(
      'li',
      {id: step.id},
      element(
        'article',
        {class: 'step', 'aria-labelledby': heading},
        element('h3', {id: heading}, element('span', {class: 'number'}, `${number}.`), ` ${step.title}`),
        element('p', {}, step.text),
        element(
          'div',
          {class: 'sides'},
          element(
            'div',
            {class: 'request'},
            element('h4', {}, 'Request'),
            element('div', {class: 'line'}, element('code', {class: 'method'}, step.method), this.path),
            this.headers,
            this.body,
            element('div', {class: 'buttons'}, this.run, this.restore),
            element('details', {}, element('summary', {}, 'The same with curl'), this.command),
          ),
          element('div', {class: 'response'}, element('h4', {}, 'Answer'), this.status, this.answer),
        ),
      ),
    );
  }
}

function headersOf(answer) {
  const lines = SHOWN_HEADERS.filter((name) => answer.headers.has(name)).map(
    (name) => `${name}: ${answer.headers.get(name)}`,
  );
  return element('pre', {class: 'headers'}, lines.join('\n'));
}

function raw(text, open) {
  return element(
    'details',
    {open},
    element('summary', {}, 'The body as it came'),
    element('pre', {class: 'json', tabindex: '0', 'aria-label': 'The body as it came'}, text),
  );
}

function keptValues(kept) {
  const names = Object.keys(kept);
  return names.length ? element('p', {class: 'note'}, `Kept for later steps: ${names.join(', ')}`) : null;
}
