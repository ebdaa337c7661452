/** A view of a protocol: shows itself, and may know some keys. */
const views = {
  trace: {title: 'Behaviours', key: 't', show: showTrace},
  texts: {title: 'Sources', key: 's', show: showTexts},
  explore: {title: 'Explorer', key: 'e', show: showExplorer},
  diff: {title: 'Diff', key: 'd', show: showDiff, of: 'diff'},
  hunks: {title: 'Hunks', key: 'h', show: showHunks, of: 'hunks'},
  about: {title: 'About', key: 'a', show: showAbout},
};

/** The views that a protocol has: some are of patches only. */
function viewsOf(name) {
  return Object.entries(views).filter(([, view]) => !view.of || holds(view.of, name));
}

/** Shows a protocol. Returns the keys that the view knows. */
async function showProtocol(place) {
  const area = document.getElementById('protocol');
  const data = await protocolData(place.protocol);
  if (!data) {
    area.replaceChildren(make('p', {class: 'note'}, `There is no protocol ${place.protocol} on this page. `,
      make('a', {href: '#/'}, 'To the matrix')));
    return {};
  }
  const view = (viewsOf(place.protocol).find(([name]) => name === place.view) || ['', views.trace])[1];
  const body = make('div', {class: 'view'});
  area.replaceChildren(head(data, view), body);
  return (await view.show(data, place.rest, body)) || {};
}

function head(data, shown) {
  const names = protocolNames();
  const at = names.indexOf(data.name);
  const link = (name, label, sign) => (name
    ? make('a', {class: 'turn', href: address(name), 'aria-label': `${label}: ${name}`, title: name}, sign)
    : make('span', {class: 'turn', 'aria-hidden': 'true'}, sign));
  return make('div', {class: 'protocol-head'},
    make('div', {class: 'title'},
      make('div', {class: 'names'}, link(names[at - 1], 'Protocol before', '‹'), make('h2', {}, data.name), link(names[at + 1], 'Next protocol', '›')),
      make('p', {}, patchOf(data))),
    (data.warnings || []).map((warning) => make('p', {class: 'note warning'}, '! ', warning)),
    make('nav', {class: 'tabs', 'aria-label': 'Views of the protocol'}, viewsOf(data.name).map(([name, view]) =>
      make('a', {href: address(data.name, name), 'aria-current': view === shown ? 'page' : undefined},
        view.title, ' ', make('kbd', {}, view.key)))));
}

function patchOf(data) {
  const patch = (data.facts || []).find((fact) => fact.name === 'Patch');
  return patch ? patch.text : data.title;
}

function showAbout(data, rest, body) {
  body.classList.add('about');
  body.append(
    make('p', {class: 'lead'}, data.title),
    (data.paragraphs || []).map((text) => make('p', {}, text)).reduce((all, one) => { all.append(one); return all; }, make('div')),
    make('dl', {}, (data.facts || []).map((fact) => make('div', {}, make('dt', {}, fact.name), make('dd', {}, fact.text))),
      data.leftOut ? make('div', {}, make('dt', {}, 'Left out'), make('dd', {}, data.leftOut)) : '',
      data.figures ? make('div', {}, make('dt', {}, 'Searched'), make('dd', {}, data.figures)) : ''),
    make('h3', {}, 'Properties'),
    make('table', {class: 'plain'}, make('tbody', {}, (data.properties || []).map((property) => make('tr', {},
      make('td', {}, markOf(property)),
      make('th', {scope: 'row'}, make('a', {href: address(data.name, 'trace', property.name)}, property.name)),
      make('td', {}, property.reason || '', make('br'), make('small', {}, property.outcome)))))));
}

/** A behaviour with the state beside it. The address is /protocol/trace/property/step. */
function showTrace(data, rest, body) {
  const properties = data.properties || [];
  const property = properties.find((one) => one.name === rest[0])
    || properties.find((one) => one.trace && one.mark.tone === 'bad')
    || properties.find((one) => one.trace)
    || properties[0];
  body.classList.add('trace');
  if (!property) {
    body.append(make('p', {class: 'note'}, 'Nothing was checked.'));
    return {};
  }
  body.append(propertyList(data, property));
  body.querySelector('.properties [aria-current]').scrollIntoView({block: 'nearest', inline: 'center', behavior: 'instant'});
  const main = make('section', {class: 'behaviour', 'aria-label': property.name});
  body.append(main);
  main.append(make('h3', {}, markOf(property), ' ', property.name),
    make('p', {class: 'reason'}, property.reason || '', make('br'), make('small', {}, `${property.outcome} · `, make('a', {href: address(data.name, 'texts', property.name)}, property.at))));
  if (!property.trace) {
    main.append(make('p', {class: 'note'}, property.message || noTrace(property)));
    return {};
  }
  return stepper(data, property, main, Number.parseInt(rest[1], 10));
}

function noTrace(property) {
  if (property.mark.tone === 'good') {
    return property.possible
      ? 'It is possible, as was asked. No behaviour was kept that shows it.'
      : 'It holds in every behaviour, so there is none to show.';
  }
  return property.mark.sign === '∅' ? 'No behaviour reaches it, so there is none to show.' : 'There is no behaviour to show.';
}

function propertyList(data, shown) {
  return make('nav', {class: 'properties', 'aria-label': 'Properties'}, make('ul', {},
    (data.properties || []).map((property) => make('li', {},
      make('a', {href: address(data.name, 'trace', property.name), 'aria-current': property === shown ? 'true' : undefined,
        'aria-label': `${property.name}: ${property.outcome}`, class: property.trace ? 'has-trace' : ''},
      markOf(property), ' ', make('span', {}, nameParts(property.name)))))));
}

/** The words of a name: a line may be broken between them. */
function nameParts(name) {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])/).flatMap((part) => [part, make('wbr')]);
}

function stepper(data, property, main, wanted) {
  const trace = property.trace;
  const whole = [...(trace.steps || []), ...(trace.closing ? [trace.closing] : [])]
    .map((step) => ({...step, who: trace.lanes[step.lane]}));
  const states = statesOf(trace);
  const last = states.length - 1;
  let now = Number.isNaN(wanted) ? last : Math.min(Math.max(wanted, 0), last);
  const list = lanesOf(trace.lanes || [], whole, {
    loopStart: trace.stuttering ? 0 : trace.loopStart,
    chosen: (number) => show(number),
  });
  const side = make('aside', {class: 'side', 'aria-label': 'The state after this step'});
  const count = make('output', {class: 'count'});
  const control = (label, sign, to) => make('button', {type: 'button', 'aria-label': label, title: label, click: () => show(to())}, sign);
  const bar = make('div', {class: 'bar', role: 'group', 'aria-label': 'Step through'},
    control('To the initial state', '|◀', () => 0), control('A step back', '◀', () => now - 1), count,
    control('A step forward', '▶', () => now + 1), control('To the end', '▶|', () => last));
  main.append(make('div', {class: 'split'}, make('div', {class: 'run'}, list, ending(trace, property)), side), bar,
    holds('graph', data.name) ? make('p', {class: 'onward'}, make('a', {href: address(data.name, 'explore', 'of', property.name)}, 'Go on from there in the explorer')) : '',
    changelog(data, property));
  swipe(list, (by) => show(now + by));

  function show(number) {
    if (number < 0 || number > last) {
      return;
    }
    now = number;
    markRow(list, now);
    count.textContent = `${now} / ${last}`;
    side.replaceChildren(...stepDetails(data, whole[now - 1]), stateTable(data.variables || [], states[now]));
    say(now === 0 ? 'The initial state' : `Step ${now}, ${whole[now - 1].who}: ${(whole[now - 1].c || [])[0] || whole[now - 1].step}. ${states[now].parts.join(', ')}`);
    noteAddress(data.name, 'trace', property.name, now);
  }
  show(now);
  const forward = () => show(now + 1);
  const back = () => show(now - 1);
  return {
    j: forward, ArrowRight: forward, ArrowDown: forward, k: back, ArrowLeft: back, ArrowUp: back,
    Home: () => show(0), End: () => show(last),
  };
}

function stepDetails(data, step) {
  if (!step) {
    return [make('h4', {}, 'Initial state')];
  }
  const where = [step.function, step.file].filter((text) => text).join(', ');
  return [
    make('h4', {}, make('span', {class: `who lane-${step.lane % 6}`}, step.who), ' ', step.step, step.outcome || ''),
    make('pre', {class: 'c'}, (step.c || [step.step]).join('\n')),
    make('p', {class: 'where'}, where, where ? ' · ' : '', make('a', {href: address(data.name, 'texts', step.process, step.step)}, step.at)),
  ];
}

/** What is wrong in the end, in the property's own words. */
function ending(trace, property) {
  const steps = (trace.steps || []).length;
  const loop = trace.stuttering ? 'Nobody takes another step.'
    : trace.loopStart > steps && !trace.closing ? 'Nothing changes any more.'
      : trace.loopStart > 0 ? `↻ Back to state ${trace.loopStart - 1}, and so on for ever.` : '';
  const tone = property.mark.tone === 'bad' ? 'bad' : 'good';
  return make('div', {class: `ending ${tone}`}, loop ? make('p', {}, loop) : '', property.message ? make('p', {}, property.message) : '');
}

function changelog(data, property) {
  const text = [`${data.name} ${property.name}: ${property.outcome}`, property.reason ? `  ${property.reason}` : '', '',
    property.trace.text, '', property.message || ''].join('\n').trim() + '\n';
  return make('details', {class: 'changelog'}, make('summary', {}, 'For a changelog'),
    make('pre', {tabindex: 0}, text), copyButton('Copy', () => text));
}

/** A finger that moves left or right turns the steps. */
function swipe(element, turn) {
  let start = null;
  element.addEventListener('touchstart', (event) => { start = event.changedTouches[0]; }, {passive: true});
  element.addEventListener('touchend', (event) => {
    const end = event.changedTouches[0];
    const across = end.clientX - start.clientX;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(end.clientY - start.clientY)) {
      turn(across < 0 ? 1 : -1);
    }
  }, {passive: true});
}
