/** Walks the states of a protocol. The address is /protocol/explore/start.step.step..., each step by its number. */
async function showExplorer(data, rest, body) {
  const packed = await protocolData(data.name, 'graph');
  const drawn = await protocolData(data.name, 'picture');
  body.classList.add('explorer');
  if (!packed) {
    body.append(...withoutGraph(data));
    return {};
  }
  const graph = new Graph(packed);
  const seen = new Set();
  const broken = Object.entries(packed.broken || {});
  const known = knownWays(graph, data);
  const path = rest[0] === 'of' ? knownPath(graph, known, rest[1]) : readPath(graph, rest[0]);
  const now = () => path.states[path.states.length - 1];

  const choices = make('div', {class: 'choices'});
  const state = make('aside', {class: 'side', 'aria-label': 'The state'});
  const way = make('section', {class: 'way', 'aria-label': 'The steps taken'});
  const warning = make('div', {role: 'status'});
  const back = make('button', {type: 'button', click: takeBack}, 'Back ', make('kbd', {}, 'u'));
  const restart = make('button', {type: 'button', click: () => begin((path.start + 1) % packed.starts)},
    packed.starts > 1 ? `Start again, at the next of ${packed.starts} beginnings` : 'Start again');
  const jumps = make('div', {class: 'jumps', role: 'group', 'aria-label': 'Jump'},
    broken.map(([name, states]) => make('button', {type: 'button', class: 'jump', click: () => jump(new Set(states))},
      `→ ${name === 'NoDeadlock' ? 'deadlock' : name} `, make('small', {}, counted(graph, states)))),
    known.filter((way) => !broken.some(([name]) => name === way.property.name)).map(knownButton),
    make('button', {type: 'button', click: unseen}, '→ farthest state not seen yet'));
  body.append(
    make('p', {class: 'hint'}, `${graph.size.toLocaleString('en')} states, ${(packed.to || []).length.toLocaleString('en')} steps. Take a step with a click or its digit.`),
    jumps, make('div', {class: 'split'}, make('div', {}, warning,
      make('h3', {}, 'Who can move'), choices, make('div', {class: 'bar'}, back, restart), way), state));
  const picture = drawn ? pictureOf(drawn, graph, (state) => {
    const found = graph.wayFromStart((one) => one === state);
    if (found) {
      Object.assign(path, walk(graph, found.start, found.numbers));
      draw();
    }
  }) : undefined;
  if (picture) {
    body.append(make('details', {class: 'all-states', toggle: () => picture.mark(now())}, make('summary', {}, 'Picture of all states'), picture.element));
  }
  if (rest[0] === 'of' && !known.some((way) => way.property.name === rest[1])) {
    body.prepend(make('p', {class: 'note'}, `There is no behaviour of ${rest[1]} that stays among these states.`));
  }
  draw();

  function draw() {
    const here = now();
    seen.add(here);
    const steps = graph.steps(here);
    const hadFocus = choices.contains(document.activeElement);
    choices.replaceChildren(...choiceList(steps, take, graph.isEnd(here)));
    if (hadFocus) {
      (choices.querySelector('button') || restart).focus();
    }
    const before = path.states.length > 1 ? graph.values(path.states[path.states.length - 2]) : graph.values(here);
    const values = graph.values(here);
    const changed = Object.fromEntries(Object.keys(values).filter((name) => values[name] !== before[name]).map((name) => [name, before[name]]));
    state.replaceChildren(make('h4', {}, `State after ${path.numbers.length} ${path.numbers.length === 1 ? 'step' : 'steps'}`),
      stateTable(data.variables || [], {values, before: changed}));
    const wrong = broken.filter(([, states]) => states.includes(here)).map(([name]) => name);
    const rounds = known.filter((way) => way.property.mark.tone === 'bad' && way.loop.includes(here));
    warning.replaceChildren(
      ...wrong.map((name) => make('p', {class: 'broken'}, `✗ ${wrongHere(name, graph.isEnd(here))}`,
        make('small', {}, ((data.properties || []).find((one) => one.name === name) || {}).reason || ''))),
      ...rounds.map((way) => roundTold(graph, way, here, follow)));
    back.disabled = path.numbers.length === 0;
    const taken = stepsTaken(graph, path);
    const text = changelogText(taken, (packed.beginnings || [])[path.start] || []);
    const lanes = [...new Set(taken.map((step) => step.who))];
    taken.forEach((step) => { step.lane = lanes.indexOf(step.who); });
    const list = lanesOf(lanes, taken, {loopStart: 0, chosen: (number) => cut(number)});
    way.replaceChildren(make('h3', {}, 'The steps taken'), list,
      make('details', {class: 'changelog'}, make('summary', {}, 'For a changelog'), make('pre', {tabindex: 0}, text),
        copyButton('Copy', () => text), ' ', copyButton('Copy the address', () => location.href)));
    if (picture) {
      picture.mark(here);
    }
    noteAddress(data.name, 'explore', [path.start, ...path.numbers].join('.'));
    say(`State after ${path.numbers.length} steps. ${wrong.join(', ')} ${rounds.map((way) => `${way.property.name} is violated where this is repeated.`).join(' ')} ${steps.length} steps are possible.`);
  }
  function follow(numbers) {
    Object.assign(path, walk(graph, path.start, [...path.numbers, ...numbers]));
    draw();
  }
  function knownButton(way) {
    const bad = way.property.mark.tone === 'bad';
    return make('button', {type: 'button', class: bad ? 'jump' : '', click: () => {
      Object.assign(path, knownPath(graph, [way], way.property.name));
      draw();
    }}, `→ ${way.property.name} `, make('small', {}, way.loop.length > 0 ? 'where it begins to repeat' : bad ? 'a behaviour' : 'an example'));
  }
  function take(number) {
    const step = graph.steps(now())[number];
    if (step) {
      path.numbers.push(number);
      path.states.push(step.to);
      draw();
    }
  }
  function takeBack() {
    cut(path.numbers.length - 1);
  }
  function cut(length) {
    if (length >= 0) {
      path.numbers.length = length;
      path.states.length = length + 1;
      draw();
    }
  }
  function begin(start) {
    Object.assign(path, walk(graph, start, []));
    draw();
  }
  /** From here if that is possible, else from the beginning. */
  function jump(states) {
    const numbers = graph.way(now(), (one) => states.has(one) && one !== now());
    const found = numbers ? {start: path.start, numbers: [...path.numbers, ...numbers]} : graph.wayFromStart((one) => states.has(one));
    if (found) {
      Object.assign(path, walk(graph, found.start, found.numbers));
      draw();
    }
  }
  function unseen() {
    for (let one = graph.size - 1; one >= 0; one--) {
      const found = seen.has(one) ? undefined : graph.wayFromStart((other) => other === one);
      if (found) {
        Object.assign(path, walk(graph, found.start, found.numbers));
        path.states.forEach((other) => seen.add(other));
        draw();
        return;
      }
    }
  }
  const keys = {u: takeBack, Backspace: takeBack, ...(picture ? picture.keys : {})};
  for (let digit = 1; digit <= 9; digit++) {
    keys[digit] = () => take(digit - 1);
  }
  return keys;
}

/** How many states break something, or steps. */
function counted(graph, states) {
  const steps = states.filter((state) => graph.isEnd(state)).length;
  const others = states.length - steps;
  return [...(others > 0 ? [`${others} ${others === 1 ? 'state' : 'states'}`] : []), ...(steps > 0 ? [`${steps} ${steps === 1 ? 'step' : 'steps'}`] : [])].join(', ');
}

function wrongHere(name, isEnd) {
  if (isEnd) {
    return name === 'bound' ? 'Only a bound of the search forbids the last step' : `The last step breaks ${name}`;
  }
  return name === 'NoDeadlock' ? 'Deadlock: nobody can go on' : `${name} is violated here`;
}

function choiceList(steps, take, isEnd) {
  if (steps.length === 0) {
    return [make('p', {class: 'note'}, isEnd ? 'A behaviour ends with the step that breaks a rule, or comes to a bound.' : 'Nobody can take a step.')];
  }
  const processes = [...new Set(steps.map((step) => step.action.who))];
  return processes.map((who) => make('div', {class: 'choice'}, make('h4', {}, who),
    steps.filter((step) => step.action.who === who).map((step) => make('button', {type: 'button', class: 'take', click: () => take(step.number)},
      step.number < 9 ? make('kbd', {}, String(step.number + 1)) : '', ' ', make('code', {}, cText(step.action.c)), make('span', {class: 'outcome'}, (step.action.outcome || '').replace('->', '→'))))));
}

/** What there is to say of a protocol whose states are not on the page. */
function withoutGraph(data) {
  const found = (data.properties || []).filter((property) => property.trace);
  const said = make('div', {class: 'note'},
    make('p', {}, `The states of ${data.name} are not on this page, so it cannot be explored here: the page holds the states of protocols that have up to 10,000 of them and whose search was complete.`
      + `${data.figures ? ` This one: ${data.figures}.` : ''}`),
    found.length > 0 ? make('p', {}, 'What can be stepped through:') : make('p', {}, 'No behaviour was found that could be stepped through.'),
    make('ul', {}, found.map((property) => make('li', {}, make('a', {href: address(data.name, 'trace', property.name)}, property.name), ` ${property.outcome}`))),
    make('p', {}, make('a', {href: address(data.name, 'texts')}, 'Its texts'), ' are there too.'));
  return [said];
}

/** Says what is repeated for ever from here on, and offers to take the steps of it. */
function roundTold(graph, way, here, follow) {
  const at = way.loop.indexOf(here);
  const numbers = [...way.round.slice(at), ...way.round.slice(0, at)];
  const steps = stepsTaken(graph, walk(graph, here, numbers));
  const {name, reason, message} = way.property;
  return make('div', {class: 'broken'},
    make('p', {}, steps.length === 0 ? `✗ ${name} is violated if nobody takes another step from here`
      : `✗ ${name} is violated if ${steps.length === 1 ? 'this step is' : `these ${steps.length} steps are`} repeated for ever`),
    make('ol', {class: 'round'}, steps.map((step) => make('li', {}, `${step.who}: `, make('code', {}, cText(step.c[0])), step.outcome.replace('->', '→')))),
    make('small', {}, [reason, message].filter((text) => text).join('\n')),
    steps.length > 0 ? make('button', {type: 'button', click: () => follow(numbers)}, '↻ Take them once') : '');
}

/** The way that the checker found to a violation, up to where the repetition begins. */
function knownPath(graph, known, name) {
  const way = known.find((one) => one.property.name === name);
  return way ? walk(graph, way.start, way.numbers.slice(0, way.entry)) : walk(graph, 0, []);
}

/** A path that somebody shared; as much of it as there is. */
function readPath(graph, text) {
  const numbers = (text || '0').split('.').map((part) => Number.parseInt(part, 10)).filter((number) => number >= 0);
  const start = numbers.length > 0 && numbers[0] < graph.data.starts ? numbers[0] : 0;
  return walk(graph, start, numbers.slice(1));
}

function walk(graph, start, numbers) {
  const path = {start, numbers: [], states: [start]};
  for (const number of numbers) {
    const step = graph.steps(path.states[path.states.length - 1])[number];
    if (!step) {
      break;
    }
    path.numbers.push(number);
    path.states.push(step.to);
  }
  return path;
}

function stepsTaken(graph, path) {
  return path.numbers.map((number, index) => {
    const action = graph.steps(path.states[index])[number].action;
    return {who: action.who, process: action.process, step: action.step, c: [action.c], outcome: action.outcome || ''};
  });
}
