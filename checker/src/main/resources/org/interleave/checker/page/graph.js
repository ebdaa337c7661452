/** The states of a protocol and the steps between them, ready to walk. */
class Graph {
  constructor(data) {
    this.data = data;
    this.first = [0];
    for (const count of data.counts || []) {
      this.first.push(this.first[this.first.length - 1] + count);
    }
  }

  get size() {
    return this.first.length - 1;
  }

  /** The values of a state by the variables' names. */
  values(state) {
    return Object.fromEntries((this.data.variables || []).map((one) => [one.name, one.values[one.states[state]]]));
  }

  /** The steps out of a state: where each leads, and what it does. */
  steps(state) {
    const steps = [];
    for (let edge = this.first[state]; edge < this.first[state + 1]; edge++) {
      steps.push({number: edge - this.first[state], to: this.data.to[edge], action: this.data.actions[this.data.by[edge]]});
    }
    return steps;
  }

  /** The numbers of the steps of a shortest way to the nearest of some states; nothing if there is none. */
  way(from, isWanted) {
    const came = new Map([[from, null]]);
    const queue = [from];
    for (const state of queue) {
      if (isWanted(state)) {
        return this.back(state, came);
      }
      for (const step of this.steps(state)) {
        if (!came.has(step.to)) {
          came.set(step.to, {state, number: step.number});
          queue.push(step.to);
        }
      }
    }
    return undefined;
  }

  back(state, came) {
    const numbers = [];
    for (let link = came.get(state); link; link = came.get(link.state)) {
      numbers.unshift(link.number);
    }
    return numbers;
  }

  /** A shortest way from any initial state: which one, and the numbers of the steps. */
  wayFromStart(isWanted) {
    let best;
    for (let start = 0; start < this.data.starts; start++) {
      const numbers = this.way(start, isWanted);
      if (numbers && (!best || numbers.length < best.numbers.length)) {
        best = {start, numbers};
      }
    }
    return best;
  }
}

/** Steps as they stand in changelogs: a column a process, at most 75 characters wide. */
function changelogText(steps) {
  const width = 75;
  const lanes = [...new Set(steps.map((step) => step.who))];
  if (steps.length === 0) {
    return '(the initial state, before any step)\n';
  }
  const text = (step) => `${(step.c || [])[0] || step.step}${step.outcome || ''}`;
  let column = Math.floor(width / lanes.length);
  for (const step of steps) {
    const before = lanes.indexOf(step.who);
    if (before > 0) {
      column = Math.min(column, Math.floor((width - text(step).length) / before));
    }
  }
  column = Math.max(column, 12, ...lanes.slice(0, -1).map((lane) => lane.length + 2));
  if (lanes.length > 3 || column * lanes.length > width + column) {
    return steps.map((step, index) => (index === 0 || steps[index - 1].who !== step.who ? `${step.who}:\n` : '')
      + `  ${text(step)}`.slice(0, width)).join('\n') + '\n';
  }
  const heads = lanes.map((lane, index) => (index < lanes.length - 1 ? lane.padEnd(column) : lane)).join('');
  const rule = lanes.map((lane, index) => (index < lanes.length - 1 ? '-'.repeat(column - 2) + '  ' : '-'.repeat(width - index * column))).join('');
  const rows = steps.map((step) => {
    const indent = lanes.indexOf(step.who) * column;
    return ' '.repeat(indent) + text(step).slice(0, width - indent);
  });
  return [heads, rule, ...rows].join('\n') + '\n';
}
