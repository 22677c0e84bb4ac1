export const PRINCE2_SOURCE =
  'PRINCE2 7: Managing Successful Projects, PeopleCert, 2023 (ISBN 978-9925-34-450-5). PRINCE2 is a registered trade mark of the PeopleCert group.';

/** The management products are described in one appendix: `PRINCE2 7, appendix A: Business case`. */
export function product(name: string): string {
  return `PRINCE2 7, appendix A: ${name}`;
}

/** The management approaches are described where their subject is, and go into the initiation documentation. */
export function approach(place: string, name: string): string {
  return `PRINCE2 7, ${place}: ${name} management approach`;
}

/** What a practice asks for: `PRINCE2 7, practice Organizing: Executive`. */
export function practice(name: string, what: string): string {
  return `PRINCE2 7, practice ${name}: ${what}`;
}
