const SIZES = [2 ** 14, 2 ** 15, 2 ** 16];
const [LARGEST] = SIZES.slice(-1);
const LARGER = [2 * LARGEST, 4 * LARGEST];
const REPEATS = 3;

/**
 * Measures how an input grows; again, and at larger sizes, where that seems too fast, and the quickest counts.
 *
 * The time of the collector is left out of the exponent: of a small input nothing is left to copy when it comes, of a
 * large one half a tree. And a tree that no longer fits into the caches of the machine costs more a character from some
 * size on. That is a step, and not the growth of what reads it: beyond the step it is gone, where a time that grows with
 * the square still does.
 *
 * @param ask Measures it at a size.
 * @param goal The exponent that is not too much.
 */
export async function growSteadily(ask, goal) {
  const points = await grow(ask, SIZES);
  let growth = growthOf(points);
  for (let again = 0; again < REPEATS && growth.exponent > goal && !growth.code && !growth.fault; again++) {
    for (const point of await grow(ask, [...SIZES, ...LARGER])) {
      const known = points.find(({ size }) => size === point.size);
      if (!known) points.push(point);
      else if (point.own < known.own) Object.assign(known, point);
    }
    growth = growthOf(points);
  }
  return growth;
}

async function grow(ask, sizes) {
  const points = [];
  for (const size of sizes) {
    const point = { size, ...(await ask(size)) };
    points.push(point);
    if (point.fault) break;
  }
  return points;
}

/**
 * The exponent is the slope of times over lengths, in log and log; 1 is in proportion. What was refused, thrown or not
 * finished is told of 64 KB.
 */
function growthOf(points) {
  const { code, fault, printed = 0, length = 1 } = points.findLast(({ size }) => SIZES.includes(size)) ?? {};
  // Larger ones may be bounded where smaller ones are not.
  const measured = points.filter((point) => point.ms !== undefined && point.code === code);
  const upTo = measured.filter(({ size }) => size <= LARGEST);
  const beyond = measured.filter(({ size }) => size >= LARGEST);
  return {
    times: SIZES.map((size) => points.find((point) => point.size === size)?.ms),
    exponent: fault
      ? Number.POSITIVE_INFINITY
      : Math.min(slopeOf(upTo), beyond.length > 1 ? slopeOf(beyond) : Infinity),
    code,
    fault,
    factor: printed / length,
  };
}

function slopeOf(points) {
  const [xs, ys] = [points.map(({ length }) => Math.log(length)), points.map(({ own }) => Math.log(own))];
  const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, each, index) => sum + (each - x) * (ys[index] - y), 0);
  return along / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
}
