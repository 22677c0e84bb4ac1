type Section = { readonly heading: string; readonly hint: string };

/** Sections as a document in Atlassian's format: a heading each, and its hint as paragraphs below. */
export function documentOf(sections: readonly Section[]) {
  return { type: 'doc', version: 1, content: sections.flatMap(sectionNodes) };
}

function sectionNodes({ heading, hint }: Section) {
  const paragraphs = hint.split('\n').filter((line) => line.trim() !== '');

  return [
    { type: 'heading', attrs: { level: 3 }, content: [textNode(heading)] },
    ...paragraphs.map((line) => ({ type: 'paragraph', content: [textNode(line)] })),
  ];
}

const textNode = (text: string) => ({ type: 'text', text });
