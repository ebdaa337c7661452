/** How the module of a patch differs from that of what it is made to. */
async function showDiff(data, rest, body) {
  const diff = await protocolData(data.name, 'diff');
  const lines = diff.lines || [];
  const count = (sign) => lines.slice(2).filter((line) => line.startsWith(sign)).length;
  const base = protocolNames().includes(diff.base) ? make('a', {href: address(diff.base)}, diff.base) : diff.base;
  body.append(make('p', {class: 'hint'}, 'The TLA+ module of ', base, `, and what the patch makes of it: ${count('+')} lines added, ${count('-')} removed.`));
  body.append(lines.length === 0 ? make('p', {class: 'note'}, 'The modules say the same.')
    : make('div', {class: 'diff', tabindex: 0, role: 'region', 'aria-label': 'Difference of the modules'}, lines.map(diffLine)),
  copyButton('Copy', () => lines.join('\n') + '\n'));
  return {};
}

function diffLine(line, index) {
  const kind = index < 2 ? 'file' : {'+': 'added', '-': 'removed', '@': 'place'}[line[0]] || 'kept';
  const tag = {added: 'ins', removed: 'del'}[kind] || 'span';
  return make(tag, {class: kind}, line || ' ');
}
