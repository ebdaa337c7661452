/** Arrow keys go from cell to cell, and what a cell says stands below. */
function startMatrix() {
  const strip = document.getElementById('strip');
  for (const table of document.querySelectorAll('table.matrix')) {
    const cells = [...table.querySelectorAll('a.cell')];
    cells.forEach((cell, index) => {
      cell.tabIndex = index === 0 ? 0 : -1;
      const tell = () => tellCell(cell, strip);
      cell.addEventListener('focus', () => {
        cells.forEach((other) => { other.tabIndex = other === cell ? 0 : -1; });
        tell();
      });
      cell.addEventListener('mouseenter', tell);
    });
    table.addEventListener('keydown', (event) => moveInMatrix(event, table));
    table.addEventListener('mouseover', (event) => lightColumn(table, event.target.closest('td, th')));
    table.addEventListener('focusin', (event) => lightColumn(table, event.target.closest('td, th')));
    table.addEventListener('mouseleave', () => lightColumn(table, null));
  }
}

function tellCell(cell, strip) {
  const column = cell.closest('table').tHead.rows[0].cells[cell.closest('td').cellIndex];
  const [head, ...outcome] = cell.getAttribute('aria-label').split(': ');
  strip.replaceChildren(make('b', {}, head), ' ', outcome.join(': '), make('span', {}, column.dataset.reason));
  strip.hidden = false;
}

function lightColumn(table, cell) {
  const index = cell ? cell.cellIndex : -1;
  for (const row of table.rows) {
    for (const other of row.cells) {
      other.classList.toggle('lit', index > 0 && other.cellIndex === index);
    }
  }
}

function moveInMatrix(event, table) {
  const steps = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};
  const by = steps[event.key];
  const cell = event.target.closest('td');
  if (!by || !cell || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  let row = cell.parentElement.sectionRowIndex + by[0];
  let column = cell.cellIndex + by[1];
  const rows = table.tBodies[0].rows;
  while (rows[row] && rows[row].cells[column]) {
    const link = rows[row].cells[column].querySelector('td > a.cell');
    if (link) {
      link.focus();
      return;
    }
    row += by[0];
    column += by[1];
  }
}
