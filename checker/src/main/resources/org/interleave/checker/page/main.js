let keys = {};
let shownPlace = 0;

async function show() {
  const place = readPlace();
  const number = ++shownPlace;
  const matrix = place.protocol === '';
  document.getElementById('matrix').hidden = !matrix;
  document.getElementById('protocol').hidden = matrix;
  if (matrix) {
    keys = {};
    document.title = matrixTitle;
    return;
  }
  document.getElementById('strip').hidden = true;
  document.title = `${place.protocol} · Interleave`;
  const found = await showProtocol(place);
  if (number === shownPlace) {
    keys = found;
    document.body.dataset.shown = location.hash;
  }
}

function turnProtocol(by) {
  const names = protocolNames();
  const other = names[names.indexOf(readPlace().protocol) + by];
  if (other) {
    goTo(other, readPlace().view);
  }
}

function pressed(event) {
  const help = document.getElementById('help');
  const typing = event.target.closest('input, textarea, select');
  if (event.altKey || event.ctrlKey || event.metaKey || typing || help.open) {
    return;
  }
  const place = readPlace();
  let act = keys[event.key];
  if (event.key === '?') {
    act = () => help.showModal();
  } else if (!act && place.protocol !== '') {
    const view = viewsOf(place.protocol).find(([, one]) => one.key === event.key);
    act = view ? () => goTo(place.protocol, view[0])
      : {Escape: () => goTo(''), n: () => turnProtocol(1), p: () => turnProtocol(-1)}[event.key];
  }
  if (act && !(event.target.closest('pre, .scroll, .texts, .diff, .picture') && event.key.startsWith('Arrow'))) {
    event.preventDefault();
    act();
  }
}

const matrixTitle = document.title;
startMatrix();
document.getElementById('help-open').addEventListener('click', () => document.getElementById('help').showModal());
document.addEventListener('keydown', pressed);
addEventListener('hashchange', show);
show();
