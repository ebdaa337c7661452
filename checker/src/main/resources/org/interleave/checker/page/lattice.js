/** What came of a patch with some of its hunks: a row a choice of hunks, a column a property that depends on them. */
async function showHunks(data, rest, body) {
  const lattice = await protocolData(data.name, 'hunks');
  const hunks = lattice.hunks || [];
  const columns = lattice.columns || [];
  const refused = (lattice.rows || []).filter((row) => row.refusal);
  const same = lattice.same || [];
  const carried = lattice.carried || [];
  body.append(
    make('h3', {}, 'Which hunk carries what'),
    make('ol', {class: 'hunks'}, carried.map((hunk) => make('li', {}, make('code', {}, hunk.name),
      (hunk.sentences || []).map((sentence) => make('p', {}, sentence))))),
    ...(lattice.either || []).map((sentence) => make('p', {class: 'either'}, sentence)),
    make('p', {class: 'hint'}, 'The patch with some of its hunks left out. The row of the whole patch is that of the matrix; the fast checker decided the others when this page was written.'),
    make('div', {class: 'beside'},
      make('div', {},
        columns.length === 0 ? make('p', {class: 'note'}, 'No property depends on the hunks: every choice of them gives the same verdicts.')
          : make('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Hunks and properties'}, latticeTable(data, lattice, hunks, columns)),
        (lattice.rows || []).some((row) => row.base) ? make('p', {class: 'note'}, 'base: what the patch is made to, without what it adds besides its hunks') : '',
        refused.map((row) => make('p', {class: 'reason'}, `${keptText(hunks, row)}: that ${row.base ? 'cannot be built' : 'makes no sense'}. ${row.refusal}`)),
        make('details', {class: 'everywhere'}, make('summary', {}, `${same.length} more: the same in every row`),
          make('ul', {}, same.map((one) => make('li', {}, markOf(one), ' ', make('b', {}, one.name)))))),
      make('details', {class: 'changelog', open: matchMedia('(min-width: 100rem)').matches},
        make('summary', {}, 'What each hunk carries, and what goes wrong without it'),
        make('pre', {tabindex: 0}, lattice.text), copyButton('Copy', () => lattice.text + '\n'))),
    make('h3', {}, 'The lines of each hunk'),
    ...carried.filter((hunk) => (hunk.lines || []).length > 0).map((hunk) => make('section', {class: 'hunk-lines'},
      make('h4', {}, make('code', {}, hunk.name)),
      make('div', {class: 'diff', tabindex: 0, role: 'region', 'aria-label': `The lines of ${hunk.name}`},
        hunk.lines.map((line) => diffLine(line, 2))))));
  return {};
}

function latticeTable(data, lattice, hunks, columns) {
  return make('table', {class: 'matrix lattice'},
    make('thead', {}, make('tr', {}, make('th', {scope: 'col', class: 'corner'}, 'Hunks'),
      columns.map((column) => make('th', {scope: 'col', class: 'property', title: column.reason},
        make('span', {}, column.name, column.possible ? make('small', {}, ' (possible?)') : ''))))),
    make('tbody', {}, (lattice.rows || []).map((row) => latticeRow(data, row, hunks, columns))));
}

function latticeRow(data, row, hunks, columns) {
  const kept = row.kept || [];
  const whole = !row.base && kept.length === hunks.length;
  const cell = (column, mark) => (whole && mark.tone !== 'none'
    ? make('a', {class: `cell ${mark.tone}`, href: address(data.name, 'trace', column.name), 'aria-label': `${column.name}: ${spoken(mark)}`},
      make('b', {'aria-hidden': 'true'}, mark.sign), make('span', {'aria-hidden': 'true'}, mark.word))
    : make('span', {class: `cell ${mark.tone}`}, make('b', {'aria-hidden': 'true'}, mark.sign), make('span', {'aria-hidden': 'true'}, mark.word),
      make('span', {class: 'unseen'}, spoken(mark))));
  return make('tr', {}, make('th', {scope: 'row'}, make('span', {class: 'unseen'}, keptText(hunks, row)),
    make('span', {class: 'subset', 'aria-hidden': 'true'}, row.base ? 'base' : hunks.map((hunk, index) =>
      make('span', {class: kept.includes(hunk) ? 'there' : 'gone', title: hunk}, kept.includes(hunk) ? String(index + 1) : '·')))),
  row.refusal ? make('td', {colspan: columns.length}, row.base ? 'cannot be built' : 'makes no sense')
    : columns.map((column, index) => make('td', {}, cell(column, row.marks[index]))));
}

/** A verdict for people who do not see its sign. */
function spoken(mark) {
  return mark.sign === '✗' && /^\d+$/.test(mark.word) ? `violated; counterexample: ${mark.word} states` : mark.word;
}

function keptText(hunks, row) {
  const kept = row.kept || [];
  return row.base ? 'what the patch is made to' : kept.length === hunks.length ? 'the whole patch' : kept.length === 0 ? 'without any hunk'
    : `only ${kept.map((hunk) => `hunk ${hunks.indexOf(hunk) + 1}`).join(' and ')}`;
}
