// How a step of guide.json becomes a request, and what its answer leaves for later steps. GuideTest follows the same
// rules: {{name}} in the path, the headers or the body stands for a value that an earlier step kept, or for `run`,
// which is drawn anew for every walk through the guide.

import {at, pretty} from './json.js';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
const HEADER = 'header:';

/** The text with all known values in their places. */
export function fill(text, values) {
  return text.replace(PLACEHOLDER, (whole, name) => values[name] ?? whole);
}

/** The body as it stands in guide.json, '' for none. */
export function bodyOf(step) {
  return step.body === undefined ? '' : pretty(step.body);
}

/** The request of a step; what the reader edited goes before what guide.json says. */
export function requestOf(step, values, edited = {}) {
  const body = fill(edited.body ?? bodyOf(step), values);
  const headers = {};
  if (step.token) {
    headers.Authorization = `Bearer ${values[step.token] ?? `{{${step.token}}}`}`;
  }
  if (body) {
    headers['Content-Type'] = step.contentType ?? 'application/json';
  }
  for (const [name, value] of Object.entries(step.headers ?? {})) {
    headers[name] = fill(value, values);
  }
  return {method: step.method, path: fill(edited.path ?? step.path, values), headers, body};
}

/** The names of values that the request still lacks. */
export function missing(request) {
  const text = [request.path, request.body, ...Object.values(request.headers)].join('\n');
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]))];
}

/** The same request as a command for a POSIX shell. */
export function curl(origin, request) {
  const parts = [`curl -i ${quoted(origin + request.path)}`];
  if (request.method !== (request.body ? 'POST' : 'GET')) {
    parts[0] = `curl -i -X ${request.method} ${quoted(origin + request.path)}`;
  }
  for (const [name, value] of Object.entries(request.headers)) {
    parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  }
  if (request.body) {
    parts.push(`-d ${quoted(request.body)}`);
  }
  return parts.join(' \\\n  ');
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** By name, what the answer leaves for later steps; undefined where it does not hold it. */
export function kept(step, answer) {
  const values = {};
  for (const [name, source] of Object.entries(step.keep ?? {})) {
    values[name] = source.startsWith(HEADER)
      ? answer.headers.get(source.slice(HEADER.length)) ?? undefined
      : at(answer.json, source);
  }
  return values;
}

/** Sends the request; the answer with its text, and its JSON where it is some. */
export async function send(origin, request) {
  const start = performance.now();
  const response = await fetch(origin + request.path, {
    method: request.method,
    headers: request.headers,
    body: request.body || undefined,
    credentials: 'omit',
    cache: 'no-store',
  });
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
  return {
    status: response.status,
    reason: response.statusText,
    headers: response.headers,
    milliseconds: Math.round(performance.now() - start),
    text,
    json: isJson && text ? JSON.parse(text) : undefined,
  };
}
