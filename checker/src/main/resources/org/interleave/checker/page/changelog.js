/** Steps as they stand in changelogs, at most 75 characters wide: the same text that `explain --full` prints. */
function changelogText(steps, beginning) {
  const width = 75;
  const rows = steps.map((step) => ({who: step.who, c: (step.c || [])[0] || step.step, outcome: step.outcome || ''}));
  const lanes = [...new Set(rows.map((row) => row.who))];
  const lines = rows.length === 0 ? ['(the initial state, before any step)']
    : lanesFit(lanes, width) ? inColumns(lanes, rows, width) : inIndents(lanes, rows, width);
  return [...beginning, ...lines].join('\n') + '\n';
}

/** Whether columns for these processes can stand beside each other. */
function lanesFit(lanes, edge) {
  return lanes.length <= 3 && Math.max(12, ...lanes.map((lane) => lane.length + 2)) * lanes.length <= edge;
}

/** A column a process. A step may run on to the right edge, so columns are as wide as the longest steps allow. */
function inColumns(lanes, rows, edge) {
  let width = Math.floor(edge / lanes.length);
  for (const row of rows) {
    const before = lanes.indexOf(row.who);
    if (before > 0) {
      width = Math.min(width, Math.trunc((edge - row.c.length - row.outcome.length) / before));
    }
  }
  width = Math.max(width, 12, ...lanes.slice(0, -1).map((lane) => lane.length + 2));
  const last = lanes.length - 1;
  const names = lanes.map((lane, index) => (index < last ? lane.padEnd(width) : lane)).join('');
  const rule = lanes.map((lane, index) => (index < last ? '-'.repeat(width - 2) + '  ' : '-'.repeat(edge - last * width))).join('');
  return [names, rule, ...rows.map((row) => {
    const start = lanes.indexOf(row.who) * width;
    return ' '.repeat(start) + rowText(row, edge - start);
  })];
}

/** An indent a process, for more than columns fit. The process is named wherever another one goes on. */
function inIndents(lanes, rows, edge) {
  return rows.flatMap((row, index) => {
    const indent = Math.min(lanes.indexOf(row.who) * 4, 28);
    const step = ' '.repeat(indent + 2) + rowText(row, edge - indent - 2);
    const goesOn = index > 0 && rows[index - 1].who === row.who;
    return goesOn ? [step] : [`${' '.repeat(indent)}${cutText(row.who, edge - indent - 1)}:`, step];
  });
}

/** As much of a step as fits; of what is too long the outcome stays, since it decides. */
function rowText(row, width) {
  const {c, outcome} = row;
  if (c.length + outcome.length <= width) {
    return c + outcome;
  }
  return outcome.length < Math.floor(width / 2) ? cutText(c, width - outcome.length) + outcome : cutText(c, width);
}

function cutText(text, width) {
  return text.length <= width ? text : text.slice(0, width - 3) + '...';
}
