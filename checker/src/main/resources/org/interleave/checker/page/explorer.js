/** Walks the states of a protocol. The address is /protocol/explore/start.step.step..., each step by its number. */
async function showExplorer(data, rest, body) {
  const packed = await protocolData(data.name, 'graph');
  body.classList.add('explorer');
  if (!packed) {
    body.append(make('p', {class: 'note'}, `The states of ${data.name} are not on this page: it holds those of protocols with up to 10,000 states whose search was complete.`
      + `${data.figures ? ` Here: ${data.figures}.` : ''} The behaviours and the texts are there.`));
    return {};
  }
  const graph = new Graph(packed);
  const seen = new Set();
  const broken = Object.entries(packed.broken || {});
  const path = readPath(graph, rest[0]);
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
      `→ ${name === 'NoDeadlock' ? 'deadlock' : name} `, make('small', {}, `${states.length} ${states.length === 1 ? 'state' : 'states'}`))),
    make('button', {type: 'button', click: unseen}, '→ farthest state not seen yet'));
  body.append(
    make('p', {class: 'hint'}, `${graph.size.toLocaleString('en')} states, ${(packed.to || []).length.toLocaleString('en')} steps. Take a step with a click or its digit.`),
    jumps, make('div', {class: 'split'}, make('div', {}, warning,
      make('h3', {}, 'Who can move'), choices, make('div', {class: 'bar'}, back, restart), way), state));
  draw();

  function draw() {
    const here = now();
    seen.add(here);
    const steps = graph.steps(here);
    const hadFocus = choices.contains(document.activeElement);
    choices.replaceChildren(...choiceList(steps, take));
    if (hadFocus) {
      (choices.querySelector('button') || restart).focus();
    }
    const before = path.states.length > 1 ? graph.values(path.states[path.states.length - 2]) : graph.values(here);
    const values = graph.values(here);
    const changed = Object.fromEntries(Object.keys(values).filter((name) => values[name] !== before[name]).map((name) => [name, before[name]]));
    state.replaceChildren(make('h4', {}, `State after ${path.numbers.length} ${path.numbers.length === 1 ? 'step' : 'steps'}`),
      stateTable(data.variables || [], {values, before: changed}));
    const wrong = broken.filter(([, states]) => states.includes(here)).map(([name]) => name);
    warning.replaceChildren(...wrong.map((name) => make('p', {class: 'broken'}, `✗ ${name === 'NoDeadlock' ? 'Deadlock' : `${name} is violated here`}`,
      make('small', {}, ((data.properties || []).find((one) => one.name === name) || {}).reason || ''))));
    back.disabled = path.numbers.length === 0;
    const taken = stepsTaken(graph, path);
    const lanes = [...new Set(taken.map((step) => step.who))];
    taken.forEach((step) => { step.lane = lanes.indexOf(step.who); });
    const list = lanesOf(lanes, taken, {loopStart: 0, chosen: (number) => cut(number)});
    way.replaceChildren(make('h3', {}, 'The steps taken'), list,
      make('details', {class: 'changelog'}, make('summary', {}, 'For a changelog'), make('pre', {tabindex: 0}, changelogText(taken)),
        copyButton('Copy', () => changelogText(taken)), ' ', copyButton('Copy the address', () => location.href)));
    noteAddress(data.name, 'explore', [path.start, ...path.numbers].join('.'));
    say(`State after ${path.numbers.length} steps. ${wrong.join(', ')} ${steps.length} steps are possible.`);
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
  const keys = {u: takeBack, Backspace: takeBack};
  for (let digit = 1; digit <= 9; digit++) {
    keys[digit] = () => take(digit - 1);
  }
  return keys;
}

function choiceList(steps, take) {
  if (steps.length === 0) {
    return [make('p', {class: 'note'}, 'Nobody can take a step.')];
  }
  const processes = [...new Set(steps.map((step) => step.action.who))];
  return processes.map((who) => make('div', {class: 'choice'}, make('h4', {}, who),
    steps.filter((step) => step.action.who === who).map((step) => make('button', {type: 'button', class: 'take', click: () => take(step.number)},
      step.number < 9 ? make('kbd', {}, String(step.number + 1)) : '', ' ', make('code', {}, step.action.c), make('span', {class: 'outcome'}, step.action.outcome || '')))));
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
    return {who: action.who, process: action.process, step: action.step, c: [action.c], outcome: action.outcome};
  });
}
