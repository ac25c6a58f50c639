// JSON as people read it: what fits on a line stays on one.

const WIDTH = 66;

/** The value as text, indented by two spaces where it does not fit. */
export function pretty(value, indent = 0) {
  const line = inOneLine(value);
  if (value === null || typeof value !== 'object' || line.length + indent <= WIDTH) {
    return line;
  }
  const inner = indent + 2;
  const parts = Array.isArray(value)
    ? value.map((item) => pretty(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${pretty(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const separator = `,\n${' '.repeat(inner)}`;
  return `${open}\n${' '.repeat(inner)}${parts.join(separator)}\n${' '.repeat(indent)}${close}`;
}

function inOneLine(value) {
  if (Array.isArray(value)) {
    return `[${value.map(inOneLine).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${inOneLine(item)}`);
    return `{${fields.join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** What a JSON pointer (RFC 6901) leads to; undefined where it leads nowhere. */
export function at(document, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((value, part) => value?.[part], document);
}
