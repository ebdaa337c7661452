/** Where the page is: what stands behind # in its address, as /protocol/view/rest. */
function readPlace() {
  let parts;
  try {
    parts = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  } catch {
    parts = [''];
  }
  return {protocol: parts[0] || '', view: parts[1] || 'trace', rest: parts.slice(2)};
}

function address(...parts) {
  return '#/' + parts.map((part) => encodeURIComponent(part)).join('/');
}

/** Goes elsewhere; the browser's "back" comes here again. */
function goTo(...parts) {
  location.hash = address(...parts);
}

/** Notes in the address what is shown now; "back" leaves it alone. */
function noteAddress(...parts) {
  history.replaceState(null, '', address(...parts));
}
