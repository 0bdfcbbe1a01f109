// What makes pathological inputs: each gives a function of about how many characters there should be.

/** One text over and over. */
export const repeat = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** The same after a beginning. */
export const after = (start, unit) => (size) => start + repeat(unit)(Math.max(size - start.length, 1));

/** As many openings as closings, and something between them. */
export const nested = (open, close, middle = 'a') => {
  return (size) => {
    const depth = Math.ceil(size / (open.length + close.length));
    return open.repeat(depth) + middle + close.repeat(depth);
  };
};

/** Two texts over and over, half of the whole each. */
export const halves = (first, second, between = '') => {
  return (size) => repeat(first)(size / 2) + between + repeat(second)(size / 2);
};

/** Pieces that differ by their number, from 0 on. */
export const numbered = (piece) => (size) => {
  const pieces = [];
  for (let length = 0, index = 0; length < size; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
};

/** A table whose columns and rows are as many as its size allows, made from its cells. */
export const square = (cell, rule) => (size) => {
  const count = Math.ceil(Math.sqrt(size / cell.length));
  const row = `${cell.repeat(count)}|\n`;
  return `${row}${rule.repeat(count)}|\n${row.repeat(count)}`;
};
