/** A picture of all states. `chosen(n)` is called when somebody points at state n of the graph. */
function pictureOf(packed, graph, chosen) {
  const svg = document.importNode(new DOMParser().parseFromString(packed.svg, 'image/svg+xml').documentElement, true);
  const size = svg.viewBox.baseVal;
  const nodes = statesOfPicture(svg, graph);
  let zoom = 1;
  const area = make('div', {class: 'picture', tabindex: 0, role: 'region', 'aria-label': 'All states', wheel: turned, click: pointed}, svg);
  const button = (label, sign, act) => make('button', {type: 'button', 'aria-label': label, title: label, click: act}, sign);
  const fit = () => scale(Math.min(1, (area.clientWidth - 4) / size.width));
  const bar = make('div', {class: 'bar', role: 'group', 'aria-label': 'Zoom'},
    button('Smaller', '−', () => scale(zoom / 1.25)), button('Larger', '+', () => scale(zoom * 1.25)),
    button('As wide as the page', '↔', fit), button('As large as it was drawn', '1:1', () => scale(1)),
    make('span', {class: 'hint'}, make('kbd', {}, '+'), ' ', make('kbd', {}, '-'), ' ', make('kbd', {}, '0'), ', or the wheel with ', make('kbd', {}, 'Ctrl'), '. A click on a state goes there.'));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${nodes.size} states and the steps between them`);
  scale(1);

  function scale(to) {
    const middle = (area.scrollLeft + area.clientWidth / 2) / zoom;
    const centre = (area.scrollTop + area.clientHeight / 2) / zoom;
    zoom = Math.min(4, Math.max(0.05, to));
    svg.setAttribute('width', size.width * zoom);
    svg.setAttribute('height', size.height * zoom);
    area.scrollLeft = middle * zoom - area.clientWidth / 2;
    area.scrollTop = centre * zoom - area.clientHeight / 2;
  }
  function turned(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      scale(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15));
    }
  }
  function pointed(event) {
    const node = event.target.closest('g.node');
    const state = [...nodes].find(([, one]) => one === node);
    if (state) {
      chosen(state[0]);
    }
  }
  function mark(state) {
    for (const [number, node] of nodes) {
      node.classList.toggle('current', number === state);
    }
    const node = nodes.get(state);
    if (node && area.clientHeight > 0) {
      const box = node.getBoundingClientRect();
      const frame = area.getBoundingClientRect();
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) {
        area.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
        area.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
      }
    }
  }
  return {element: make('div', {}, bar, area), mark, keys: {'+': () => scale(zoom * 1.25), '=': () => scale(zoom * 1.25), '-': () => scale(zoom / 1.25), 0: fit}};
}

/** Which node of the picture is which state: they have the same values. */
function statesOfPicture(svg, graph) {
  const byValues = new Map();
  for (let state = 0; state < graph.size; state++) {
    byValues.set(valuesText(Object.entries(graph.values(state)).map(([name, value]) => `${name} = ${value}`)), state);
  }
  const nodes = new Map();
  for (const node of svg.querySelectorAll('g.node')) {
    const title = node.querySelector('title');
    const state = title ? byValues.get(valuesText(title.textContent.split('\n'))) : undefined;
    if (state !== undefined) {
      nodes.set(state, node);
    }
  }
  return nodes;
}

function valuesText(lines) {
  return [...lines].sort().join('\n');
}
