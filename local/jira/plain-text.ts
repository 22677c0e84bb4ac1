import { isObject, type Json, type JsonObject, listAt, textAt } from './json';

/** The words of an Atlassian Document Format value, or of plain text. */
export function plainText(value: Json): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';

  const own = textAt(value, 'text') ?? '';
  const inner = listAt(value, 'content').map(plainText);
  const separator = textAt(value, 'type') === 'paragraph' ? '' : '\n';
  return [own, inner.join(separator)].filter((text) => text !== '').join(separator);
}

export function isDocument(value: Json): value is JsonObject {
  return (
    isObject(value) &&
    value['type'] === 'doc' &&
    value['version'] === 1 &&
    Array.isArray(value['content'])
  );
}
