import { visibleText } from './visible-text.ts';

/** Whether a first heading says what the title says, and need not be drawn a second time. */
export function repeatsTitle(heading: string, title: string): boolean {
  const plain = (text: string) =>
    visibleText(text)
      .toLowerCase()
      .replace(/[.:!]+$/u, '');
  return plain(heading) !== '' && plain(heading) === plain(title);
}
