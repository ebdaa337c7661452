/** The states of a protocol and the steps between them, ready to walk. */
class Graph {
  constructor(data) {
    this.data = data;
    this.first = [0];
    for (const count of data.counts || []) {
      this.first.push(this.first[this.first.length - 1] + count);
    }
  }

  /** How many states there are. Behind them stands an end for each step that breaks a rule. */
  get size() {
    return this.first.length - 1 - (this.data.ends || 0);
  }

  isEnd(state) {
    return state >= this.size;
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
