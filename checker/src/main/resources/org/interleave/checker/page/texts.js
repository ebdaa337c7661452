let symbolsShown = false;

/** The author's text, the module and the C text beside each other. What says the same is marked together. */
async function showTexts(data, rest, body) {
  const texts = await protocolData(data.name, 'texts');
  body.classList.add('texts');
  const wanted = rest.join('/');
  const columns = [dslColumn(texts), moduleColumn(texts), cColumn(texts)];
  const bar = make('p', {class: 'hint'}, make('button', {type: 'button', click: () => turnSymbols()}, 'Mathematical symbols ', make('kbd', {}, 'm')),
    ' A click on a line, or ', make('kbd', {}, 'j'), ' ', make('kbd', {}, 'k'), ', marks what says the same.');
  body.append(bar, make('div', {class: 'columns'}, columns));
  const lines = [...body.querySelectorAll('.line[data-keys]')];
  const keys = [...new Set((texts.functions || []).flatMap((one) => one.steps).map((step) => step.key)
    .concat((texts.spans || []).map((span) => span.key)))];
  let now = '';

  function mark(key) {
    now = key;
    for (const line of lines) {
      line.classList.toggle('marked', line.dataset.keys.split(' ').includes(key));
    }
    for (const column of columns) {
      const first = column.querySelector('.marked');
      const area = column.querySelector('.text');
      if (first) {
        area.scrollTop = first.offsetTop - area.clientHeight / 3;
      }
    }
    say(key);
    noteAddress(data.name, 'texts', ...key.split('/'));
  }
  function turn(by) {
    const next = keys[Math.min(Math.max(keys.indexOf(now) + by, 0), keys.length - 1)];
    if (next) {
      mark(next);
    }
  }
  function turnSymbols() {
    symbolsShown = !symbolsShown;
    for (const line of columns[1].querySelectorAll('.line')) {
      line.lastChild.textContent = shownLine(line.dataset.text);
    }
  }
  body.addEventListener('click', (event) => {
    const line = event.target.closest('.line[data-keys]');
    if (line) {
      mark(line.dataset.keys.split(' ')[0]);
    }
  });
  if (keys.includes(wanted)) {
    mark(wanted);
  }
  return {j: () => turn(1), k: () => turn(-1), m: turnSymbols};
}

function textColumn(title, lines) {
  return make('section', {class: 'column'}, make('h3', {}, title),
    make('div', {class: 'text', tabindex: 0, role: 'region', 'aria-label': title}, lines));
}

function textLine(number, text, keys) {
  return make('div', {class: 'line', 'data-keys': keys && keys.length ? [...new Set(keys)].join(' ') : undefined},
    make('span', {class: 'line-number', 'aria-hidden': 'true'}, number), make('code', {}, text || ' '));
}

function dslColumn(texts) {
  const files = texts.files || [];
  if (files.length === 0) {
    return textColumn('DSL (Java)', make('p', {class: 'note'}, 'The Java sources were not at hand.'));
  }
  return textColumn('DSL (Java)', files.flatMap((file) => {
    const lines = file.text.replace(/\n$/, '').split('\n');
    const keys = lines.map(() => []);
    for (const call of (texts.calls || []).filter((one) => one.file === file.name)) {
      let line = call.line - 1;
      do {
        if (keys[line]) {
          keys[line].push(call.key);
        }
      } while (line < call.line + 4 && !/[;{]\s*(\/\/.*)?$/.test(lines[line++] || ';'));
    }
    return [make('div', {class: 'file-name'}, file.name), ...lines.map((text, index) => textLine(String(index + 1), text, keys[index]))];
  }));
}

function shownLine(text) {
  return (symbolsShown ? inSymbols(text) : text) || ' ';
}

function moduleColumn(texts) {
  const lines = texts.module.replace(/\n$/, '').split('\n');
  const keys = lines.map(() => []);
  for (const span of texts.spans || []) {
    for (let line = span.first; line <= span.last; line++) {
      keys[line - 1].push(span.key);
    }
  }
  return textColumn('TLA+', lines.map((text, index) => {
    const line = textLine(String(index + 1), shownLine(text), keys[index]);
    line.dataset.text = text;
    return line;
  }));
}

function cColumn(texts) {
  return textColumn('C', (texts.functions || []).flatMap((one) => [
    make('div', {class: 'file-name'}, [one.name && `${one.name}()`, one.file, `by ${one.process}`].filter((text) => text).join(' · ')),
    ...one.steps.flatMap((step) => step.lines.map((text) => textLine('', text, [step.key]))),
  ]));
}
