/** All states of a behaviour: the values of the variables, and which the step before has changed. */
function statesOf(trace) {
  const states = [{values: trace.initial || {}, before: {}, parts: []}];
  const steps = [...(trace.steps || []), ...(trace.closing ? [trace.closing] : [])];
  for (const step of steps) {
    const last = states[states.length - 1];
    const changed = step.values || {};
    states.push({
      values: {...last.values, ...changed},
      before: Object.fromEntries(Object.keys(changed).map((name) => [name, last.values[name]])),
      parts: step.parts || [],
    });
  }
  return states;
}

/** The values of a state, by sections; what the step before has changed is marked, and its old value stands there. */
function stateTable(sections, state) {
  const known = new Set(sections.flatMap((section) => (section.variables || []).map((variable) => variable.name)));
  const others = Object.keys(state.values).filter((name) => !known.has(name)).map((name) => ({name}));
  const all = others.length ? [...sections, {heading: 'counted for the property', variables: others}] : sections;
  const body = all.flatMap((section) => {
    const rows = (section.variables || []).filter((variable) => variable.name in state.values);
    return rows.length === 0 ? [] : [
      make('tr', {class: 'heading'}, make('th', {colspan: 2, scope: 'colgroup'}, section.heading || 'shared')),
      ...rows.map((variable) => valueRow(variable, state)),
    ];
  });
  return make('table', {class: 'state'}, make('caption', {class: 'unseen'}, 'The state'), make('tbody', {}, body));
}

function valueRow(variable, state) {
  const changed = variable.name in state.before;
  return make('tr', {class: changed ? 'changed' : ''},
    make('th', {scope: 'row', title: variable.comment}, changed ? make('span', {class: 'dot'}, '● ') : '', variable.name),
    make('td', {}, changed ? [make('s', {}, state.before[variable.name] ?? ''), ' → '] : '',
      make(changed ? 'strong' : 'span', {}, state.values[variable.name])));
}
