import type { Command, CommandSyntax, OptionDefinitions } from './command.ts';
import { COMMON_OPTIONS } from './common-options.ts';

const WIDTH = 80;

/** The help of the program: its commands, and what it takes without one. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ syntax }) => [`${syntax.name} ${folderOf(syntax)}`, syntax.summary] as const);
  return [
    'Usage: broadsheet <command> DIR [options]',
    `Commands:\n${table(rows)}`,
    `Options:\n${table(optionRows(COMMON_OPTIONS))}`,
    'Run "broadsheet <command> --help" for the options of a command, and examples.',
  ].join('\n\n');
}

/** The help of one command. */
export function commandHelp(syntax: CommandSyntax): string {
  const { name, summary, options, examples, notes } = syntax;
  return [
    `Usage: broadsheet ${name} ${folderOf(syntax)} [options]`,
    wrap(`${summary}.`, WIDTH).join('\n'),
    `Options:\n${table(optionRows(options))}`,
    ...(notes === undefined ? [] : [notes.split('\n').map(wrapNote).join('\n')]),
    `Examples:\n${examples.map(([line, purpose]) => `  # ${purpose}\n  ${line}`).join('\n\n')}`,
  ].join('\n\n');
}

function folderOf({ folderOptional }: CommandSyntax): string {
  return folderOptional ? '[DIR]' : 'DIR';
}

function optionRows(options: OptionDefinitions): (readonly [string, string])[] {
  return Object.entries(options).map(([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help]);
}

/** Two columns, the second wrapped. */
function table(rows: readonly (readonly [string, string])[]): string {
  const first = Math.max(...rows.map(([name]) => name.length)) + 2;
  const indent = `\n${' '.repeat(first + 2)}`;
  return rows.map(([name, help]) => `  ${name.padEnd(first)}${wrap(help, WIDTH - first - 2).join(indent)}`).join('\n');
}

/** A line of notes; what stands behind an exit code stays behind it. */
function wrapNote(line: string): string {
  const [prefix = ''] = /^ *(?:\d+ +)?/.exec(line) ?? [];
  return `${prefix}${wrap(line.slice(prefix.length), WIDTH - prefix.length).join(`\n${' '.repeat(prefix.length)}`)}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
