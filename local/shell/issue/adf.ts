import { z } from 'zod';

import { html, type Html } from '../html';

type Node = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly Node[] | undefined;
  readonly marks?:
    | readonly {
        readonly type: string;
        readonly attrs?: Readonly<Record<string, unknown>> | undefined;
      }[]
    | undefined;
};

const Attributes = z.record(z.string(), z.unknown()).optional();
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: Attributes,
    content: z.array(Node).optional(),
    marks: z.array(z.object({ type: z.string(), attrs: Attributes })).optional(),
  }),
);

/** A text field as the page shows it: Atlassian's document format, or plain text. `null` when it is empty. */
export function richText(value: unknown): Html | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return html`<p class="plain">${value}</p>`;

  const document = Node.safeParse(value);
  return document.success
    ? node(document.data)
    : html`<p class="subtle">This text cannot be shown.</p>`;
}

const BLOCKS: Readonly<Record<string, (content: readonly Html[], each: Node) => Html>> = {
  doc: (content) => html`${content}`,
  paragraph: (content) => html`<p>${content}</p>`,
  heading: (content) => html`<h3>${content}</h3>`,
  bulletList: (content) =>
    html`<ul>
      ${content}
    </ul>`,
  orderedList: (content) =>
    html`<ol>
      ${content}
    </ol>`,
  listItem: (content) => html`<li>${content}</li>`,
  blockquote: (content) => html`<blockquote>${content}</blockquote>`,
  codeBlock: (content) => html`<pre>${content}</pre>`,
  panel: (content) => html`<div class="panel">${content}</div>`,
  rule: () => html`<hr />`,
  hardBreak: () => html`<br />`,
  table: (content) =>
    html`<table class="table">
      <tbody>
        ${content}
      </tbody>
    </table>`,
  tableRow: (content) =>
    html`<tr>
      ${content}
    </tr>`,
  tableHeader: (content) => html`<th>${content}</th>`,
  tableCell: (content) => html`<td>${content}</td>`,
  mention: (_, { attrs }) =>
    html`<span class="mention">${asText(attrs?.['text'], '@someone')}</span>`,
  emoji: (_, { attrs }) => html`${asText(attrs?.['text'], asText(attrs?.['shortName'], ''))}`,
  inlineCard: (_, { attrs }) =>
    link(asText(attrs?.['url'], ''), html`${asText(attrs?.['url'], '')}`),
  status: (_, { attrs }) =>
    html`<span class="lozenge lozenge-default">${asText(attrs?.['text'], '')}</span>`,
};

function node(each: Node): Html {
  if (each.type === 'text') return marked(each);

  const content = (each.content ?? []).map(node);
  const block = BLOCKS[each.type];
  return block === undefined
    ? html`<span class="subtle">[${each.type}]</span>${content}`
    : block(content, each);
}

function marked({ text = '', marks = [] }: Node): Html {
  return marks.reduce<Html>(
    (inner, { type, attrs }) => {
      if (type === 'strong') return html`<strong>${inner}</strong>`;
      if (type === 'em') return html`<em>${inner}</em>`;
      if (type === 'code') return html`<code>${inner}</code>`;
      return type === 'link' ? link(asText(attrs?.['href'], ''), inner) : inner;
    },
    html`${text}`,
  );
}

/** Only what leads to a page: a text may hold `javascript:` as well. */
function link(href: string, inner: Html): Html {
  const isPage = /^(https?:\/\/|\/(?!\/))/i.test(href);
  return isPage ? html`<a href="${href}" rel="noopener noreferrer">${inner}</a>` : inner;
}

function asText(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
