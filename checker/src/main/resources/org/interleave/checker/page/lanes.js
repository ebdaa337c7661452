/** Steps as swim lanes: a lane a process, a row a step. `chosen(n)` is called when somebody points at row n. */
function lanesOf(lanes, steps, options) {
  const list = make('ol', {class: 'lanes', style: `--lanes: ${Math.max(1, lanes.length)}`, start: 0});
  const heads = lanes.map((lane, index) => make('span', {class: `lane-head lane-${index % 6}`, style: `grid-column: ${index + 2} / -1`}, make('span', {}, lane)));
  list.append(make('li', {class: 'lane-heads', 'aria-hidden': 'true'}, make('span', {class: 'number'}), heads));
  list.append(stepRow(0, undefined, lanes, options, undefined));
  steps.forEach((step, index) => {
    list.append(stepRow(index + 1, step, lanes, options, index === 0 ? undefined : steps[index - 1]));
  });
  new ResizeObserver(() => requestAnimationFrame(() => placeHeads(heads))).observe(list);
  return list;
}

/** Every name is shown whole: where the next lane is too near, it stands a line higher, with a stem down to its lane. */
function placeHeads(heads) {
  const free = [];
  const lines = heads.map((head) => {
    const name = head.firstChild.getBoundingClientRect();
    return {left: name.left, right: name.right + 8, line: 0};
  });
  for (const head of [...lines].reverse()) {
    while (head.line < free.length && head.right > free[head.line]) {
      head.line++;
    }
    for (let line = 0; line <= head.line; line++) {
      free[line] = head.left;
    }
  }
  heads.forEach((head, index) => { head.style.gridRow = `${free.length - lines[index].line} / ${free.length + 1}`; });
}

function stepRow(number, step, lanes, options, before) {
  const inLoop = options.loopStart > 0 && number >= options.loopStart;
  const row = make('li', {class: inLoop ? 'loop' : '', 'data-row': number});
  const rails = lanes.map((lane, index) => make('i', {
    class: `rail lane-${index % 6}${step && step.lane === index ? ' here' : ''}`,
    style: `grid-column: ${index + 2}`,
  }));
  const column = step ? `grid-column: ${step.lane + 2} / -1` : 'grid-column: 2 / -1';
  const button = make('button', {type: 'button', class: 'step', style: column, click: () => options.chosen(number)},
    step ? stepText(step, before) : [make('em', {}, options.start || 'the initial state')]);
  row.append(make('span', {class: 'number', 'aria-hidden': 'true'}, inLoop ? '↻ ' : '', String(number)), ...rails, button);
  return row;
}

function stepText(step, before) {
  const changes = !before || before.lane !== step.lane || before.who !== step.who;
  const text = (step.c || [])[0] || step.step;
  return [
    make('span', {class: `who lane-${step.lane % 6}${changes ? '' : ' same'}`}, step.who),
    make('code', {}, cText(text)),
    make('span', {class: 'outcome'}, (step.outcome || '').replace('->', '→')),
  ];
}

function markRow(list, number) {
  for (const row of list.querySelectorAll('li[data-row]')) {
    const here = Number(row.dataset.row) === number;
    row.classList.toggle('current', here);
    row.classList.toggle('later', Number(row.dataset.row) > number);
    const button = row.querySelector('button.step');
    if (here) {
      button.setAttribute('aria-current', 'step');
      row.scrollIntoView({block: 'nearest'});
    } else {
      button.removeAttribute('aria-current');
    }
  }
}
