/** A whole number as people read it: `10,000`. `toLocaleString` first loads the data of languages, for a tenth of a run's own time. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
