// Elements are built from nodes and text, never from markup: whatever the service answers stays text.

/**
 * An element. `attributes` are set as attributes, `on...` functions as listeners; null and false ones are left out.
 * Children are nodes or text; null ones are left out.
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** A table with a caption; `rows` are lists of cells, each text, a node or a list of them. */
export function table(caption, heads, rows) {
  return element(
    'div',
    {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, heads.map((head) => element('th', {scope: 'col'}, head)))),
      element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell) => element('td', {}, cell))))),
    ),
  );
}

/**
 * A bar of parts `{className, value}` out of `most`. It is hidden from screen readers: the figures always stand beside
 * it as text. Its widths are set by script, since the page's policy allows no style attribute.
 */
export function bar(parts, most) {
  const track = element('span', {class: 'bar', 'aria-hidden': 'true'});
  for (const {className, value} of parts) {
    const part = element('span', {class: className});
    part.style.width = `${most > 0 ? (100 * value) / most : 0}%`;
    track.append(part);
  }
  return track;
}
