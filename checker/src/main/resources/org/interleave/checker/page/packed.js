const unpacked = new Map();

/** What the page holds of a protocol. It is unpacked when it is looked at, so that the page shows at once. */
function protocolData(name) {
  if (!unpacked.has(name)) {
    unpacked.set(name, unpack(name));
  }
  return unpacked.get(name);
}

function protocolNames() {
  return [...document.querySelectorAll('script[data-protocol]')].map((node) => node.dataset.protocol);
}

async function unpack(name) {
  const node = [...document.querySelectorAll('script[data-protocol]')].find((one) => one.dataset.protocol === name);
  return node ? unpackText(node.textContent) : undefined;
}

async function unpackText(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
