export const PM2_SOURCE =
  'PM² Project Management Methodology Guide 3.0.1, European Commission, 2021 (doi 10.2799/08869)';

/** Where the guide says it: `PM² Guide 3.0.1, Initiating Phase: Business Case`. */
export function clause(section: string): string {
  return `PM² Guide 3.0.1, ${section}`;
}
