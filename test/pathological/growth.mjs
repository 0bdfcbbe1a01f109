const SIZES = [2 ** 14, 2 ** 15, 2 ** 16];
const LARGER = [2 ** 17, 2 ** 18];
const REPEATS = 3;

/**
 * Measures how an input grows; again, and at larger sizes, where that seems too fast, and the quickest counts.
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
      else known.ms = Math.min(known.ms, point.ms ?? Infinity);
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
  return {
    times: SIZES.map((size) => points.find((point) => point.size === size)?.ms),
    exponent: fault ? Number.POSITIVE_INFINITY : slopeOf(measured),
    code,
    fault,
    factor: printed / length,
  };
}

function slopeOf(points) {
  const [xs, ys] = [points.map(({ length }) => Math.log(length)), points.map(({ ms }) => Math.log(ms))];
  const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, each, index) => sum + (each - x) * (ys[index] - y), 0);
  return along / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
}
