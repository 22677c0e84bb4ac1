import { Notice } from './states';

/** Rules that no project can keep by what else is written; it holds nothing back. */
export function NeverKept({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice appearance="warning" title="Rules that a life cycle lets no project keep">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
