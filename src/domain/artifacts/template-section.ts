/** A part of an artifact's description: a heading, and below it a hint what belongs there. */
export type TemplateSection = { readonly heading: string; readonly hint: string };
