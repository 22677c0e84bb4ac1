import { isObject, type Json, listAt, textAt } from './json';

/** The words of an Atlassian Document Format value, or of plain text. */
export function plainText(value: Json): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';

  const own = textAt(value, 'text') ?? '';
  const inner = listAt(value, 'content').map(plainText);
  const separator = textAt(value, 'type') === 'paragraph' ? '' : '\n';
  return [own, inner.join(separator)].filter((text) => text !== '').join(separator);
}
