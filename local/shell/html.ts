/** Text that is safe to put into a page as it is. Only {@link html} and {@link trusted} make it. */
export type Html = { readonly html: string };

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** A template whose values are escaped, unless they are `Html` themselves. `null` and `false` leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts
      .map((part, index) => part + (index < values.length ? render(values[index]) : ''))
      .join(''),
  };
}

/** For markup of our own, an icon: never for anything that came from a person. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** Data for a script, as the text of a `<script type="application/json">`: nothing in it can end the element. */
export function jsonForScript(data: unknown): Html {
  return { html: JSON.stringify(data).replace(/</g, '\\u003c') };
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(render).join('') : value.html;
}

function isList(value: Html | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
