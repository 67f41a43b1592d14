/**
 * The section of a version in the changelog, without its heading.
 * @throws Error when there is none, or nothing in it
 */
export function readNotes(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => /^\[?([^\s\]]+)/.exec(each)?.[1] === version);
  const notes = section?.replace(/^.*\n?/, '').trim();
  if (notes === undefined || notes === '')
    throw new Error(
      `CHANGELOG.md says nothing of ${version}: add \`## ${version} - <date>\` and what changed`,
    );
  return `${notes}\n`;
}
