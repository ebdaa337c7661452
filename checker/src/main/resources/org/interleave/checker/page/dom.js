/** Makes an element. Text is always text, so that no protocol's name or reason can be taken for a part of the page. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(9).filter((child) => child !== undefined && child !== null && child !== ''));
  return element;
}

/** C text whose arrows no line break takes apart. */
function cText(text) {
  return text.split(/(->)/).map((part) => (part === '->' ? make('span', {class: 'whole'}, part) : part));
}

/** Tells people who do not see the page what has changed on it. */
function say(text) {
  document.getElementById('said').textContent = text;
}

/** A sign and a word of a verdict. */
function markOf(property) {
  return make('span', {class: `cell ${property.mark.tone}${property.surprising ? ' surprising' : ''}`, 'aria-hidden': 'true'},
    make('b', {}, property.mark.sign), ' ', property.mark.word);
}

/** A button that copies a text. */
function copyButton(label, text) {
  const button = make('button', {type: 'button', class: 'copy', click: async () => {
    const done = await copy(text());
    button.textContent = done ? 'Copied' : 'Select it by hand';
    setTimeout(() => { button.textContent = label; }, 1500);
  }}, label);
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea', {class: 'unseen'});
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
