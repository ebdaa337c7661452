/**
 * The behaviours that the checker found, as ways through the graph: where each begins, the numbers of its steps, and of
 * what is repeated for ever the states and the numbers of the steps of one round.
 */
function knownWays(graph, data) {
  return (data.properties || []).filter((property) => property.trace).flatMap((property) => {
    const found = followTrace(graph, property.trace);
    return found ? [{property, ...found}] : [];
  });
}

/** Nothing where the behaviour leaves the graph: it does not go on behind values outside of their types. */
function followTrace(graph, trace) {
  const wanted = statesOf({...trace, closing: undefined});
  const names = (graph.data.variables || []).map((one) => one.name).filter((name) => name in wanted[0].values);
  const isAt = (state, number) => {
    const values = graph.values(state);
    return names.every((name) => values[name] === wanted[number].values[name]);
  };
  let start = 0;
  while (start < graph.data.starts && !isAt(start, 0)) {
    start++;
  }
  if (start === graph.data.starts) {
    return undefined;
  }
  const states = [start];
  const numbers = [];
  for (const [index, told] of (trace.steps || []).entries()) {
    const step = stepLike(graph, states[index], told, trace, (to) => isAt(to, index + 1));
    if (!step) {
      return undefined;
    }
    states.push(step.to);
    numbers.push(step.number);
  }
  return {start, numbers, ...repeated(graph, trace, states, numbers)};
}

function stepLike(graph, from, told, trace, isThere) {
  const possible = graph.steps(from).filter((step) => isThere(step.to));
  return possible.find((step) => step.action.who === trace.lanes[told.lane] && step.action.step === told.step) || possible[0];
}

/** What is repeated: where it begins, its states, and the steps of a round, none where nothing happens any more. */
function repeated(graph, trace, states, numbers) {
  if (!trace.loopStart) {
    return {entry: numbers.length, loop: [], round: []};
  }
  const entry = Math.min(trace.stuttering ? numbers.length : trace.loopStart - 1, numbers.length);
  const round = numbers.slice(entry);
  if (trace.closing && !trace.stuttering) {
    const back = stepLike(graph, states[states.length - 1], trace.closing, trace, (to) => to === states[entry]);
    if (back) {
      round.push(back.number);
    }
  }
  const loop = round.length > 0 ? states.slice(entry, entry + round.length) : [states[entry]];
  return {entry, loop, round};
}
