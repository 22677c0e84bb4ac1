export const ISO_SOURCE =
  'ISO 21502:2020, Project, programme and portfolio management: Guidance on project management, first edition';

/** Where the standard says it: `ISO 21502:2020, 7.8 Risk management`. */
export function clause(section: string): string {
  return `ISO 21502:2020, ${section}`;
}
