type Node = { readonly type?: unknown; readonly text?: unknown; readonly content?: unknown };

/** What is nested deeper is not read: anyone who may edit the work item may have written it. */
const DEEPEST = 20;

/**
 * What a document in Atlassian's format says, one line a paragraph; headings and who is mentioned are left out.
 *
 * @example
 * textOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It may rain.' }] }] }) // 'It may rain.'
 */
export function textOf(document: unknown): string {
  return linesIn(document, DEEPEST)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesIn(node: unknown, levels: number): readonly string[] {
  const { type, content } = asNode(node);
  if (type === 'heading' || levels === 0 || !Array.isArray(content)) return [];

  const parts = content.map(asNode);
  if (!parts.some((part) => part.type === 'text')) {
    return parts.flatMap((part) => linesIn(part, levels - 1));
  }
  return [parts.map(({ text }) => (typeof text === 'string' ? text : ' ')).join('')];
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? value : {};
}
