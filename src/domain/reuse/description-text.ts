type Section = { readonly heading: string; readonly hint: string };

/** What stands in the sections of a template, as {@link textOfDescription} reads it from the description that is made of them. */
export function textOfSections(sections: readonly Section[]): string {
  return plain(sections.flatMap(({ heading, hint }) => [heading, hint]));
}

/**
 * All text of a description in Atlassian's document format, in its order; whatever is no text is passed over, so that how Jira
 * writes a document makes no difference. Nothing calls itself: anyone may nest a document deeper than any stack.
 *
 * @example
 * textOfDescription({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The need.' }] }] }) // 'The need.'
 * textOfDescription(null) // ''
 */
export function textOfDescription(description: unknown): string {
  const texts: string[] = [];
  const rest: unknown[] = [description];
  while (rest.length > 0) {
    const node = rest.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { text, content } = node as { readonly text?: unknown; readonly content?: unknown };
    if (typeof text === 'string') texts.push(text);
    const children: readonly unknown[] = Array.isArray(content) ? content : [];
    for (const child of [...children].reverse()) rest.push(child);
  }
  return plain(texts);
}

const plain = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ').trim();
