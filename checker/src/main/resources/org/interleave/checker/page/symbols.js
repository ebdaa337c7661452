/** The symbols of TLA+ as mathematicians write them. */
const SYMBOLS = {
  '/\\': '∧', '\\/': '∨', '[]': '□', '<>': '◇', '~>': '⤳', '=>': '⇒', '<=>': '⇔', '==': '≜', '|->': '↦', '->': '→', '<-': '←',
  '<<': '⟨', '>>': '⟩', '#': '≠', '/=': '≠', '<=': '≤', '=<': '≤', '>=': '≥', '~': '¬',
  '\\in': '∈', '\\notin': '∉', '\\cup': '∪', '\\union': '∪', '\\cap': '∩', '\\subseteq': '⊆', '\\E': '∃', '\\A': '∀',
  '\\X': '×', '\\o': '∘', '\\cdot': '⋅', '\\lnot': '¬', '\\leq': '≤', '\\geq': '≥',
};

const LEXEMES = /("[^"]*")|(\\\*.*$|\(\*.*?\*\)|^[-=]{4,}.*$)|(\\[A-Za-z]+)|(<=>|\|->|==|=>|~>|\[\]|<>|<<|>>|->|<-|\/\\|\\\/|\/=|<=|=<|>=|#|~)/g;

/** A line of TLA+ in symbols. Comments and strings stay; what a line begins with keeps its width, so that lists stay lists. */
function inSymbols(line) {
  const start = line.search(/\S/);
  return line.replace(LEXEMES, (all, string, comment, word, sign, offset) => {
    const symbol = SYMBOLS[word || sign];
    if (string || comment || !symbol) {
      return all;
    }
    return offset === start ? symbol.padEnd(all.length) : symbol;
  });
}
