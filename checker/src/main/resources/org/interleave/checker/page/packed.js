const unpacked = new Map();

/** What the page holds of a protocol: about, texts or graph. It is unpacked when it is looked at, so that the page shows at once. */
function protocolData(name, kind = 'about') {
  const key = `${kind} ${name}`;
  if (!unpacked.has(key)) {
    unpacked.set(key, unpack(name, kind));
  }
  return unpacked.get(key);
}

function packedNodes(kind) {
  return [...document.querySelectorAll(`script[data-kind="${kind}"]`)];
}

/** Whether the page holds that of a protocol. */
function holds(kind, name) {
  return packedNodes(kind).some((node) => node.dataset.protocol === name);
}

function protocolNames() {
  return packedNodes('about').map((node) => node.dataset.protocol);
}

async function unpack(name, kind) {
  const node = packedNodes(kind).find((one) => one.dataset.protocol === name);
  if (!node) {
    return undefined;
  }
  const bytes = Uint8Array.from(atob(node.textContent.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
