import { type Reader, wrongKind } from './reading.ts';
import { textOf } from './scalar-readers.ts';

const HOURS = /^(\d{1,3}(?:\.\d{1,3})?) ?(?:h|hrs?|hours?)(?![a-z])(?: and)? ?/;
const MINUTES = /^(\d{1,6}(?:\.\d{1,6})?)[ -]?(?:m|mins?|minutes?|['′])?(?![a-z\d])\.? ?/;
const AROUND = /^(?:~|≈|about|around|approx\.?|ca\.?) ?/;
const READ = /^-?(?:of )?(?:read(?:ing)?(?: time)?)?$/;

/** A reading time in minutes: a number, or text such as `9 min read`, `~9 minutes`, `1 hour 5 min`. */
export const readMinutes: Reader<number> = (node, key) => {
  const text = textOf(node);
  const minutes = text === undefined || text.length > 60 ? undefined : minutesOf(text);
  return minutes === undefined
    ? wrongKind(node, key, 'a number of minutes', `Write \`${key}: 9\` or \`${key}: 9 min read\`.`)
    : { value: minutes };
};

function minutesOf(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/gu, ' ').replace(AROUND, '');
  const hours = HOURS.exec(plain);
  const afterHours = plain.slice(hours?.[0].length ?? 0);
  const minutes = MINUTES.exec(afterHours);
  const rest = afterHours.slice(minutes?.[0].length ?? 0).replace(/^[- ]/, '');
  if ((!hours && !minutes) || !READ.test(rest)) return undefined;
  return Number(hours?.[1] ?? 0) * 60 + Number(minutes?.[1] ?? 0);
}
